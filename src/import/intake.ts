// Takes the rows of a register in, one after the other, and keeps the good ones, the problems and the counts.

import type { PrivateAlias } from '../control-data/overlay';
import type { PackTopics } from '../control-data/pack';
import { DateQuestions } from './date-questions';
import type { DateOrder } from './dates';
import type { FoundHeaders } from './headers';
import { keyFields, mapHeaders, registerOfHeaders } from './headers';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { FailureValues } from '../control-data/failure';
import type { FaultCode, ProblemCode } from './problems';
import { ImportFault, ProblemList, shown } from './problems';
import type { Register, RegisterId } from './registers';
import { REGISTERS } from './registers';
import type { RowSetting } from './row-cells';
import { RowReader } from './row-reader';
import { readLicense } from './rows/license';
import { readMeasure, readSuspension } from './rows/measure';
import { readItem, readName } from './rows/names';
import { readParty } from './rows/party';
import { readRate, readRevenue } from './rows/revenue';
import { SourceBook } from './rows/sources';
import type { Pace } from '../control-data/slices';
import type { RawCell, RawRow, TableSource } from './table';
import { isBlank, textOf } from './table';
import { problemOf } from './table-notices';
import { headersAt, recognisedOf } from './table-start';
import type { Recognised } from './layout';
import type { RegisterCounts, RegisterOptions, RegisterResult } from './register-result';

type ReadFact = { id: string; sources?: string[] };

/** What a row gives: a fact, a private name, or an own name that no company answers to. */
interface Taken {
  /** What makes the row the same as another one. */
  key: string;
  topic?: keyof PackTopics;
  fact?: ReadFact;
  alias?: PrivateAlias | null;
  unmatched?: string;
}

type TakeRow = (row: RowReader, sources: SourceBook) => Taken;

const factOf =
  (topic: keyof PackTopics, read: (row: RowReader, sources: SourceBook) => ReadFact): TakeRow =>
  (row, sources) => {
    const fact = read(row, sources);
    return { key: fact.id, topic, fact };
  };

const TAKE: Readonly<Record<RegisterId, TakeRow>> = {
  licenses: factOf('licenses', readLicense),
  measures: factOf('measures', readMeasure),
  suspensions: factOf('suspensions', readSuspension),
  revenue: factOf('revenue', readRevenue),
  rates: factOf('rates', readRate),
  parties: factOf('parties', readParty),
  names: (row) => {
    const { name, alias, known } = readName(row);
    return { key: name, alias, ...(alias || known ? {} : { unmatched: name }) };
  },
  items: (row, sources) => {
    const { item, alias, material } = readItem(row, sources);
    return { key: item, alias, ...(material ? { topic: 'materials', fact: material } : {}) };
  },
};

/** Names that are taken in although the data do not know them. */
const UNRESOLVED: ReadonlySet<ProblemCode> = new Set(['unknown-company', 'ambiguous-name']);

interface Seen {
  row: number;
  taken: Taken;
}

export class Intake {
  private readonly problems = new ProblemList();
  private readonly sources: SourceBook;
  private readonly questions = new DateQuestions();
  private readonly facts: Partial<Record<keyof PackTopics, ReadFact[]>> = {};
  private readonly aliases: PrivateAlias[] = [];
  private readonly unmatched: string[] = [];
  private readonly seen = new Map<string, Seen>();
  private readonly factRows: number[] = [];
  private readonly counts: RegisterCounts = { rows: 0, good: 0, bad: 0, duplicate: 0 };
  private found: FoundHeaders | null = null;
  private keyColumns: string[] = [];
  private resolvedRows = 0;
  private recognised: Recognised | null = null;
  private setting: RowSetting | null = null;

  constructor(
    private readonly options: RegisterOptions,
    private readonly table: TableSource,
  ) {
    this.sources = new SourceBook(options.fileName);
  }

  get started(): boolean {
    return this.found !== null;
  }

  /** Finds the headers among the first rows and takes in what stands below them. */
  async start(rows: readonly RawRow[], pace: Pace): Promise<void> {
    const { options } = this;
    const chosen = options.register ?? options.mapping?.register ?? null;
    const at = headersAt(rows, options.headerRow, chosen);
    this.recognised = recognisedOf(rows, at, this.table.file);
    if (at === null) throw this.refused('no-rows');
    const { cells, number } = rows[at]!;
    const id = chosen ?? registerOfHeaders(cells);
    if (id === null) throw this.refused('unknown-register', { headers: shown(cells.map(textOf).join(', ')) });
    const register = REGISTERS[id];
    this.found = mapHeaders(register, cells.slice(0, MAX_COLUMNS), number, options.mapping);
    const { columnOf } = this.found;
    this.keyColumns = keyFields(register).flatMap(({ id, header }) =>
      columnOf[id] === undefined ? [] : [textOf(cells[columnOf[id]]).trim() || header],
    );
    for (const problem of this.found.problems) this.problems.add(problem);
    // Columns that are missing or there twice are settled first: reading on would report every row.
    if (!this.found.problems.some(({ severity }) => severity === 'error'))
      this.setting = this.settingOf(register, cells, this.found);
    await this.take(rows.slice(at + 1), pace);
  }

  private refused(code: FaultCode, values: FailureValues = {}): ImportFault {
    const fault = new ImportFault(code, values);
    fault.recognised = this.recognised;
    return fault;
  }

  /** Takes rows below the headers in. */
  async take(rows: readonly RawRow[], pace: Pace): Promise<void> {
    for (const row of rows) {
      if (row.cells.every(isBlank)) continue;
      this.counts.rows += 1;
      if (this.counts.rows > MAX_ROWS) throw new ImportFault('too-many-rows', { limit: MAX_ROWS });
      if (this.setting) this.takeRow(row, this.setting);
      if (pace.due) await pace.breathe();
    }
  }

  result(): RegisterResult {
    for (const notice of this.table.notices) this.problems.add(problemOf(notice));
    // Rows that were left out may have brought sources of their own.
    const used = new Set(
      Object.values(this.facts).flatMap((facts) => facts.flatMap((fact) => fact.sources ?? [])),
    );
    const sources = [...this.sources.sources.values()].filter(({ id }) => used.has(id));
    return {
      kind: 'register',
      register: this.found!.mapping.register,
      mapping: this.found!.mapping,
      keyColumns: this.keyColumns,
      recognised: this.recognised!,
      facts: { ...(sources.length > 0 ? { sources } : {}), ...this.facts } as Partial<PackTopics>,
      aliases: this.aliases,
      unmatched: this.unmatched,
      problems: this.problems.kept,
      problemCounts: this.problems.counts,
      dateQuestions: this.questions.list(),
      counts: this.counts,
      resolvedRows: this.resolvedRows,
      factRows: this.factRows,
    };
  }

  private settingOf(register: Register, cells: readonly RawCell[], { columnOf }: FoundHeaders): RowSetting {
    const headers = cells.map((cell) => textOf(cell).trim());
    const { dateOrder = {}, data } = this.options;
    const { decimalComma, date1904 } = this.table;
    const dateOrders: Readonly<Record<string, DateOrder>> =
      typeof dateOrder === 'string'
        ? Object.fromEntries(headers.map((header) => [header, dateOrder]))
        : dateOrder;
    return {
      data,
      register,
      columnOf,
      headers,
      dateOrders,
      decimalComma,
      date1904,
      questions: this.questions,
      days: new Map(),
      lists: new Map(),
    };
  }

  private takeRow(raw: RawRow, setting: RowSetting): void {
    const row = new RowReader(setting, raw);
    if (raw.cells.length > setting.headers.length && !raw.cells.slice(setting.headers.length).every(isBlank))
      row.problem(
        'too-many-cells',
        null,
        [String(setting.headers.length)],
        'error',
        String(raw.cells.length),
      );
    const taken = TAKE[setting.register.id](row, this.sources);
    if (this.resolves(row)) this.resolvedRows += 1;
    const repeated = row.good && this.isRepeated(row, taken);
    for (const problem of row.problems) this.problems.add(problem);
    if (repeated) this.counts.duplicate += 1;
    else if (row.good) this.keep(taken, raw.number);
    else this.counts.bad += 1;
  }

  /** Whether the key columns of a row name things of the data: a name that nothing bears is more than a remark. */
  private resolves({ problems }: RowReader): boolean {
    return !problems.some(
      ({ code, severity, column }) =>
        (severity === 'error' || severity === 'question' || UNRESOLVED.has(code)) &&
        (column === null || this.keyColumns.includes(column)),
    );
  }

  /** Reports a row that says again what an earlier one said, or contradicts it. */
  private isRepeated(row: RowReader, taken: Taken): boolean {
    const earlier = this.seen.get(taken.key);
    if (!earlier) {
      this.seen.set(taken.key, { row: row.row.number, taken });
      return false;
    }
    const says = ({ fact, alias }: Taken): string => JSON.stringify(fact ?? alias ?? null);
    const code = says(earlier.taken) === says(taken) ? 'duplicate-row' : 'conflicting-row';
    row.problem(code, null, [String(earlier.row)], 'error', '');
    return true;
  }

  private keep({ topic, fact, alias, unmatched }: Taken, row: number): void {
    this.counts.good += 1;
    if (topic && fact) {
      (this.facts[topic] ??= []).push(fact);
      this.factRows.push(row);
    }
    if (alias) this.aliases.push(alias);
    if (unmatched !== undefined) this.unmatched.push(unmatched);
  }
}
