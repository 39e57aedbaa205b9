// Node as jest's tests meet it, but a module is compiled once for a worker, however many test files it runs and however
// often `jest.resetModules` has a module run anew.
const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** What this worker has compiled, by file: all realms share what the engine has translated of a script so far. */
const scripts = new Map();

/** A text as a script, compiled once for a worker. `before` is put in front of it and does not count as a column. */
function scriptOf(filename, code, before = '', after = '') {
  const ofFile = scripts.get(filename) ?? [];
  scripts.set(filename, ofFile);
  const known = ofFile.find((one) => one.code === code && one.before === before);
  if (known) return known.script;
  const script = new vm.Script(before + code + after, { filename, columnOffset: -before.length });
  ofFile.push({ code, before, script });
  return script;
}

const compileFunction = vm.compileFunction.bind(vm);

/** Modules as functions, by realm and then by script: each call of one begins with new variables. */
const modules = new WeakMap();

vm.compileFunction = (code, parameters, options = {}) => {
  const { parsingContext, filename } = options;
  if (!parsingContext || parameters[0] !== 'module') return compileFunction(code, parameters, options);
  const inRealm = modules.get(parsingContext) ?? new Map();
  modules.set(parsingContext, inRealm);
  const script = scriptOf(filename, code, `(function (${parameters.join(', ')}) {`, '\n})');
  const known = inRealm.get(script) ?? script.runInContext(parsingContext);
  inRealm.set(script, known);
  return known;
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
    this.global.scriptOfWorker = scriptOf;
    // jest's hundred lines are written for every `expect`, though few fail.
    this.global.Error.stackTraceLimit = 12;
  }
};
