// The help pages of the functions, written from the metadata after the build.
import type { Metadata } from './metadata';

export type Language = 'en' | 'zh-CN';

export async function helpPages(
  _metadata: Record<Language, Metadata>,
  _functions: string,
  _namespace: string,
): Promise<Record<string, string>> {
  return {};
}
