// COMPANY and MATERIAL: cards with what the data says of a thing.

import type { Company } from '../control-data/pack';
import type { Subject } from '../control-data/control-data';
import { licenseDecision } from '../questions/license';
import { controlDecision } from '../questions/control';
import { nextControlDate } from '../questions/control-events';
import { shareDecision } from '../questions/revenue';
import { materialsOf } from '../questions/scope';
import type { Claim } from '../questions/explanation';
import { claimsOf } from '../questions/explanation';
import { CONTROL_STATUS } from './controls';
import type { Answer, CardAnswer, Context, FunctionEntry } from './entry';
import { badValue, isProblem } from './entry';
import { REGION_LICENSE_STATUS } from './licenses';
import { US_REVENUE_SHARE } from './revenue-share';
import { defaultOrigin, exportsFrom } from './origin';
import { whenOf } from './when';
import { define } from './define';

export const COMPANY = define({
  id: 'COMPANY',
  family: 'things',
  takes: 'each',
  en: 'Shows a company as a card with its names, tickers, products, license status and revenue share.',
  zh: '以卡片显示公司的名称、股票代码、产品、许可状态和收入占比。',
  brief: 'a card with fields: `=A2.[US revenue share]`',
  parameters: [
    {
      name: 'name',
      kind: 'company',
      en: 'A name, Chinese name or ticker; a cell or a range.',
      zh: '名称、中文名或股票代码；单元格或区域。',
    },
  ],
  examples: ['"300748"'],
  how: {
    en: 'From the names, tickers, licenses and figures in the data.',
    zh: '来自数据中的名称、证券代码、许可和数字。',
  },
  ask: (context, one) => companyCard(context, one),
  evidence: { card: true, ofTheDay: true, claims: (context, [one]) => claimsOfCompany(context, one) },
});

function companyCard(context: Context, one: Company): CardAnswer {
  const { data } = context;
  const when = whenOf(context, null);
  const us = data.places.get('US')!;
  const share = shareDecision(data, {
    company: one,
    region: { kind: 'region', code: 'US', name: us.region.name },
    period: null,
    knownOn: when.knownOn,
  });
  const origin = exportsFrom(context, one);
  const status = (code: string): string =>
    licenseDecision(data, { company: one, place: data.places.get(code)!, materials: null, when, origin })
      .status;
  const fields: CardAnswer['fields'] = [
    ...(one.nameZh ? [{ name: 'Chinese name', value: one.nameZh }] : []),
    ...(one.tickers?.length ? [{ name: 'Tickers', value: one.tickers.join(', ') }] : []),
    { name: 'Home', value: one.home ? (data.places.get(one.home)?.region.name ?? one.home) : 'not known' },
    { name: 'Products', value: one.products.map((id) => data.materials.get(id)?.name ?? id).join(', ') },
    { name: 'US license status', value: status('US') },
    { name: 'Europe license status', value: status('EUROPE') },
    ...(share.winner
      ? [
          { name: 'US revenue share', value: share.winner.value, format: 'share' as const },
          { name: 'US revenue period', value: share.period!.key },
        ]
      : []),
    { name: 'As of', value: when.asOf, format: 'day' },
  ];
  return { kind: 'card', of: 'company', id: one.id, text: one.name, fields };
}

export const MATERIAL = define({
  id: 'MATERIAL',
  family: 'things',
  takes: 'each',
  en: 'Shows a material as a card with its names, symbol, HS codes and control status.',
  zh: '以卡片显示物项的名称、符号、HS 编码和管制状态。',
  brief: 'a card with fields: `=A2.[Control status]`',
  parameters: [
    {
      name: 'name',
      kind: 'material',
      en: 'A name, Chinese name or symbol; a cell or a range.',
      zh: '名称、中文名或符号；单元格或区域。',
    },
  ],
  examples: ['"gallium"'],
  how: { en: 'From the names, codes and measures in the data.', zh: '来自数据中的名称、编码和措施。' },
  ask: (context, subject) => materialCard(context, subject),
  evidence: {
    card: true,
    ofTheDay: true,
    claims: (context, [subject]) => claimsOfMaterial(context, subject),
  },
});

function materialCard(context: Context, subject: Subject): Answer {
  const { data } = context;
  const [one] = materialsOf(data, subject);
  if (!one || subject.kind === 'hs') return badValue('name-not-code', { argument: 'name' });
  const when = whenOf(context, null);
  const origin = defaultOrigin(context);
  const status = (code: string): string =>
    controlDecision(data, { subject, place: data.places.get(code)!, when, origin }).status;
  const next = nextControlDate(data, subject, data.places.get('WORLD')!, when, origin);
  const fields: CardAnswer['fields'] = [
    ...(one.nameZh ? [{ name: 'Chinese name', value: one.nameZh }] : []),
    ...(one.symbol ? [{ name: 'Symbol', value: one.symbol }] : []),
    ...(one.form ? [{ name: 'Form', value: one.form }] : []),
    ...(one.hs?.length ? [{ name: 'HS codes', value: one.hs.join(', ') }] : []),
    { name: 'Control status', value: status('WORLD') },
    { name: 'Control status for the US', value: status('US') },
    ...(next === null ? [] : [{ name: 'Next control date', value: next, format: 'day' as const }]),
    { name: 'As of', value: when.asOf, format: 'day' },
  ];
  return { kind: 'card', of: 'material', id: one.id, text: one.name, fields };
}

/** The claims on the fields of a company's card, each as the function that answers it alone would have them. */
function claimsOfCompany(context: Context, one: Company): Claim[] {
  const { data } = context;
  const products = one.products.map((id) => data.materials.get(id)?.name ?? id).join(', ');
  const [us, europe] = ['US', 'EUROPE'].map((code) => data.places.get(code)!);
  return [
    ...claimsOf(data, one, { claim: 'Products', value: products, used: true }),
    ...claimsBehind(REGION_LICENSE_STATUS, [one, us, null, null], context),
    ...claimsBehind(REGION_LICENSE_STATUS, [one, europe, null, null], context),
    ...claimsBehind(US_REVENUE_SHARE, [one, null, null], context),
  ];
}

function claimsOfMaterial(context: Context, subject: Subject): Claim[] {
  const { data } = context;
  return [
    ...materialsOf(data, subject).flatMap(({ id, name, sources = [] }) =>
      sources.length > 0
        ? claimsOf(data, { id, sources }, { claim: 'Material', value: name, used: true })
        : [],
    ),
    ...claimsBehind(CONTROL_STATUS, [subject, null, null, null], context),
    ...claimsBehind(CONTROL_STATUS, [subject, data.places.get('US')!, null, null], context),
  ];
}

function claimsBehind(
  { explain }: FunctionEntry,
  args: readonly unknown[],
  context: Context,
): readonly Claim[] {
  const explanation = explain!(context, args);
  return isProblem(explanation) ? [] : explanation.claims;
}
