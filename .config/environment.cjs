// Node as jest's tests meet it, but a module is compiled once for a test file however often `jest.resetModules` has it
// run anew, and what a worker has compiled for one file it need not parse for the next.
const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** From so many characters on, reading compiled code back takes less time than parsing. */
const LARGE = 100_000;

/** Modules as functions, by realm and then by file: each call of one begins with new variables. */
const compiled = new WeakMap();
/** What V8 keeps of large modules, by file. */
const parsed = new Map();

const compileFunction = vm.compileFunction.bind(vm);

vm.compileFunction = (code, parameters, options = {}) => {
  const { parsingContext, filename } = options;
  if (!parsingContext || parameters[0] !== 'module') return compileFunction(code, parameters, options);
  const inRealm = compiled.get(parsingContext) ?? new Map();
  compiled.set(parsingContext, inRealm);
  const known = inRealm.get(filename);
  if (known?.code === code) return known.made;
  const kept = parsed.get(filename);
  const cachedData = kept?.code === code ? kept.cachedData : undefined;
  const produceCachedData = code.length >= LARGE && !cachedData;
  const made = compileFunction(code, parameters, { ...options, cachedData, produceCachedData });
  if (made.cachedData) parsed.set(filename, { code, cachedData: made.cachedData });
  inRealm.set(filename, { code, made });
  return made;
};

/**
 * jest's realm looks each global up through a proxy, which takes most of the time of code that does little else. This one
 * is an ordinary realm, which Node makes from 20.18 on; what jest would delete from it at the end goes with it.
 */
const createContext = vm.createContext;
const ordinary = vm.constants?.DONT_CONTEXTIFY;

/**
 * jest notes by asynchronous storage whose test an error belongs to that nobody caught. Up to Node 22 that has each promise
 * call back, a ninth of all time; without it such an error fails its file.
 */
const noted = AsyncLocalStorage.prototype.run;
const unnoted = (_, act, ...given) => act(...given);

module.exports = class extends TestEnvironment {
  /** @param ownStorage whether what runs here works with such storage itself */
  constructor(config, context, ownStorage = false) {
    AsyncLocalStorage.prototype.run = ownStorage ? noted : unnoted;
    if (ordinary) vm.createContext = () => createContext(ordinary);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    // jest's hundred lines are written for every `expect`, though few fail.
    this.global.Error.stackTraceLimit = 12;
  }
};
