// The built functions.js in the realm of the bench itself. In a realm made by `vm.createContext` each global costs several
// times what it costs in a page, and a call that looks at the clock seems slow.
import vm from 'node:vm';
import type { BuiltFunction } from '../../src/build/realm';

/** The functions that the script registers, by id. */
export function functionsOf(script: string): Map<string, BuiltFunction> {
  const registered = new Map<string, BuiltFunction>();
  const globals = globalThis as { CustomFunctions?: unknown };
  globals.CustomFunctions = {
    associate: (id: string, run: BuiltFunction) => void registered.set(id.toUpperCase(), run),
  };
  vm.runInThisContext(script, { filename: 'functions.js' });
  return registered;
}
