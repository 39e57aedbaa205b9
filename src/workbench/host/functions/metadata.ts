// What functions.json says of each custom function, as far as the grid needs it.

export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionOptions {
  stream?: boolean;
  cancelable?: boolean;
  volatile?: boolean;
  requiresAddress?: boolean;
  requiresParameterAddresses?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: 'scalar' | 'matrix' };
  options?: FunctionOptions;
}

/** The whole metadata file of an add-in, with the namespace that its manifest gives. */
export interface FunctionSet {
  namespace: string;
  functions: FunctionMetadata[];
  /** A property that the build adds: parameters of type `any` receive errors instead of failing the call. */
  allowErrorForDataTypeAny?: boolean;
  /** A property of the metadata tool: parameters of type `any` receive data types. */
  allowCustomDataForDataTypeAny?: boolean;
}

/** A repeating parameter takes as many arguments as Excel's limit leaves. */
const mostArguments = 253;

export function argumentLimits(metadata: FunctionMetadata): { least: number; most: number } {
  const required = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating);
  const repeats = metadata.parameters.some((parameter) => parameter.repeating);
  return { least: required.length, most: repeats ? mostArguments : metadata.parameters.length };
}

/** The name in the grid: `NAMESPACE.ID`, upper case. */
export const gridName = (namespace: string, metadata: FunctionMetadata): string =>
  `${namespace}.${metadata.name}`.toUpperCase();
