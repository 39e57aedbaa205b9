// The theme for forced colors, a chunk of its own.

export { teamsHighContrastTheme } from '@fluentui/react-components';
