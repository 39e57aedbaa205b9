// The models of exposure and supply as a part of their own. In Excel it is loaded before the first answer.

import { inUse, readScenariosWith } from "../in-use/in-use";
import { whenModelsLoad } from "./answer";

/** Loads the part, once; a failed load can be tried again. */
export async function loadModels(): Promise<void> {
  const { readPackScenarios } = await import(/* webpackChunkName: "models-start" */ "../catalog/models");
  inUse();
  readScenariosWith(readPackScenarios);
}

whenModelsLoad(loadModels);
