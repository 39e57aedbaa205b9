// What a lookup costs in the shipped functions.js, as Excel calls it: one by one, over ranges, and the first time.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { BuiltFunction } from '../../src/build/realm';
import { dayOfIso } from '../../src/control-data/days';
import { BUNDLED_PACK, VOCABULARY } from '../../src/control-data/packs';
import type { Bench, Figures } from './bench';
import { functionsOf } from './plain-realm';

const DIST = path.resolve(__dirname, '../../dist');
const script = fs.readFileSync(path.join(DIST, 'functions.js'), 'utf8');
const functions = functionsOf(script);

function built(id: string): BuiltFunction {
  const run = functions.get(id);
  if (!run) throw new Error(`dist/functions.js has no ${id}: build first`);
  return run;
}
const license = built('REGION_LICENSE_STATUS');
const control = built('CONTROL_STATUS');

const LOOKUPS = 100_000;
const FIRST = dayOfIso('2023-01-01')!;
const companies = BUNDLED_PACK.companies.map(({ name }) => name);
const materials = BUNDLED_PACK.materials.map(({ name }) => name);
const places = VOCABULARY.map(({ name }) => name);

type Cells = [thing: string, place: string, day: number];

/** Arguments that differ from each other; `from` makes those of one round differ from those of the rounds before. */
const distinct = (things: readonly string[], from: number): Cells[] =>
  Array.from({ length: LOOKUPS }, (_, at) => {
    const place = Math.floor(at / things.length);
    return [
      things[at % things.length]!,
      places[place % places.length]!,
      FIRST + from + Math.floor(place / places.length),
    ];
  });

/** Days from one round to the next, so that no round asks what an earlier one asked. */
const DAYS_A_ROUND = 40;
let round = 0;
const unasked = (things: readonly string[]): Cells[] => distinct(things, (round++ % 60) * DAYS_A_ROUND);

const asked = distinct(companies, 0);
const askedMaterials = distinct(materials, 0);
const map = new Map(asked.map((cells, at) => [cells.join('|'), at]));

const bareMap = (): unknown => asked.reduce((found, cells) => found + (map.get(cells.join('|')) ?? 0), 0);

const licensesOneByOne = (all: readonly Cells[]): unknown => {
  for (const [company, region, day] of all) license([[company]], [[region]], null, [[day]]);
  return all;
};
const controlsOneByOne = (all: readonly Cells[]): unknown => {
  for (const [material, destination, day] of all) control([[material]], [[destination]], [[day]]);
  return all;
};
const column = (all: readonly Cells[], at: 0 | 1 | 2): unknown[][] => all.map((cells) => [cells[at]]);
const licensesInOneCall = (all: readonly Cells[]): unknown =>
  license(column(all, 0), column(all, 1), null, column(all, 2));
const controlsInOneCall = (all: readonly Cells[]): unknown =>
  control(column(all, 0), column(all, 1), column(all, 2));

const ONE_KIND = 20_000;
/** Calls of one function about one thing, each on another day; an error is an answer. */
const onManyDays = (id: string, ...things: (string | null)[]): (() => unknown) => {
  const run = built(id);
  const args = things.map((thing) => (thing === null ? null : [[thing]]));
  return () => {
    let last: unknown;
    for (let at = 0; at < ONE_KIND; at += 1)
      try {
        last = run(...args, [[FIRST + 500 + (at % 1_000)]]);
      } catch (error) {
        last = error;
      }
    return last;
  };
};
const KINDS = {
  'license status': onManyDays('REGION_LICENSE_STATUS', 'JL MAG', 'US', null),
  'US revenue share': onManyDays('US_REVENUE_SHARE', 'JL MAG', '2025Q1'),
  'US revenue share, latest period': onManyDays('US_REVENUE_SHARE', 'JL MAG', null),
  'next control date': onManyDays('NEXT_CONTROL_DATE', 'gallium', 'US'),
  'license expiry': onManyDays('LICENSE_EXPIRY', 'JL MAG', 'Japan', null),
  'an exporter that nobody knows': onManyDays('REGION_LICENSE_STATUS', 'Nobody Trading', 'US', null),
};
/** 4 µs for each call. */
const EACH_KIND = { milliseconds: (ONE_KIND * 4) / 1_000 };

/** 5 µs for each call, 2 µs for each element of a range. */
const ONE_BY_ONE = { milliseconds: (LOOKUPS * 5) / 1_000 };
const IN_ONE_CALL = { milliseconds: (LOOKUPS * 2) / 1_000 };

function firstCall(): Record<string, number> {
  const start = performance.now();
  const run = functionsOf(script).get('REGION_LICENSE_STATUS')!;
  const evaluated = performance.now();
  run([['JL MAG']], [['US']], null, [[45_820]]);
  return { evaluating: evaluated - start, 'first call': performance.now() - evaluated };
}

function sizes(): Record<string, number> {
  const files = fs.readdirSync(DIST).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    files.map((name) => [
      name,
      zlib.gzipSync(fs.readFileSync(path.join(DIST, name)), { level: 9 }).length / 1_000,
    ]),
  );
}

export const benches: (Bench | Figures)[] = [
  {
    title: `${LOOKUPS} lookups, one call each`,
    cases: {
      'bare Map': bareMap,
      'license status, asked before': () => licensesOneByOne(asked),
      'license status, each another': () => licensesOneByOne(unasked(companies)),
      'control status, asked before': () => controlsOneByOne(askedMaterials),
      'control status, each another': () => controlsOneByOne(unasked(materials)),
    },
    atMost: {
      'license status, asked before': ONE_BY_ONE,
      'license status, each another': ONE_BY_ONE,
      'control status, asked before': ONE_BY_ONE,
      'control status, each another': ONE_BY_ONE,
    },
  },
  {
    title: `${LOOKUPS} lookups, ranges in one call`,
    cases: {
      'bare Map': bareMap,
      'license status, asked before': () => licensesInOneCall(asked),
      'license status, each another': () => licensesInOneCall(unasked(companies)),
      'control status, asked before': () => controlsInOneCall(askedMaterials),
      'control status, each another': () => controlsInOneCall(unasked(materials)),
    },
    atMost: {
      'license status, asked before': IN_ONE_CALL,
      'license status, each another': IN_ONE_CALL,
      'control status, asked before': IN_ONE_CALL,
      'control status, each another': IN_ONE_CALL,
    },
  },
  {
    title: `${ONE_KIND} figures, days and errors, one call each, on a thousand days`,
    cases: KINDS,
    atMost: Object.fromEntries(Object.keys(KINDS).map((name) => [name, EACH_KIND])),
  },
  {
    title: 'functions.js read anew, medians of 20',
    unit: 'ms',
    tries: 20,
    take: firstCall,
    atMost: { evaluating: 15, 'first call': 25 },
  },
  {
    title: 'Scripts of the build, gzipped',
    unit: 'kB',
    tries: 1,
    take: sizes,
    atMost: { 'functions.js': 200 },
  },
];
