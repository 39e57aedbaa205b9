// Custom functions known to the grid: their executors, and what autocomplete says of them.
import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Injector } from '@univerjs/core';
import type { Calls } from './functions/calls';
import { CustomFunctionExecutor } from './functions/executor';
import { gridName } from './functions/metadata';
import type { FunctionMetadata, FunctionSet } from './functions/metadata';

/** Registers every function of the add-in with the engine. */
export function registerFunctions(injector: Injector, set: FunctionSet, calls: Calls): void {
  const executors = set.functions.map(
    (metadata) =>
      new CustomFunctionExecutor(gridName(set.namespace, metadata), metadata, (which, cell, given) =>
        calls.evaluate(which, cell, given),
      ),
  );
  injector.get(IFunctionService).registerExecutors(...executors);
  const descriptions = injector.get(IDescriptionService);
  descriptions.registerDescriptions(set.functions.map((metadata) => describe(set.namespace, metadata)));
}

function describe(namespace: string, metadata: FunctionMetadata): IFunctionInfo {
  return {
    functionName: gridName(namespace, metadata),
    functionType: FunctionType.User,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional || parameter.repeating ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
