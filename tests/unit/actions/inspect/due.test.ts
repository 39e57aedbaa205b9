// What is due: sorted by the answers that hang on it, and settled as from Inspect.
import 'fake-indexeddb/auto';
import '../../support/no-workers';
import { dueCount, dueDates, undo } from '../../../support/actions';
import { settle } from '../../../../src/actions/inspect';
import { NOTHING_SAVED } from '../../../../src/actions/saved/saved';
import { adopt } from '../../../../src/actions/saved/session';
import { addDays, isoOfDay } from '../../../../src/control-data/days';
import { currentState } from '../../../../src/state/state';
import { day } from '../../support/ask';

const DAY = day('2026-11-28');
const due = () => dueDates(currentState().data, DAY);

beforeEach(() =>
  adopt({
    saved: NOTHING_SAVED,
    opened: NOTHING_SAVED,
    generation: 0,
    sessionOnly: false,
    done: [],
    undone: [],
  }),
);

test('what most answers hang on comes first, and what has passed is named with its measures', () => {
  const dates = due();
  expect(dates.map(({ answers }) => answers)).toEqual(
    dates.map(({ answers }) => answers).sort((a, b) => b - a),
  );
  expect(dates[0]).toMatchObject({
    question: {
      kind: 'measure',
      name: '2025 No.70',
      title: 'Suspension of the measures of 9 October 2025',
      was: 'suspended',
      measures: ['cn-2025-55', 'cn-2025-56', 'cn-2025-57', 'cn-2025-58', 'cn-2025-61', 'cn-2025-62'],
    },
  });
  expect(dates.map(({ question }) => question.name)).toContain('2025 No.72');
  for (const { day: passed, question } of dates) expect(question.since).toBe(addDays(passed, 1));
  expect(dueCount(currentState().data, DAY)).toBe(dates.length);
});

test('nothing is due on the day of the evidence', () => {
  expect(due().length).toBeGreaterThan(0);
  const first = Math.min(...currentState().data.packs.map(({ dataDay }) => dataDay)) as typeof DAY;
  expect(dueDates(currentState().data, first)).toEqual([]);
});

test('settling a date takes it from the list, and undo brings it back', async () => {
  const [first] = due();
  const before = due().length;
  await settle({
    question: first!.question,
    outcome: 'suspended',
    from: first!.question.since,
    until: day('2027-11-10'),
    source: {
      title: '2026 No.99',
      publisher: 'MOFCOM',
      url: 'https://www.mofcom.gov.cn/99',
      published: day('2026-11-11'),
    },
    reason: 'Read it.',
  });
  expect(due().map(({ question }) => question.id)).not.toContain(first!.question.id);
  expect(due()).toHaveLength(before - 1);
  await undo();
  expect(due().map(({ question }) => question.id)).toContain(first!.question.id);
});

test('a license that ran out is asked about with its exporter', () => {
  const later = dueDates(currentState().data, day('2026-12-05'));
  const licenses = later.filter(({ question }) => question.kind === 'license');
  expect(licenses.map(({ question, day: last }) => `${question.name} ${isoOfDay(last)}`)).toContain(
    'JL MAG Rare-Earth, nearly all customers 2026-12-02',
  );
});
