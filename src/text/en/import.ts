// What import says of files, rows and values, English. Added where they are shown, not to the functions.

import type { Template } from '../sentences';
import { english } from '../sentences';
import { counted } from './plural';

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: string | undefined): string => `${(Number(bytes) / MEGABYTE).toFixed(1)} MB`;

const closest = (expected: string | undefined): string => (expected ? ` Closest: ${expected}.` : '');

/** Problems of rows and values take `column`, `value`, `row` and `expected`. */
const PROBLEMS = {
  'import.unknown-header':
    'The column "{column}" is not known and is left out. To read it, map it to a field.',
  'import.two-headers':
    'The columns "{column}" and "{expected}" mean the same. Choose one of them in the mapping.',
  'import.missing-column': 'A required column is missing. Accepted headers: {expected}.',
  'import.missing-value': ({ column, expected }) =>
    `${column} is blank.${expected ? ` Expected: ${expected}.` : ''}`,
  'import.unreadable-date': '{column}: "{value}" is not a readable date. Write it like {expected}.',
  'import.ambiguous-date': '{column}: "{value}" could be {expected}. Say whether day or month comes first.',
  'import.other-date-order':
    '{column}: "{value}" can only be {expected}, against the order chosen for the column.',
  'import.unknown-company': ({ column, value, expected }) =>
    `${column}: no company named "${value}" in the data.${closest(expected)}`,
  'import.unknown-region': ({ column, value, expected }) =>
    `${column}: no region named "${value}" in the data.${closest(expected)}`,
  'import.unknown-material': ({ column, value, expected }) =>
    `${column}: no material named "${value}" in the data.${closest(expected)}`,
  'import.unknown-measure': ({ column, value, expected }) =>
    `${column}: no measure named "${value}" in the data.${closest(expected)}`,
  'import.ambiguous-name': '{column}: "{value}" matches several entries: {expected}. Write one of these.',
  'import.bad-word': '{column} takes one of: {expected}; not "{value}".',
  'import.bad-number': '{column}: "{value}" is not a readable number. Write it like {expected}.',
  'import.ambiguous-number':
    '{column}: the separator in "{value}" could mark thousands or decimals. Write it like {expected}.',
  'import.bad-share':
    '{column}: a share lies between 0 and 1 or has a percent sign ({expected}); "{value}" does not.',
  'import.bad-currency': '{column}: "{value}" is not a currency code like {expected}.',
  'import.bad-period': '{column}: "{value}" is not a period like {expected}.',
  'import.bad-hs': '{column}: an HS code has four or more digits, like {expected}; "{value}" does not.',
  'import.until-before-from': '{column}: {value} is before {expected}.',
  'import.no-day': 'The row has no day: fill in at least one of {expected}.',
  'import.no-figure': 'The row has no figure: fill in {expected}.',
  'import.no-target': 'The row does not say what the item is: fill in {expected}.',
  'import.not-https':
    '{column}: "{value}" is not an https address. Use {expected}, or text without an address.',
  'import.formula-text':
    '{column}: "{value}" begins like a formula. Text is never calculated; rows with a leading = are left out.',
  'import.text-too-long': ({ column, expected }) =>
    `${column}: the text is longer than ${counted(expected, 'character', 'characters')}.`,
  'import.error-value': '{column} holds an error ({value}). Correct the cell or leave it blank.',
  'import.duplicate-row': 'The row repeats row {expected}.',
  'import.conflicting-row': 'The row contradicts row {expected} on the same fact. Correct one of them.',
  'import.broken-quotes':
    'The quotation marks around row {row} do not match; check that its columns are right.',
  'import.too-many-cells': ({ value, expected }) =>
    `The row has ${counted(value, 'cell', 'cells')} under ${counted(expected, 'header', 'headers')}: a text may contain the delimiter.`,
  'import.encoding-assumed':
    'The file does not state its encoding; it was read as {value}. Choose another one if letters look wrong.',
  'import.other-sheets':
    'The sheet "{value}" was read. Also in the file: {expected}. You can choose another one above.',
  'import.bad-field': '{column}: {value} is not what is expected there ({expected}).',
  'import.bad-id': '{column}: an id has letters a to z, digits and hyphens; "{value}" has none of these.',
  'import.duplicate-id': '{column}: the id "{value}" is already used by {expected}.',
  'import.missing-field': '{column} is missing. Expected: {expected}.',
  'import.unknown-reference': ({ column, value, expected }) =>
    `${column}: nothing named "${value}" in the pack.${closest(expected)}`,
  'import.unknown-topic': '{column} should be a list.',
} satisfies Record<string, Template>;

/** What refuses a whole file, under the codes of the actions. */
const FAULTS = {
  'problem.import.empty-file': 'The file is empty.',
  'problem.import.file-too-large': ({ size, limit }) =>
    `The file has ${inMegabytes(size)}; at most ${inMegabytes(limit)} are read. Split it, or leave out columns.`,
  'problem.import.too-many-rows': ({ limit }) =>
    `The file has more than ${counted(limit, 'row', 'rows')}. Split it.`,
  'problem.import.old-excel':
    'This is an old .xls workbook, or one with a password. Save it as .xlsx without a password.',
  'problem.import.other-spreadsheet':
    'This is a {what} file, which cannot be read. Open it in {program} and save it as .xlsx or as CSV.',
  'problem.import.numbers-file':
    'This is an Apple Numbers file. Open it in Numbers, choose File > Export To > Excel, and load the .xlsx.',
  'problem.import.lock-file':
    '"{name}" is the lock file that Excel keeps while a workbook is open, not the workbook. Choose "{better}".',
  'problem.import.html-table':
    'This is a web page ({what}) under another name, as some programs export tables as .xls. Open it in Excel and save it as .xlsx.',
  'problem.import.binary-file':
    'This is not text: it contains control characters. Save the table as .xlsx or as CSV.',
  'problem.import.not-a-table-file':
    'This is a {what} file. JSON packs, CSV and XLSX can be read: save or export the table as one of these.',
  'problem.import.web-page':
    'This is a web page, not a data file: perhaps a sign-in. Use the address of the file itself.',
  'problem.import.undecodable':
    'The byte {byte} at position {position} (line {line}) is not {encoding}: the file is damaged or in another encoding. Save it as UTF-8, or choose the encoding.',
  'problem.import.broken-zip': 'The workbook file is damaged or was cut off. Save or download it again.',
  'problem.import.zip-bomb': ({ size, limit }) =>
    `Unpacked, the file would have ${inMegabytes(size)} or more. The limit is ${inMegabytes(limit)} and 200 times its size. It was not opened.`,
  'problem.import.encrypted-zip': 'The file is protected by a password. Save it without one.',
  'problem.import.broken-workbook':
    'The workbook cannot be read ({detail}). Open it in Excel and save it again as .xlsx.',
  'problem.import.no-such-sheet': 'There is no sheet "{sheet}" in the file. It has: {sheets}.',
  'problem.import.no-rows': 'There are no rows: the table is empty.',
  'problem.import.unknown-register':
    'The headers do not show which register this is: {headers}. Choose what the table is, or which row holds the headers.',
  'problem.import.broken-json':
    'The file is not valid JSON: it has an error at line {line}, column {column}.',
  'problem.import.not-a-pack': 'The file is JSON but not a control pack: it lacks "format": "{format}".',
  'problem.import.newer-pack':
    'The pack was made by a newer version of the add-in (format {version}; this one reads {known}). Update the add-in.',
  'problem.import.bad-pack-head': 'The pack cannot be read: its field "{field}" should be {expected}.',
  'problem.import.bad-address': '"{address}" is not an address.',
  'problem.import.not-https': 'Only https addresses are read.',
  'problem.import.address-with-password': 'Addresses with a name or password in them are not read.',
  'problem.import.address-needs-sign-in':
    '{service} asks for a sign-in that an add-in cannot give. Load the file with Data > Get Data (Power Query) and choose its table here, or download it first.',
  'problem.import.address-unreachable':
    '{host} could not be read: it is unavailable, or it does not let web pages read its files (CORS). Download the file and load it.',
  'problem.import.address-status': 'The server answered with status {status}. Check the address.',
  'problem.import.address-timeout': ({ seconds }) =>
    `The server did not answer in full within ${counted(seconds, 'second', 'seconds')}.`,
  'problem.import.address-turned-private':
    'The address redirects to an internal server ({host}). It was not read.',
  'problem.import.address-left-https':
    'The address redirects to {address}, which is not https. It was not read.',
  'problem.import.feed-unreachable': '{host} could not be reached: the network or the host is unavailable.',
  'problem.import.no-feed': '{host} offers no data here (status {status}). Check the address of the feed.',
  'problem.import.not-a-feed':
    '{host} answered with something other than a list of data: a web page, perhaps a sign-in. Check the address of the feed.',
  'problem.import.newer-feed':
    'The list of data at {host} has a newer format ({version}; this version reads {known}). Update the add-in.',
  'problem.import.wrong-hash':
    'The data that {host} sent for "{title}" does not match its list: the fingerprints differ. It was not used.',
  'problem.import.reader-silent': ({ seconds }) =>
    `Reading stopped: no progress for ${counted(seconds, 'second', 'seconds')}. Try again, or split the file.`,
  'problem.import.reader-slow': ({ seconds }) =>
    `Reading was stopped after ${counted(seconds, 'second', 'seconds')}. Leave out unneeded columns, or split the file.`,
  'problem.import.reader-failed': 'Reading failed ({detail}).',
} satisfies Record<string, Template>;

const ADVICE = {
  'import.advice-sign-in': FAULTS['problem.import.address-needs-sign-in'],
  'import.advice-page': ({ service, better }) =>
    `${service} links open a page, not the file.${better ? ` Try ${better}.` : ' Use a direct address, or download the file.'}`,
  'import.advice-intranet':
    'This looks like a server inside your network, so it was not read yet. If the browser refuses it, load the file or use Power Query.',
  'import.nothing-changed': 'Nothing was changed: the data in use stays the same.',
  'import.private-facts':
    'Private facts are kept in this workbook; anyone who can open the file can read them.',
} satisfies Record<string, Template>;

export const IMPORT = english({ ...PROBLEMS, ...FAULTS, ...ADVICE });

export type ImportCode = keyof typeof IMPORT;
