// What import says of files, rows and values, English. Added where they are shown, not to the functions.

import type { Template } from './say';

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: string | undefined): string => `${(Number(bytes) / MEGABYTE).toFixed(1)} MB`;

const closest = (expected: string | undefined): string => (expected ? ` Closest: ${expected}.` : '');

/** Problems take `column`, `value`, `row` and `expected`. */
const PROBLEMS: Record<string, Template> = {
  'unknown-header': 'The column "{column}" is not known and is left out. Map it if it should be read.',
  'two-headers': 'The columns "{column}" and "{expected}" mean the same. Choose one of them in the mapping.',
  'missing-column': 'A required column is missing. Accepted headers: {expected}.',
  'missing-value': ({ column, expected }) =>
    `${column} is blank.${expected ? ` Expected: ${expected}.` : ''}`,
  'unreadable-date': '{column}: "{value}" is no day that can be read. Write it like {expected}.',
  'ambiguous-date': '{column}: "{value}" could be {expected}. Say whether day or month comes first.',
  'other-date-order': '{column}: "{value}" can only be {expected}, against the order chosen for the column.',
  'unknown-company': ({ column, value, expected }) =>
    `${column}: no company named "${value}" in the data.${closest(expected)}`,
  'unknown-region': ({ column, value, expected }) =>
    `${column}: no region named "${value}" in the data.${closest(expected)}`,
  'unknown-material': ({ column, value, expected }) =>
    `${column}: no material named "${value}" in the data.${closest(expected)}`,
  'unknown-measure': ({ column, value, expected }) =>
    `${column}: no measure named "${value}" in the data.${closest(expected)}`,
  'ambiguous-name': '{column}: "{value}" names several: {expected}. Write one of these.',
  'bad-word': '{column} takes one of: {expected}; not "{value}".',
  'bad-number': '{column}: "{value}" is no number that can be read. Write it like {expected}.',
  'ambiguous-number':
    '{column}: "{value}" has a sign that could mark thousands or decimals. Write it without, like {expected}.',
  'bad-share':
    '{column}: a share lies between 0 and 1 or has a percent sign ({expected}); "{value}" does not.',
  'bad-currency': '{column}: "{value}" is no currency code like {expected}.',
  'bad-period': '{column}: "{value}" is no period like {expected}.',
  'bad-hs': '{column}: an HS code has four or more digits, like {expected}; "{value}" has not.',
  'until-before-from': '{column}: {value} lies before {expected}.',
  'no-day': 'The row has no day: fill at least one of {expected}.',
  'no-figure': 'The row has no figure: fill {expected}.',
  'no-target': 'The row says nothing of what the item is: fill {expected}.',
  'not-https':
    '{column}: "{value}" is no https address. Only {expected} is kept; other text may be given without one.',
  'formula-text':
    '{column}: "{value}" begins like a formula. Text is never run; a row with a leading = is left out.',
  'text-too-long': '{column}: the text is longer than {expected} characters.',
  'error-value': '{column} holds an error ({value}). Correct the cell or leave it blank.',
  'duplicate-row': 'The row repeats row {expected}.',
  'conflicting-row': 'The row speaks of the same fact as row {expected} but says something else.',
  'broken-quotes': 'The quotation marks around row {row} do not match; check that its columns are right.',
  'too-many-cells':
    'The row has {value} cells under {expected} headers: a delimiter may stand inside a text.',
  'encoding-assumed':
    'The file does not name its encoding; it was read as {value}. Choose another one if letters look wrong.',
  'other-sheets':
    'The sheet "{value}" was read. Also in the file: {expected}. Another one can be chosen above.',
  'bad-field': '{column}: {value} is not what is expected there ({expected}).',
  'bad-id': '{column}: an id has letters a to z, digits and hyphens; "{value}" has none.',
  'duplicate-id': '{column}: the id "{value}" is taken by {expected}.',
  'missing-field': '{column} is missing. Expected: {expected}.',
  'unknown-reference': ({ column, value, expected }) =>
    `${column}: nothing named "${value}" in the pack.${closest(expected)}`,
  'unknown-topic': '{column} should be a list.',
};

const FAULTS: Record<string, Template> = {
  'empty-file': 'The file is empty.',
  'file-too-large': ({ size, limit }) =>
    `The file has ${inMegabytes(size)}; at most ${inMegabytes(limit)} are read. Split it, or leave out columns.`,
  'too-many-rows': 'The file has more than {limit} rows. Split it.',
  'old-excel':
    'This is a workbook of the old .xls kind, or one with a password. Save it as .xlsx without a password.',
  'other-spreadsheet':
    'This is a {what} file, which is not read. Open it in {program} and save it as .xlsx or as CSV.',
  'numbers-file':
    'This is a file of Apple Numbers. Open it in Numbers, choose File > Export To > Excel, and load the .xlsx.',
  'lock-file':
    '"{name}" is the note that Excel keeps while a workbook is open, not the workbook. Choose "{better}".',
  'html-table':
    'This is a web page ({what}) under another name, as some programs export tables as .xls. Open it in Excel and save it as .xlsx.',
  'binary-file': 'This is no text: it has control characters in it. Save the table as .xlsx or as CSV.',
  'not-a-table-file':
    'This is a {what} file. Readable are JSON packs, CSV and XLSX: save or export the table as one of these.',
  'web-page':
    'This is a web page, not a data file: perhaps a sign-in. Ask for the address of the file itself.',
  undecodable:
    'The byte {byte} at position {position} (line {line}) is no {encoding}: the file is damaged or in another encoding. Save it as UTF-8, or choose the encoding.',
  'broken-zip': 'The workbook file is damaged or was cut off. Save or download it again.',
  'zip-bomb': ({ size, limit }) =>
    `Unpacked, the file would have ${inMegabytes(size)} or more; at most ${inMegabytes(limit)} and 200 times its size are unpacked. It was not opened.`,
  'encrypted-zip': 'The file is protected by a password. Save it without one.',
  'broken-workbook': 'The workbook cannot be read ({detail}). Open it in Excel and save it again as .xlsx.',
  'no-such-sheet': 'There is no sheet "{sheet}" in the file. It has: {sheets}.',
  'no-rows': 'There are no rows: the table is empty.',
  'unknown-register':
    'The headers tell no register: {headers}. Choose what the table is, or which row holds the headers.',
  'broken-json': 'The file is no valid JSON: it breaks at line {line}, column {column}.',
  'not-a-pack': 'The file is JSON but no control pack: it lacks "format": "{format}".',
  'newer-pack':
    'The pack was made by a newer version of the add-in (format {version}; this one reads {known}). Update the add-in.',
  'bad-pack-head': 'The pack cannot be read: its field "{field}" should be {expected}.',
  'bad-address': '"{address}" is no address.',
  'not-https': 'Only https addresses are read.',
  'address-with-password': 'Addresses with a name or password in them are not read.',
  'address-needs-sign-in':
    '{service} asks for a sign-in that an add-in cannot give. Load the file with Data > Get Data (Power Query) and choose its table here, or download it first.',
  'address-unreachable':
    '{host} could not be read: it is away, or it does not let web pages read its files (CORS). Download the file and load it from there.',
  'address-status': 'The server answered with status {status}. Check the address.',
  'address-timeout': 'The server did not answer in full within {seconds} seconds.',
  'address-left-https': 'The address led away from https, to {address}. It was not read.',
  'reader-silent': 'Reading stopped: nothing was heard for {seconds} seconds. Try again, or split the file.',
  'reader-slow':
    'Reading was stopped after {seconds} seconds. Leave out columns that are not needed, or split the file.',
  'reader-failed': 'Reading failed ({detail}).',
};

const ADVICE: Record<string, Template> = {
  'advice-sign-in': FAULTS['address-needs-sign-in']!,
  'advice-page': ({ service, better }) =>
    `${service} links open a page, not the file.${better ? ` Try ${better}.` : ' Use a direct address, or download the file.'}`,
  'advice-intranet':
    'This looks like a server inside your network. The browser may refuse it; then load the file, or use Power Query.',
  'nothing-changed': 'Nothing was changed: the data in use stay as they were.',
  'private-facts': 'Private facts are kept in this workbook; whoever can open the file can read them.',
};

const prefixed = (sentences: Record<string, Template>): [string, Template][] =>
  Object.entries(sentences).map(([code, sentence]) => [`import.${code}`, sentence]);

/** Problems under "import.…"; what refuses a whole file, as the actions say it, under "problem.import.…". */
export const IMPORT_EN: Record<string, Template> = Object.fromEntries([
  ...prefixed(PROBLEMS),
  ...prefixed(ADVICE),
  ...Object.entries(FAULTS).map(([code, sentence]): [string, Template] => [
    `problem.import.${code}`,
    sentence,
  ]),
]);
