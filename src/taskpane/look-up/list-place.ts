// Where the list of a field with search stands.

import type { ComboboxProps } from '@fluentui/react-components';

/**
 * Below the field, or above it where there is more room. It is the same object at each drawing, and the pane is too narrow
 * for other sides: by itself Fluent begins anew at each key, and measures the page for each side.
 */
export const LIST_PLACE: NonNullable<ComboboxProps['positioning']> = {
  position: 'below',
  align: 'start',
  offset: { mainAxis: 2, crossAxis: 0 },
  fallbackPositions: ['above'],
};
