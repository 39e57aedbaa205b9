// Settling a Review: what a notice says becomes a private fact, and the answers follow it.
import { factsOf, incomplete, outcomesOf } from '../../../../src/actions/inspect/settle';
import type { Settlement } from '../../../../src/actions/inspect/settle';
import type { OpenQuestion } from '../../../../src/actions/inspect/open-questions';
import { openQuestions } from '../../../../src/actions/inspect/open-questions';
import { functionEntry } from '../../../../src/catalog';
import type { Context } from '../../../../src/catalog/entry';
import { buildControlData } from '../../../../src/control-data/control-data';
import type { ControlData } from '../../../../src/control-data/control-data';
import { dayOfIso } from '../../../../src/control-data/days';
import type { Day } from '../../../../src/control-data/days';
import { addFacts, EMPTY_OVERLAY, overlayTopics } from '../../../../src/control-data/overlay';
import { BUNDLED_PACK, VOCABULARY } from '../../../../src/control-data/packs';

const day = (iso: string): Day => dayOfIso(iso)!;

const bundled = buildControlData({ packs: [{ pack: BUNDLED_PACK }], vocabulary: VOCABULARY });

function contextOf(data: ControlData, asOf: string): Context {
  return {
    data,
    asOf: day(asOf),
    knownOn: null,
    defaultOrigin: 'CN',
    workingDay: day('2027-12-31'),
    scenarios: { find: () => null, chosen: null, names: [] },
    loaded: new Map(),
    language: 'en',
    date1904: false,
  };
}

const place = (data: ControlData, code: string) => data.places.get(code)!;
const gallium = (data: ControlData) => {
  const found = data.materialNames.find('gallium');
  if (found.kind !== 'found') throw new Error('gallium');
  return { kind: 'material', material: found.thing } as const;
};

function control(data: ControlData, asOf: string) {
  const args = [gallium(data), place(data, 'US'), null];
  const context = contextOf(data, asOf);
  const explanation = functionEntry('CONTROL_STATUS').explain!(context, args);
  if ('kind' in explanation) throw new Error(explanation.code);
  return explanation;
}

function license(data: ControlData, asOf: string) {
  const company = data.companyNames.find('Earth-Panda');
  if (company.kind !== 'found') throw new Error('Earth-Panda');
  const args = [company.thing, place(data, 'DE'), null, null];
  const explanation = functionEntry('REGION_LICENSE_STATUS').explain!(contextOf(data, asOf), args);
  if ('kind' in explanation) throw new Error(explanation.code);
  return explanation;
}

const NOTICE = {
  title: 'Announcement on the extension',
  publisher: 'Ministry of Commerce',
  url: 'https://example.org/notice',
  published: day('2026-11-20'),
};

const settled = (question: OpenQuestion, rest: Partial<Settlement>): Settlement => ({
  question,
  outcome: 'suspended',
  from: question.since,
  until: null,
  source: NOTICE,
  reason: 'It names the same clause.',
  ...rest,
});

function withFacts(settlement: Settlement): ControlData {
  const overlay = addFacts(EMPTY_OVERLAY, factsOf(settlement), {
    when: '2026-11-22T00:00:00Z',
    from: 'inspect',
  });
  return buildControlData({
    packs: [{ pack: BUNDLED_PACK }],
    vocabulary: VOCABULARY,
    overlay: overlayTopics(overlay, BUNDLED_PACK),
  });
}

const AFTER = '2026-11-28';
const [question] = openQuestions(bundled, control(bundled, AFTER));

test('gallium to the US is in Review after the suspension, for one question', () => {
  expect(control(bundled, AFTER).answer).toBe('Review');
  expect(openQuestions(bundled, control(bundled, AFTER))).toHaveLength(1);
  expect(question).toMatchObject({ kind: 'measure', was: 'suspended', since: day(AFTER) });
});

test.each<[string, Partial<Settlement>, string, string]>([
  ['extended until a day', { until: day('2027-11-27') }, '2027-06-01', 'License required'],
  ['extended, and past its new end', { until: day('2027-11-27') }, '2027-11-28', 'Review'],
  ['extended until further notice', {}, '2027-12-01', 'License required'],
  ['back in force', { outcome: 'in_force' }, '2027-01-01', 'Prohibited'],
  ['lifted for good', { outcome: 'lifted' }, '2027-01-01', 'License required'],
])('%s', (_, outcome, asOf, status) => {
  const data = withFacts(settled(question!, outcome));
  const explanation = control(data, asOf);
  expect(explanation.answer).toBe(status);
  const own = explanation.claims.filter(({ isPrivate }) => isPrivate);
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ source, knownOn }) => source?.url === NOTICE.url && knownOn === NOTICE.published)).toBe(
    true,
  );
});

test('before the day of doubt nothing changes', () => {
  const data = withFacts(settled(question!, { outcome: 'in_force' }));
  expect(control(data, '2026-11-27').answer).toBe(control(bundled, '2026-11-27').answer);
});

test('settling again replaces what was settled before', () => {
  const made = { when: '2026-11-22T00:00:00Z', from: 'inspect' };
  const once = addFacts(EMPTY_OVERLAY, factsOf(settled(question!, {})), made);
  const twice = addFacts(once, factsOf(settled(question!, { outcome: 'lifted' })), made);
  expect(twice.facts.suspensions).toHaveLength(1);
  expect(twice.facts.suspensions![0]).toMatchObject({
    standing: 'lifted',
    until: null,
    notes: 'It names the same clause.',
  });
});

test('a license past the longest validity by law is settled by its last day', () => {
  const explanation = license(bundled, '2026-09-01');
  expect(explanation.answer).toBe('Review');
  const questions = openQuestions(bundled, explanation);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.every(({ kind }) => kind === 'license')).toBe(true);
  expect(outcomesOf(questions[0]!)).toEqual(['valid-until']);
  const until = (iso: string): ControlData =>
    withFacts(settled(questions[0]!, { outcome: 'valid-until', until: day(iso) }));
  expect(license(until('2026-12-31'), '2026-09-01').answer).toBe('Partial');
  expect(license(until('2026-08-01'), '2026-09-01').answer).toBe('Expired');
});

test.each<[string, Partial<Settlement>, string | null]>([
  ['nothing', {}, null],
  ['no title', { source: { ...NOTICE, title: ' ' } }, 'title'],
  ['an address that is not https', { source: { ...NOTICE, url: 'http://example.org' } }, 'url'],
  ['no address at all', { source: { ...NOTICE, url: '' } }, null],
  ['no reason', { reason: '' }, 'reason'],
  ['an end before its beginning', { until: day('2026-11-01') }, 'until-before-from'],
  ['a license without a last day', { outcome: 'valid-until' }, 'until'],
])('it lacks: %s', (_, rest, lack) => {
  const settlement = settled(question!, rest);
  expect(incomplete(settlement)).toBe(lack);
  if (lack) expect(() => factsOf(settlement)).toThrow(RangeError);
});
