// Which Excel the stand-in plays: requirement sets, platform, language, theme, blanks, date system.
import type { BlankArgument } from './functions/arguments';

export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
  isDarkTheme?: boolean;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

export const officeThemes: Record<ThemeName, OfficeTheme> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#262626',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#262626',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#3B3B3B',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFF00',
    isDarkTheme: true,
  },
};

/** The highest version of each requirement set; `internal` sets steer Microsoft's client itself. */
export type RequirementTable = Record<string, string>;

const internalSets: RequirementTable = {
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
  CustomFunctions: '1.8',
  SharedRuntimeInternal: '1.2',
  RichApiRuntime: '1.2',
};

export type RequirementLevel = 'web' | 'desktop' | 'ltsc2021' | 'old';

/** Requirement tables of hosts that people use; the names are shown in the workbench. */
export const requirementLevels: Record<RequirementLevel, RequirementTable> = {
  web: {
    ...internalSets,
    MergeUndoGroup: '1.1',
    ExcelApiUndo: '1.40',
    ExcelApiUndoPreserveUndoStack: '1.1',
    ExcelApiUndoOnlineOnly: '1.1',
    ExcelApi: '1.20',
    ExcelApiOnline: '1.1',
    CustomFunctionsRuntime: '1.5',
    SharedRuntime: '1.2',
    RibbonApi: '1.2',
    KeyboardShortcuts: '1.1',
    DialogApi: '1.2',
    OpenBrowserWindowApi: '1.1',
    File: '1.1',
    CompressedFile: '1.1',
    CustomXmlParts: '1.1',
    Settings: '1.1',
  },
  desktop: {
    ...internalSets,
    MergeUndoGroup: '1.1',
    ExcelApiUndo: '1.36',
    ExcelApiUndoDesktopOnly: '1.3',
    ExcelApi: '1.20',
    ExcelApiDesktop: '1.3',
    CustomFunctionsRuntime: '1.5',
    SharedRuntime: '1.2',
    RibbonApi: '1.2',
    KeyboardShortcuts: '1.1',
    DialogApi: '1.2',
    OpenBrowserWindowApi: '1.1',
    File: '1.1',
    CompressedFile: '1.1',
    CustomXmlParts: '1.1',
    Settings: '1.1',
  },
  ltsc2021: {
    ...internalSets,
    ExcelApi: '1.14',
    CustomFunctionsRuntime: '1.3',
    SharedRuntime: '1.1',
    RibbonApi: '1.1',
    DialogApi: '1.2',
    OpenBrowserWindowApi: '1.1',
    File: '1.1',
    CompressedFile: '1.1',
    CustomXmlParts: '1.1',
    Settings: '1.1',
  },
  old: {
    ...internalSets,
    ExcelApi: '1.8',
    CustomFunctionsRuntime: '1.1',
    SharedRuntime: '1.1',
    DialogApi: '1.1',
    File: '1.1',
    CompressedFile: '1.1',
    CustomXmlParts: '1.1',
    Settings: '1.1',
  },
};

export interface HostOptions {
  /** What a blank cell is sent as: 0 as on the desktop, null as on the web. */
  blank: BlankArgument;
  requirements: RequirementTable;
  platform: 'PC' | 'OfficeOnline' | 'Mac';
  displayLanguage: string;
  contentLanguage: string;
  theme: OfficeTheme;
  /** The workbook counts its days from 1904. */
  date1904: boolean;
  /** Formulas that one request of a merged undo group may write; a report names 1,600 as too many. */
  undoFormulas: number;
  /** False as in older builds: one error in a list of answers becomes one #VALUE! for all of them. */
  errorsInLists: boolean;
  /** Recalculate everything when a saved workbook is opened; Excel keeps the cached values. */
  recalculateOnOpen: boolean;
}

export const defaultOptions: HostOptions = {
  blank: null,
  requirements: requirementLevels.web,
  platform: 'OfficeOnline',
  displayLanguage: 'en-US',
  contentLanguage: 'en-US',
  theme: officeThemes.light,
  date1904: false,
  undoFormulas: Infinity,
  errorsInLists: true,
  recalculateOnOpen: false,
};

/** Whether a table answers a set at a version; versions compare by parts, so 1.10 is above 1.9. */
export function isSetSupported(table: RequirementTable, name: string, version?: string | number): boolean {
  const highest = table[name];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = String(version ?? '1.1')
    .split('.')
    .map(Number);
  const [highMajor = 0, highMinor = 0] = highest.split('.').map(Number);
  return highMajor > major || (highMajor === major && highMinor >= minor);
}
