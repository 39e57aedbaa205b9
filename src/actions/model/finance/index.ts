// The finance worksheet, as the pane calls it; loaded apart from the other models.

export { buildFinance } from './build';
export type { RevenueChoice } from './choices';
export { revenueChoices } from './choices';
export { STANDARD } from './terms';
