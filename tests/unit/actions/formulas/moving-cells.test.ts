// Whether a reference meets a cell that changes: as if each were compared with each.

import fc from 'fast-check';
import { MovingCells } from '../../../../src/actions/formulas/moving-cells';

const area = fc.record({
  row: fc.oneof(fc.nat(200), fc.nat(1_048_575)),
  column: fc.oneof(fc.nat(100), fc.nat(16_383)),
  rows: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(1)),
  columns: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant(1)),
});
const onSheet = fc.record({ sheet: fc.constantFrom('A', 'B'), area });
type OnSheet = typeof onSheet extends fc.Arbitrary<infer T> ? T : never;

const isMet = (one: OnSheet, { sheet, area: other }: OnSheet): boolean =>
  one.sheet === sheet &&
  one.area.row < other.row + other.rows &&
  other.row < one.area.row + one.area.rows &&
  one.area.column < other.column + other.columns &&
  other.column < one.area.column + one.area.columns;

test('cells that move are met by what overlaps them, a whole column among it', () => {
  const whole = { row: 0, rows: 1_048_576, column: 3, columns: 1 };
  fc.assert(
    fc.property(fc.array(onSheet, { maxLength: 30 }), fc.array(onSheet), (moving, asked) => {
      const cells = new MovingCells();
      for (const {
        sheet,
        area: { row, column, rows, columns },
      } of moving)
        cells.add({ sheet, sheetId: sheet, row, column }, rows, columns);
      expect(cells.isEmpty).toBe(moving.length === 0);
      for (const one of [...asked, { sheet: 'A' as const, area: whole }])
        expect(cells.meets(one)).toBe(moving.some((other) => isMet(one, other)));
    }),
  );
});
