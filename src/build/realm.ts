// Runs the built functions.js in a realm that has standard JavaScript and little else.
import vm from 'node:vm';

export type BuiltFunction = (...args: unknown[]) => unknown;

/** An error for a cell, as the functions throw or return it: made in their realm, so known by its code alone. */
export interface FunctionError {
  code: string;
  message: string;
}

export const isFunctionError = (value: unknown): value is FunctionError =>
  typeof value === 'object' && value !== null && /^#/.test(String((value as { code?: unknown }).code));

export const errorCodes = {
  invalidName: '#NAME?',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  notAvailable: '#N/A',
  nullReference: '#NULL!',
  invalidReference: '#REF!',
  invalidValue: '#VALUE!',
} as const;

/** The class that Excel puts into the realm; like Excel's own it descends from the realm's Error. */
function errorClassOf(realm: vm.Context): new (code: string, message?: string) => FunctionError {
  const RealmError = vm.runInContext('Error', realm) as ErrorConstructor;
  return class extends RealmError {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  };
}

/** A realm's idea of now, so that a page or a test is the same on every day: noon of `2026-06-17`. */
export function clockAt(isoDay: string): DateConstructor {
  const milliseconds = Date.parse(`${isoDay}T12:00:00`);
  return class extends Date {
    constructor(...parts: unknown[]) {
      super(...((parts.length > 0 ? parts : [milliseconds]) as [number]));
    }
    static override now(): number {
      return milliseconds;
    }
  } as unknown as DateConstructor;
}

/**
 * A realm with these globals beside JavaScript's own. Node before 20.18 makes only such realms as look each global up by
 * a call of its own, in which scripts take several times as long.
 */
export function realmWith(globals: object): vm.Context {
  const { DONT_CONTEXTIFY: ordinary } = vm.constants as Partial<typeof vm.constants>;
  if (ordinary === undefined) return vm.createContext(globals);
  return Object.assign(vm.createContext(ordinary), globals);
}

/**
 * The functions that the script registered while it was read, by id.
 * @param globals put beside `CustomFunctions`; the realm has no page, no timers and no network
 * @throws what the script throws
 */
export function registeredFunctions(
  script: string,
  globals: Record<string, unknown> = {},
): Map<string, BuiltFunction> {
  const registered = new Map<string, BuiltFunction>();
  const customFunctions: Record<string, unknown> = {
    associate: (id: string, run: BuiltFunction) => void registered.set(id.toUpperCase(), run),
  };
  const realm = realmWith({ CustomFunctions: customFunctions, ...globals });
  vm.runInContext(script, realm, { filename: 'functions.js' });
  // Excel adds these only after the script ran.
  customFunctions.Error = errorClassOf(realm);
  customFunctions.ErrorCode = errorCodes;
  return registered;
}
