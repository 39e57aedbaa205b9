// The timeline of measures: one bar each, suspension windows hatched, doubt outlined, a line for the working day.

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Span, UnitTimeline } from '../../catalog/timeline';
import type { Day } from '../../control-data/days';
import { addDays, dayOfDate, isoOfDay } from '../../control-data/days';
import type { Language } from '../../text/say';
import { useTexts } from '../texts';
import type { Texts } from '../texts';

/** Forced colors leave drawings alone, so they take the system's own: there the theme's need not show at all. */
const forced = (colors: { fill?: string; stroke?: string }) => ({ '@media (forced-colors: active)': colors });

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { marginBottom: tokens.spacingVerticalM, lineHeight: tokens.lineHeightBase200 },
  svg: { display: 'block', width: '100%', height: '26px', overflow: 'visible' },
  axis: { display: 'block', width: '100%', height: '20px', overflow: 'visible' },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '11px', ...forced({ fill: 'CanvasText' }) },
  grid: { stroke: tokens.colorNeutralStroke2, ...forced({ stroke: 'GrayText' }) },
  // Sets the line off from a bar of its own color, as contrast themes have it.
  around: { stroke: tokens.colorNeutralBackground1, strokeWidth: 6, ...forced({ stroke: 'Canvas' }) },
  day: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: 2, ...forced({ stroke: 'CanvasText' }) },
  before: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 2,
    strokeDasharray: '2 3',
    ...forced({ stroke: 'CanvasText' }),
  },
  force: { fill: tokens.colorBrandBackground, ...forced({ fill: 'Highlight' }) },
  outline: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1,
    ...forced({ stroke: 'CanvasText' }),
  },
  uncertain: {
    fill: 'none',
    stroke: tokens.colorStatusWarningForeground3,
    strokeWidth: 2,
    strokeDasharray: '5 3',
    ...forced({ stroke: 'CanvasText' }),
  },
  hatch: { stroke: tokens.colorNeutralForeground1, ...forced({ stroke: 'CanvasText' }) },
  ended: { stroke: tokens.colorNeutralForeground3, strokeWidth: 2, ...forced({ stroke: 'CanvasText' }) },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

type Styles = ReturnType<typeof useStyles>;

interface Scale {
  first: Day;
  last: Day;
  /** The place of a day, in percent of the width. */
  at: (day: Day) => number;
  years: readonly number[];
}

/** From the year of the first dated change to half a year after the last one or the working day. */
function scaleOf(lines: readonly UnitTimeline[], workingDay: Day): Scale {
  const days = lines.flatMap(({ spans }) => spans.flatMap(({ from, until }) => [from, until ?? from]));
  const earliest = Number(isoOfDay(Math.min(...days, workingDay) as Day).slice(0, 4));
  const first = dayOfDate(earliest, 1, 1)!;
  const last = addDays(Math.max(...days, workingDay) as Day, 183);
  const at = (day: Day): number => ((Math.min(day, last) - first) / (last - first)) * 100;
  const years = Array.from(
    { length: Number(isoOfDay(last).slice(0, 4)) - earliest + 1 },
    (_, index) => earliest + index,
  );
  const step = Math.ceil(years.length / 6);
  return { first, last, at, years: years.filter((_, index) => index % step === 0) };
}

interface Props {
  lines: readonly UnitTimeline[];
  /** The working day, drawn as a line. */
  day: Day;
}

export function Timeline({ lines, day }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const hatch = useId();
  const scale = scaleOf(lines, day);
  return (
    <div>
      <Legend styles={styles} texts={texts} />
      <ul className={styles.list} aria-label={texts.t('timeline')}>
        {lines.map(({ unit, spans }) => (
          <li key={unit.id} className={styles.line}>
            <Caption1Strong>{unit.measure.reference}</Caption1Strong>{' '}
            <Caption1>{titleOf(unit, texts.language)}</Caption1>
            <svg className={styles.svg} role="img" aria-label={inWords(spans, texts)}>
              <Hatch id={hatch} className={styles.hatch} />
              {scale.years.map((year) => (
                <Upright key={year} x={scale.at(dayOfDate(year, 1, 1)!)} className={styles.grid} />
              ))}
              {spans.map((span) => (
                <Bar key={span.from} span={span} scale={scale} hatch={hatch} styles={styles} />
              ))}
              <Upright x={scale.at(day)} className={styles.around} />
              <Upright x={scale.at(day)} className={styles.day} />
            </svg>
          </li>
        ))}
      </ul>
      <svg className={styles.axis} aria-hidden>
        {scale.years.map((year) => (
          <text key={year} className={styles.tick} x={`${scale.at(dayOfDate(year, 1, 1)!)}%`} y="12">
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

const Upright = ({ x, className }: { x: number; className: string }): ReactElement => (
  <line className={className} x1={`${x}%`} x2={`${x}%`} y1="0" y2="26" />
);

const Hatch = ({ id, className }: { id: string; className: string }): ReactElement => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={className} x1="0" y1="0" x2="0" y2="6" strokeWidth="2" />
    </pattern>
  </defs>
);

interface BarProps {
  span: Span;
  scale: Scale;
  hatch: string;
  styles: Styles;
}

function Bar({ span, scale, hatch, styles }: BarProps): ReactElement {
  const from = scale.at(span.from);
  const to = scale.at(span.until === null ? scale.last : addDays(span.until, 1));
  const box = { x: `${from}%`, width: `${Math.max(to - from, 0.4)}%`, y: 6, height: 14 };
  const middle = { x1: `${from}%`, x2: `${to}%`, y1: 13, y2: 13 };
  switch (span.state) {
    case 'before':
      return <line {...middle} className={styles.before} />;
    case 'ended':
      return <line {...middle} className={styles.ended} />;
    case 'in force':
      return <rect {...box} className={styles.force} />;
    case 'uncertain':
      return <rect {...box} className={styles.uncertain} />;
    case 'suspended':
      return (
        <g>
          <rect {...box} fill={`url(#${hatch})`} />
          <rect {...box} className={styles.outline} />
        </g>
      );
  }
}

/** The title of a measure or clause, without the reference that stands before it; in Chinese its official one. */
export function titleOf({ measure, clause }: UnitTimeline['unit'], language: Language): string {
  if (language === 'zh' && !clause && measure.titleZh) return measure.titleZh;
  const title = clause?.title ?? measure.title;
  const before = `${measure.reference}: `;
  return title.startsWith(before) ? title.slice(before.length) : title;
}

/** `In force from 1 Aug 2023 to 8 Nov 2025; suspended from …`. */
export function inWords(spans: readonly Span[], { t, day, language }: Texts): string {
  return spans
    .map(({ state, from, until }) =>
      t(until === null ? 'timeline.open-span' : 'timeline.span', {
        state: t(`state.${state}`),
        from: day(from),
        until: until === null ? '' : day(until),
      }),
    )
    .join(language === 'zh' ? '；' : '; ');
}

const KEYS: readonly Span['state'][] = ['before', 'in force', 'suspended', 'uncertain', 'ended'];

function Legend({ styles, texts }: { styles: Styles; texts: Texts }): ReactElement {
  const hatch = useId();
  const scale: Scale = { first: 61 as Day, last: 71 as Day, at: (day) => (day - 61) * 10, years: [] };
  const sample = (state: Span['state']): Span => ({ state, from: 61 as Day, until: 70 as Day });
  return (
    <ul className={styles.legend} aria-label={texts.t('timeline.legend')}>
      {KEYS.map((state) => (
        <li key={state} className={styles.key}>
          <svg width="24" height="26" aria-hidden>
            <Hatch id={hatch} className={styles.hatch} />
            <Bar span={sample(state)} scale={scale} hatch={hatch} styles={styles} />
          </svg>
          <Caption1>{texts.t(`state.${state}`)}</Caption1>
        </li>
      ))}
      <li className={styles.key}>
        <svg width="12" height="26" aria-hidden>
          <Upright x={50} className={styles.day} />
        </svg>
        <Caption1>{texts.t('timeline.working-day')}</Caption1>
      </li>
    </ul>
  );
}
