// The dark theme, a chunk of its own.

export { webDarkTheme } from '@fluentui/react-components';
