// manifest.xml is a template: tokens like {{host}} become the values of one host and one identity.
import type { Identity } from './identity';

export interface ManifestValues extends Identity {
  host: string;
  /** `1.2.3` as in package.json; the manifest carries four parts. */
  version: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/**
 * @throws where the template names a token without a value
 */
export function fillManifest(template: string, values: ManifestValues): string {
  const tokens: Record<string, string> = {
    ...values,
    release: values.version,
    version: `${values.version}.0`,
    origin: new URL(values.host).origin,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (token, name: string) => {
    const value = tokens[name];
    if (value === undefined) throw new Error(`manifest.xml: ${token} has no value`);
    return escaped(value);
  });
}
