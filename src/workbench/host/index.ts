// The stand-in without a screen, as tests and the page use it.
import { createEngine } from './engine';
import { ExcelHost } from './host';
import type { HostSetup } from './host';

export { createEngine, provideIteratorSome, type Engine } from './engine';
export { ExcelHost, type HostSetup } from './host';
export {
  defaultOptions,
  officeThemes,
  requirementLevels,
  type HostOptions,
  type RequirementLevel,
} from './options';
export type { FunctionMetadata, FunctionParameter, FunctionSet } from './functions/metadata';
export type { Invocation } from './functions/calls';
export type { OfficeSide, ClientPort } from './office-side';
export type { WorkbookSnapshot } from './snapshot';

/** A stand-in with its own engine, for Node. */
export function createHost(setup: Omit<HostSetup, 'engine'>): ExcelHost {
  return new ExcelHost({ ...setup, engine: createEngine() });
}
