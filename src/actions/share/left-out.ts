// What a copy leaves out, counted by kind.

/** How many things of each kind a copy without private facts leaves out, because they may tell what a cell held. */
export interface LeftOut {
  comments: number;
  pictures: number;
  /** Shapes, text boxes and texts of charts. */
  texts: number;
  /** Charts of newer kinds, and the small ones in cells. */
  charts: number;
  /** Controls and embedded objects. */
  controls: number;
  /** Pivot tables, slicers, timelines and data models. */
  pivots: number;
  /** Columns that were filtered. */
  filters: number;
  scenarios: number;
  views: number;
  /** To other files and to addresses. */
  links: number;
  headers: number;
  queries: number;
  properties: number;
  macros: number;
  histories: number;
  /** Parts of other add-ins. */
  addIns: number;
  others: number;
}

/** How many of what went; the same object counts over several parts. */
export interface Pruned {
  formats: number;
  validations: number;
  names: number;
  readonly leftOut: LeftOut;
  /** Cells that are withheld, with those that depend on one; of them, those with a card, and those typed or pasted. */
  withheld: { readonly count: number; readonly cards: number; readonly typed: number };
}

export const nothingPruned = (): Pruned => ({
  ...{ formats: 0, validations: 0, names: 0 },
  leftOut: {
    ...{ comments: 0, pictures: 0, texts: 0, charts: 0, controls: 0, pivots: 0, filters: 0, scenarios: 0 },
    ...{
      views: 0,
      links: 0,
      headers: 0,
      queries: 0,
      properties: 0,
      macros: 0,
      histories: 0,
      addIns: 0,
      others: 0,
    },
  },
  withheld: { count: 0, cards: 0, typed: 0 },
});
