// The cells of one row, read by field as text, days, numbers and words; what is wrong with them is collected.

import type { ControlData } from '../control-data/control-data';
import type { StatedDay } from '../control-data/days';
import { dayOfStated } from '../control-data/days';
import { readPeriod } from '../control-data/periods';
import type { ReadNumber } from './amounts';
import { readNumber } from './amounts';
import type { DateQuestions } from './date-questions';
import type { DateOrder, ReadDay } from './dates';
import { readDay } from './dates';
import { MAX_CELL_LENGTH } from './limits';
import type { Problem, ProblemCode, Severity } from './problems';
import { shown } from './problems';
import type { Field, Register } from './registers';
import type { RawCell, RawRow } from './table';
import { isBlank, textOf } from './table';
import { CURRENCY_WORDS, periodInLetters, readWord, WORDS } from './words';

/** What is the same for all rows of a register. */
export interface RowSetting {
  data: ControlData;
  register: Register;
  /** The column of each field, counted from 0. */
  columnOf: Readonly<Record<string, number>>;
  headers: readonly string[];
  /** The order of day and month, by header, where the user has said it. */
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalComma: boolean;
  date1904: boolean;
  questions: DateQuestions;
  /** Days that were read before, by order and text. */
  days: Map<string, ReadDay>;
  /** Lists of names that were read before, by field and text. */
  lists: Map<string, object>;
}

const DATE_FORMS = ['2025-06-12', '2025/6/12', '2025年6月12日', '12 Jun 2025', '2025-06', '2025'];
/** A dash alone is how many registers write "nothing". */
const DASH = /^[-–—―]+$/;
const MOST_DAYS_KEPT = 20_000;

export class RowCells {
  readonly problems: Problem[] = [];
  private readonly fields: ReadonlyMap<string, Field>;

  constructor(
    private readonly setting: RowSetting,
    readonly row: RawRow,
  ) {
    this.fields = fieldsOf(setting.register);
  }

  get data(): ControlData {
    return this.setting.data;
  }

  protected get lists(): Map<string, object> {
    return this.setting.lists;
  }

  /** True where nothing stands against taking the row. */
  get good(): boolean {
    return this.problems.every(({ severity }) => severity === 'warning' || severity === 'notice');
  }

  problem(
    code: ProblemCode,
    field: string | null,
    expected: readonly string[],
    severity: Severity = 'error',
    value?: string,
  ): void {
    const at = field === null ? undefined : this.setting.columnOf[field];
    const column = field === null ? null : this.header(field);
    const there = shown(value ?? (at === undefined ? '' : textOf(this.row.cells[at])));
    // A cell that is read twice has one problem.
    if (this.problems.some((one) => one.code === code && one.column === column && one.value === there))
      return;
    this.problems.push({ code, severity, row: this.row.number, column, value: there, expected });
  }

  /** What a field is called: its header as the file writes it, else that of the template. */
  header(field: string): string {
    const at = this.setting.columnOf[field];
    return (at === undefined ? '' : this.setting.headers[at]!) || this.fields.get(field)!.header;
  }

  /** The cell of a field, blanks and dashes as null; a blank required cell and an error value are problems. */
  private cell(id: string): RawCell {
    const column = this.setting.columnOf[id];
    const cell = column === undefined ? null : this.row.cells[column];
    if (cell === undefined || isBlank(cell) || (typeof cell === 'string' && DASH.test(cell.trim()))) {
      if (this.fields.get(id)!.required) this.problem('missing-value', id, []);
      return null;
    }
    if (cell !== null && typeof cell === 'object' && 'error' in cell) {
      this.problem('error-value', id, []);
      return null;
    }
    if (typeof cell === 'string' && cell.trimStart().startsWith('=')) {
      this.problem('formula-text', id, []);
      return null;
    }
    return cell;
  }

  /** Plain text; empty where there is none. Control characters go, line breaks stay. */
  text(id: string): string {
    const cell = this.cell(id);
    if (cell === null) return '';
    const text = textOf(cell)
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim();
    if (/^[@+-]/.test(text) && !/^[+-]?[\d.,\s]+%?$/.test(text))
      this.problem('formula-text', id, [], 'warning');
    if (text.length <= MAX_CELL_LENGTH) return text;
    this.problem('text-too-long', id, [String(MAX_CELL_LENGTH)]);
    return '';
  }

  day(id: string): StatedDay | null {
    const cell = this.cell(id);
    if (cell === null) return null;
    const header = this.setting.headers[this.setting.columnOf[id]!]!;
    const { dateOrders } = this.setting;
    const order = Object.hasOwn(dateOrders, header) ? dateOrders[header] : undefined;
    const read = this.readDay(cell, order);
    this.setting.questions.note(header, this.row.number, textOf(cell), read);
    if (read.kind === 'day') {
      if (order && read.proves && read.proves !== order)
        this.problem('other-date-order', id, [read.stated], 'warning');
      return read.stated;
    }
    if (read.kind === 'ambiguous')
      this.problem('ambiguous-date', id, [read.dayFirst, read.monthFirst], 'question');
    else this.problem('unreadable-date', id, DATE_FORMS);
    return null;
  }

  /** Columns of days say the same days again and again. */
  private readDay(cell: RawCell, order: DateOrder | undefined): ReadDay {
    const { date1904, days } = this.setting;
    if (typeof cell !== 'string') return readDay(cell, { order, date1904 });
    const key = `${order ?? ''} ${cell}`;
    let read = days.get(key);
    if (!read) {
      read = readDay(cell, { order, date1904 });
      if (days.size < MOST_DAYS_KEPT) days.set(key, read);
    }
    return read;
  }

  /** Reports where a last day lies before its first. */
  inOrder(first: string, from: StatedDay | null, last: string, until: StatedDay | null): void {
    if (from === null || until === null) return;
    const [start, end] = [dayOfStated(from), dayOfStated(until)];
    if (start !== null && end !== null && end < start)
      this.problem('until-before-from', last, [`${this.fields.get(first)!.header}: ${from}`]);
  }

  number(id: string): ReadNumber | null {
    const cell = this.cell(id);
    if (cell === null) return null;
    const read = readNumber(cell, this.setting.decimalComma);
    if (typeof read === 'object') return read;
    this.problem(
      read === 'ambiguous' ? 'ambiguous-number' : 'bad-number',
      id,
      read === 'ambiguous' ? ['1234', '1.2340', '1 234'] : ['1234.5', '1,234.5', '122 million', '1.22亿'],
    );
    return null;
  }

  /** A word of a closed list, or the given one where the cell is blank. */
  word<T extends string>(id: string, otherwise: T): T {
    const cell = this.cell(id);
    if (cell === null) return otherwise;
    const table = WORDS[this.fields.get(id)!.kind]!;
    const word = readWord(table, textOf(cell));
    if (word !== null) return word as T;
    this.problem('bad-word', id, Object.keys(table));
    return otherwise;
  }

  /** A currency code in capitals. */
  currency(id: string): string | null {
    const text = this.text(id).toUpperCase();
    if (text === '') return null;
    const code = CURRENCY_WORDS[text] ?? text;
    if (/^[A-Z]{3}$/.test(code)) return code;
    this.problem('bad-currency', id, ['CNY', 'USD', 'EUR']);
    return null;
  }

  /** The key of a reporting period: `2025Q1`. */
  period(id: string): string | null {
    const text = this.text(id);
    if (text === '') return null;
    const period = readPeriod(periodInLetters(text));
    if (period) return period.key;
    this.problem('bad-period', id, ['2025Q1', 'Q1 2025', '2025H1', '9M2025', '2024']);
    return null;
  }
}

const fieldMaps = new WeakMap<Register, Map<string, Field>>();

function fieldsOf(register: Register): Map<string, Field> {
  let map = fieldMaps.get(register);
  if (!map) fieldMaps.set(register, (map = new Map(register.fields.map((field) => [field.id, field]))));
  return map;
}
