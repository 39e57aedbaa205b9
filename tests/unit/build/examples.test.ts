// Arguments of worked examples are read as Excel reads them.
import { exampleArguments } from '../../../src/build/example-arguments';

test.each<[text: string, read: ReturnType<typeof exampleArguments>]>([
  ['', []],
  ['"JL MAG"', [[['JL MAG']]]],
  ['"a ""quoted"" name"', [[['a "quoted" name']]]],
  ['"JL MAG","US",,DATE(2025,6,12)', [[['JL MAG']], [['US']], null, [[45820]]]],
  ['"JL MAG",', [[['JL MAG']], null]],
  ['1.5, -2, 10%, 1E3', [[[1.5]], [[-2]], [[0.1]], [[1000]]]],
  ['TRUE,false', [[[true]], [[false]]]],
  ['100,{28;2;2},{"";"";10}', [[[100]], [[28], [2], [2]], [[''], [''], [10]]]],
  [
    '{1,2;3,4}',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
  ['"(,;{"', [[['(,;{']]]],
])('%s', (text, read) => {
  expect(exampleArguments(text)).toEqual(read);
});

test.each(['A2,B2', 'Table1[#All]', 'SUM(1,2)', 'DATE(2025,2,30)'])('%s needs a workbook', (text) => {
  expect(exampleArguments(text)).toBeNull();
});
