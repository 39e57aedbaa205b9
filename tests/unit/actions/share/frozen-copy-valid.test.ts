// Frozen copies are files that Excel opens without repairing them: the Open XML SDK's validator finds nothing in them.
import type { ToHide } from '../../../../src/actions/share/frozen-copy';
import { frozenCopy } from '../../../../src/actions/share/frozen-copy';
import { Pace } from '../../../../src/control-data/slices';
import { canValidate, findingsIn } from '../../../support/validate-workbook';
import { ONLY_OURS, PARTS, storedWorkbook } from '../saved/stored-workbook';

const WORDS = {
  word: 'Private',
  instead: 'Left out',
  privates: { texts: new Set<string>(), numbers: new Set<number>(), weak: new Set<string | number>() },
};
const CELLS: ToHide['cells'] = [
  { sheet: 'Lines', address: 'C3' },
  { sheet: 'Lines', address: 'A6' },
];

type Parts = Readonly<Record<string, string>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';

const before = (name: string, mark: string, text: string): Parts => ({
  [name]: PARTS[name]!.replace(mark, text + mark),
});
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const typed = (...list: readonly (readonly [part: string, type: string])[]): Parts =>
  before(
    '[Content_Types].xml',
    '</Types>',
    list
      .map(
        ([part, type]) =>
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`,
      )
      .join(''),
  );

/** Two links to other files; the first is there for a call of ours alone. */
const LINKED: Parts = {
  ...before(
    'xl/workbook.xml',
    '<definedNames>',
    '<externalReferences><externalReference r:id="rId20"/><externalReference r:id="rId21"/></externalReferences>',
  ),
  ...before(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    relation('rId20', 'externalLink', 'externalLinks/externalLink1.xml') +
      relation('rId21', 'externalLink', 'externalLinks/externalLink2.xml'),
  ),
  ...before(
    'xl/worksheets/sheet2.xml',
    '</row></sheetData>',
    '<c r="B2"><f>[1]!_xldudf_EXPOSURE_HHI(A1:A2)</f><v>1</v></c><c r="C2"><f>[2]S!A1</f><v>1</v></c>',
  ),
  ...typed(
    ['xl/externalLinks/externalLink1.xml', 'spreadsheetml.externalLink+xml'],
    ['xl/externalLinks/externalLink2.xml', 'spreadsheetml.externalLink+xml'],
  ),
  ...Object.fromEntries(
    [1, 2].flatMap((number) => [
      [
        `xl/externalLinks/externalLink${number}.xml`,
        `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames><definedNames><definedName name="_xldudf_EXPOSURE_HHI"/></definedNames></externalBook></externalLink>`,
      ],
      [
        `xl/externalLinks/_rels/externalLink${number}.xml.rels`,
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'externalLinkPath', 'Other.xlsx').replace('/>', ' TargetMode="External"/>')}</Relationships>`,
      ],
    ]),
  ),
};

/** A note, a filter and a scenario on the first sheet. */
const NOTED: Parts = {
  [SHEET]: PARTS[SHEET]!.replace(
    '</sheetData>',
    '</sheetData><scenarios><scenario name="S"><inputCells r="C3" val="Granted"/></scenario></scenarios><autoFilter ref="F1:H4"><filterColumn colId="2"><filters><filter val="Granted"/></filters></filterColumn></autoFilter>',
  ).replace('<tableParts', '<legacyDrawing r:id="rId8"/><tableParts'),
  ...before(
    'xl/worksheets/_rels/sheet1.xml.rels',
    '</Relationships>',
    relation('rId8', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      relation('rId9', 'comments', '../comments1.xml'),
  ),
  ...typed(['xl/comments1.xml', 'spreadsheetml.comments+xml'], ['xl/drawings/vmlDrawing1.vml', 'vmlDrawing']),
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="C3" authorId="0"><text><t>Granted</t></text></comment></commentList></comments>`,
};

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Titles and a property of a person's own that name what is ours. */
const DESCRIBED: Parts = {
  ...before(
    '_rels/.rels',
    '</Relationships>',
    relation('rId8', 'extended-properties', 'docProps/app.xml') +
      relation('rId9', 'custom-properties', 'docProps/custom.xml'),
  ),
  ...typed(['docProps/app.xml', 'extended-properties+xml'], ['docProps/custom.xml', 'custom-properties+xml']),
  'docProps/app.xml': `<Properties xmlns="${DOCUMENT}/extended-properties" xmlns:vt="${DOCUMENT}/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Exposure_1_lines</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
  'docProps/custom.xml': `<Properties xmlns="${DOCUMENT}/custom-properties" xmlns:vt="${DOCUMENT}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Lines" linkTarget="Exposure_1_lines"><vt:lpwstr>gallium</vt:lpwstr></property></Properties>`,
};

const COPIES: readonly (readonly [
  what: string,
  changes: Parameters<typeof storedWorkbook>[0],
  hide: ToHide | null,
])[] = [
  ['with all', {}, null],
  ['of a workbook that no other add-in touched', ONLY_OURS, null],
  ['without private facts', {}, { cells: CELLS, sheets: [], ...WORDS }],
  ['with links for our calls', LINKED, null],
  ['with a note, a filter and a scenario', NOTED, null],
  ['with properties that name what is ours', DESCRIBED, null],
  ['without a note, a filter and a scenario', NOTED, { cells: CELLS, sheets: [], ...WORDS }],
  ['with a sheet emptied', {}, { cells: [], sheets: ['Lines'], ...WORDS }],
];

const validated = canValidate ? test : test.skip;

test('the validator is there on the platform of the continuous build', () => {
  expect(canValidate || `${process.platform} ${process.arch}` !== 'linux x64').toBe(true);
});

validated('it finds nothing in the workbook that is copied, and finds what is wrong in another', () => {
  for (const changes of [{}, LINKED, NOTED, DESCRIBED])
    expect(findingsIn(storedWorkbook(changes))).toEqual([]);
  const [finding] = findingsIn(storedWorkbook({ 'xl/metadata.xml': null }));
  expect(finding).toBeDefined();
});

validated.each(COPIES)('a copy %s is valid', async (_, changes, hide) => {
  const { bytes } = await frozenCopy(storedWorkbook(changes), hide, new Pace());
  expect(findingsIn(bytes)).toEqual([]);
});
