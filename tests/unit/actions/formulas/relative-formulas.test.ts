// Frozen formulas follow their cells: what a block's references cover, and the formula after rows and sheets moved.
import {
  coveredBy,
  groupsOf,
  rebuilt,
  toA1,
  toR1C1,
} from '../../../../src/actions/formulas/relative-formulas';
import type { Moved } from '../../../../src/actions/formulas/relative-formulas';
import { addressOf, areaOf } from '../../../../src/workbook/addresses';

const area = (address: string) => areaOf(address)!;

test('formulas that are filled down are one block in R1C1 form', () => {
  const formulas = [['=F(A2,$H$1)'], ['=F(A3,$H$1)'], ['=F(A9,$H$1)'], ['=F(A5,$H$1)']];
  expect(
    groupsOf({ row: 1, column: 3 }, formulas).map(({ area: at, formula }) => [addressOf(at), formula]),
  ).toEqual([
    ['D2:D3', '=F(RC[-3],R1C8)'],
    ['D4', '=F(R[5]C[-3],R1C8)'],
    ['D5', '=F(RC[-3],R1C8)'],
  ]);
});

test.each([
  ['=F(A2)', 'D2:D10', ['A2:A10']],
  ['=F($H$1)', 'D2:D10', ['H1']],
  ['=F(B$1)', 'D2:F10', ['B1:D1']],
  ['=SUM(A$2:A2)', 'D2:D10', ['A2:A10']],
  ['=F(A:A)', 'D2:D10', ['A1:A1048576']],
  ["=F('Other sheet'!A2,Table1[Col],Name)", 'D2:D3', ["'Other sheet'!A2:A3"]],
])('%s in %s covers %j', (formula, block, covered) => {
  const found = coveredBy(toR1C1(formula, area(block)), area(block));
  expect(
    found.map((one) => one && (one.sheet === null ? '' : `'${one.sheet}'!`) + addressOf(one.area)),
  ).toEqual(covered);
});

test('references to other workbooks and over several sheets are left as they are', () => {
  expect(coveredBy(toR1C1('=F([Book2.xlsx]S!A1,Jan:Mar!A1)', area('D2')), area('D2'))).toEqual([null, null]);
});

interface Case {
  formula: string;
  from: string;
  to: string;
  moved: string[];
  gives: string;
  problems?: string[];
}

const where = (place: string): Moved | 'lost' => {
  if (place === 'lost') return 'lost';
  const [sheet, address] = place.includes('!') ? place.split('!') : ['S', place];
  return { sheet: sheet!, area: area(address!) };
};

test.each<Case>([
  // A row inserted above everything.
  { formula: '=F(A2,$H$1)', from: 'D2:D10', to: 'D3:D11', moved: ['A3:A11', 'H2'], gives: '=F(A3,$H$2)' },
  // A row inserted between an absolute input and the block.
  { formula: '=F(A5,$H$1)', from: 'D5:D9', to: 'D6:D10', moved: ['A6:A10', 'H1'], gives: '=F(A6,$H$1)' },
  // A row inserted between a relative input and its cell.
  { formula: '=F(A2)', from: 'D20', to: 'D21', moved: ['A2'], gives: '=F(A2)' },
  // Inputs cut and pasted elsewhere, and on another sheet.
  { formula: '=F(A2)', from: 'D2:D4', to: 'D2:D4', moved: ['K12:K14'], gives: '=F(K12)' },
  { formula: '=F(A2)', from: 'D2:D4', to: 'D2:D4', moved: ['T!A2:A4'], gives: '=F(T!A2)' },
  // A row inserted within an absolute input grows it, as Excel would.
  { formula: '=F($A$2:$A$9)', from: 'D2:D3', to: 'D2:D3', moved: ['A2:A10'], gives: '=F($A$2:$A$10)' },
  // A sheet that got another name.
  { formula: '=F(Old!A2)', from: 'D2:D3', to: 'D2:D3', moved: ['New!A2:A3'], gives: '=F(New!A2)' },
  // A running total keeps its first cell.
  { formula: '=F(A$2:A2)', from: 'D2:D5', to: 'D4:D7', moved: ['A4:A7'], gives: '=F(A$4:A4)' },
  { formula: '=F(A2:A$9)', from: 'D2:D5', to: 'D4:D7', moved: ['A4:A11'], gives: '=F(A4:A$11)' },
  // Inputs that came apart or were deleted are named.
  { formula: '=F(A2)', from: 'D2:D4', to: 'D2:D4', moved: ['A2:A5'], gives: '=F(A2)', problems: ['resized'] },
  { formula: '=F(A2)', from: 'D2:D4', to: 'D2:D4', moved: ['lost'], gives: '=F(A2)', problems: ['lost'] },
])('$formula in $from, now in $to with its inputs in $moved, is $gives', (one) => {
  const { formula, from, to, moved, gives, problems = [] } = one;
  const frozen = toR1C1(formula, area(from));
  const found = rebuilt(
    frozen,
    { sheet: 'S', area: area(to) },
    coveredBy(frozen, area(from)),
    moved.map(where),
  );
  expect([toA1(found.formula, area(to)), found.problems]).toEqual([gives, problems]);
});

test('a block that moves by itself with inputs that stay still refers to them', () => {
  const frozen = toR1C1('=F(A2,B$1)', area('D2:E4'));
  const covered = coveredBy(frozen, area('D2:E4'));
  const found = rebuilt(frozen, { sheet: 'S', area: area('H7:I9') }, covered, [
    where('A2:B4'),
    where('B1:C1'),
  ]);
  expect([toA1(found.formula, area('H7')), toA1(found.formula, area('I9'))]).toEqual([
    '=F(A2,B$1)',
    '=F(B4,C$1)',
  ]);
});
