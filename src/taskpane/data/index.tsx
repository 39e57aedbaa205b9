// The data in use: what it is, loading other data, private facts.

import type { ReactElement } from 'react';

export default function Data(): ReactElement {
  return <></>;
}
