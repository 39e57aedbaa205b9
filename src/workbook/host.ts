// The Excel that the add-in runs in: platform, version, what it supports, its language, and links to the outside.
import { WorkbookProblem } from './problem';

export type Platform = 'windows' | 'mac' | 'web' | 'ios' | 'other';

export interface HostFacts {
  readonly platform: Platform;
  /** Excel's own version text, e.g. `16.0.17928.20114`; empty where Excel does not say. */
  readonly version: string;
  /** The language of Excel's menus, e.g. `en-US`, `zh-CN`. */
  readonly language: string;
  /** The highest supported version of each requirement set, null where the set is missing. */
  readonly sets: readonly { readonly name: string; readonly version: string | null }[];
}

/** The requirement sets that decide what the add-in can do, with the published versions from old to new. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 21 }, (_, index) => `1.${index + 1}`),
  CustomFunctionsRuntime: ['1.1', '1.2', '1.3', '1.4', '1.5'],
  SharedRuntime: ['1.1', '1.2'],
  RibbonApi: ['1.1', '1.2'],
  KeyboardShortcuts: ['1.1'],
  OpenBrowserWindowApi: ['1.1'],
  CompressedFile: ['1.1'],
  MergeUndoGroup: ['1.1'],
};

const PLATFORMS: Readonly<Record<string, Platform>> = {
  PC: 'windows',
  Universal: 'windows',
  Mac: 'mac',
  OfficeOnline: 'web',
  iOS: 'ios',
};

/** True if Excel has the requirement set in this version or a later one, e.g. `('ExcelApi', '1.9')`. */
export function supports(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** What this Excel is, for *Check this Excel* and for choices that depend on the host. */
export function hostFacts(): HostFacts {
  const { diagnostics, platform, displayLanguage } = Office.context;
  return {
    platform: PLATFORMS[String(platform)] ?? 'other',
    version: diagnostics?.version ?? '',
    language: displayLanguage,
    sets: Object.entries(SETS).map(([name, versions]) => ({
      name,
      version: versions.findLast((version) => supports(name, version)) ?? null,
    })),
  };
}

/**
 * Opens a page in the person's browser.
 * @throws WorkbookProblem `unsafe-link` for anything but an https address without name and password.
 */
export function openLink(address: string): void {
  const url = urlOf(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new WorkbookProblem('unsafe-link', { address });
  if (supports('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(url.href);
  else window.open(url.href, '_blank', 'noopener,noreferrer');
}

function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
