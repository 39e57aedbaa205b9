// The rules of the house: strict TypeScript, no cycles, and the borders between the rooms of src/.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import * as importX from 'eslint-plugin-import-x';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What each room of src/ may import besides itself. Rooms that are not named here may import everything. */
const mayImport = {
  'control-data': [],
  questions: ['control-data'],
  methods: [],
  exposure: ['control-data', 'questions', 'methods'],
  catalog: ['control-data', 'questions', 'methods', 'exposure', 'text'],
  state: ['control-data', 'exposure'],
  functions: ['catalog', 'state', 'text'],
  ooxml: ['control-data'],
  import: ['control-data', 'ooxml'],
  workbook: ['control-data'],
  actions: [
    'control-data',
    'questions',
    'methods',
    'exposure',
    'catalog',
    'state',
    'ooxml',
    'import',
    'workbook',
    'text',
  ],
  taskpane: ['actions', 'catalog', 'state', 'control-data', 'text'],
  text: [],
  workbench: ['build'],
};
const rooms = [...Object.keys(mayImport), 'start', 'build'];
const zones = Object.entries(mayImport).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: rooms.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./src/${other}`),
  message: `The room "${room}" may import only: ${['itself', ...allowed].join(', ')}.`,
}));

/** What each room of actions/ may import of the others; what all rest on comes first. */
const actionsMayImport = {
  running: [],
  host: ['running'],
  saved: ['running'],
  formulas: ['running', 'saved'],
  freeze: ['running', 'saved', 'formulas'],
  change: ['running', 'saved', 'formulas', 'freeze'],
  loading: ['running', 'saved', 'formulas', 'change'],
  health: ['running', 'saved', 'formulas', 'change'],
  evidence: ['running', 'saved', 'formulas', 'loading'],
  inspect: ['running', 'formulas', 'change', 'loading', 'evidence'],
  model: ['running', 'host', 'saved', 'change', 'loading'],
  share: ['running', 'saved', 'formulas', 'freeze', 'evidence'],
};
const actionZones = Object.entries(actionsMayImport).map(([room, allowed]) => ({
  target: `./src/actions/${room}`,
  from: Object.keys(actionsMayImport)
    .filter((other) => other !== room && !allowed.includes(other))
    .map((other) => `./src/actions/${other}`),
  message: `The room "actions/${room}" may import of actions only: ${['itself', ...allowed].join(', ')}.`,
}));

/** Rooms that others enter by their front door, `index.ts`. */
const frontDoors = ['ooxml'].map((room) => ({
  target: rooms.filter((other) => other !== room).map((other) => `./src/${other}`),
  from: `./src/${room}`,
  except: ['./index.ts'],
  message: `Import from the front door of "${room}".`,
}));

/** The clock of the computer enters the product in one file, and the tests in theirs, which set it. */
const clockPlaces = [
  'src/state/clock.ts',
  'tests/support/clock.ts',
  'tests/support/realm-clock.cjs',
  'tests/unit/support/clock.test.ts',
];
const readsClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'NewExpression[callee.property.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'CallExpression[callee.property.name="Date"]',
  'MemberExpression[object.name="Date"]:matches([property.name="now"], [property.value="now"])',
  'MemberExpression[object.property.name="Date"]:matches([property.name="now"], [property.value="now"])',
  'VariableDeclarator[init.name="Date"] Property[key.name="now"]',
  'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
  'MemberExpression[property.name="timeOrigin"]',
];

/** Rooms that must run in any JavaScript realm: neither Excel nor the browser. */
const realmFree = ['control-data', 'questions', 'methods', 'exposure', 'catalog', 'state', 'text'];
const hostGlobals = [
  'window',
  'document',
  'localStorage',
  'indexedDB',
  'fetch',
  'Office',
  'Excel',
  'OfficeRuntime',
  'CustomFunctions',
  'process',
  'Buffer',
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/.cache/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    plugins: { 'import-x': importX.default ?? importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: root, zones: [...zones, ...actionZones, ...frontDoors] },
      ],
      'import-x/no-duplicates': 'error',
      'import-x/consistent-type-specifier-style': ['error', 'prefer-top-level'],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx,cjs}'],
    ignores: clockPlaces,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...readsClock.map((selector) => ({
          selector,
          message:
            'This reads the clock of the computer. Take src/state/clock.ts; in tests testDay of tests/support/clock.ts.',
        })),
      ],
    },
  },
  {
    files: ['.config/*.cjs', 'tests/support/*.cjs', 'webpack.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: realmFree.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...hostGlobals.map((name) => ({ name, message: 'This room runs in any JavaScript realm.' })),
      ],
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/taskpane/**/*.ts', 'src/actions/**/*.ts', 'src/start/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt', 'Excel'] },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    ...react.configs.flat.recommended,
    settings: { react: { version: 'detect' } },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      'react/react-in-jsx-scope': 'off',
      'react/prop-types': 'off',
      'react/no-danger': 'error',
    },
  },
  {
    files: ['src/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'warn',
      'office-addins/call-sync-before-read': 'off',
      'office-addins/load-object-before-read': 'off',
    },
  },
);
