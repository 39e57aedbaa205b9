// What a person can choose in the workbench: which Excel it plays.
import { officeThemes, requirementLevels } from '../host/options';
import type { HostOptions, RequirementLevel, ThemeName } from '../host/options';

export interface WorkbenchSettings {
  blank: 'desktop' | 'web';
  theme: ThemeName;
  language: 'en-US' | 'zh-CN';
  level: RequirementLevel;
  paneWidth: number;
}

export const defaultSettings: WorkbenchSettings = {
  blank: 'web',
  theme: 'light',
  language: 'en-US',
  level: 'web',
  paneWidth: 360,
};

/** Each choice of the ribbon: what it is called, what can be chosen, and whether the add-in must start anew for it. */
export const choices = [
  {
    key: 'blank',
    label: 'Blank cells',
    tip: 'What a function receives for a blank cell: null as on the web, 0 as on the desktop.',
    options: { web: 'null (web)', desktop: '0 (desktop)' },
  },
  {
    key: 'level',
    label: 'Excel',
    tip: 'The requirement sets that this Excel supports.',
    options: { web: 'Web', desktop: 'Microsoft 365', ltsc2021: 'LTSC 2021', old: 'Old (1.8)' },
  },
  {
    key: 'theme',
    label: 'Theme',
    tip: 'The colors that Excel reports.',
    options: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  {
    key: 'language',
    label: 'Language',
    tip: 'The display language of Excel.',
    options: { 'en-US': 'English', 'zh-CN': '中文' },
  },
  {
    key: 'paneWidth',
    label: 'Pane',
    tip: 'The width of the pane; 320 pixels is the narrowest that Excel gives.',
    options: { 320: '320 px', 360: '360 px', 450: '450 px' },
  },
] as const satisfies readonly {
  key: keyof WorkbenchSettings;
  label: string;
  tip: string;
  options: Record<string | number, string>;
}[];

/** Changes of these start the add-in anew, as they do in Excel. */
export const needsRestart: readonly (keyof WorkbenchSettings)[] = ['level', 'language'];

export function hostOptions(settings: WorkbenchSettings): Partial<HostOptions> {
  return {
    blank: settings.blank === 'desktop' ? 0 : null,
    requirements: requirementLevels[settings.level],
    platform: settings.level === 'web' ? 'OfficeOnline' : 'PC',
    displayLanguage: settings.language,
    contentLanguage: settings.language,
    theme: officeThemes[settings.theme],
  };
}
