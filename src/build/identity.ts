// Who the add-in is towards Excel: the released one and the one under development live side by side.

export interface Identity {
  /** The manifest's id; Excel keeps an add-in's settings and trust by it. */
  id: string;
  name: string;
  nameZh: string;
  /** What stands before the dot in a formula: `=EXPOSURE.CONTROL_STATUS(…)`. */
  namespace: string;
}

export const identities = {
  production: {
    id: '00496d22-1539-4922-aabd-8d424b4deb9a',
    name: 'Exposure',
    nameZh: 'Exposure 出口管制',
    namespace: 'EXPOSURE',
  },
  development: {
    id: '39823909-bba9-4a30-a92b-4f86d587cf4c',
    name: 'Exposure Dev',
    nameZh: 'Exposure Dev 开发版',
    namespace: 'EXPOSUREDEV',
  },
} as const satisfies Record<string, Identity>;

export const LOCAL_HOST = 'https://localhost:3000';

/**
 * The address that the add-in is served from, without a slash at its end.
 * @throws where the address is not https, since Excel loads nothing else
 */
export function hostAddress(given: string | undefined): string {
  const host = (given ?? LOCAL_HOST).replace(/\/+$/, '');
  if (!/^https:\/\/[^/\s?#]+(\/[^\s?#]*)?$/.test(host)) {
    throw new Error(
      `The host must be an https address, such as https://exposure.example.com; given: ${host}`,
    );
  }
  return host;
}
