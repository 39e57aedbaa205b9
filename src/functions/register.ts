// Registers every function with Excel, synchronously while the script is read. Excel passes an invocation object
// after the last argument; the wrapper takes only as many arguments as the catalog names.

import { MODEL_IDS } from "../catalog/model-ids";
import { LOOKUPS } from "../catalog/registry";
import { answer } from "./answer";

for (const id of [...LOOKUPS.map((entry) => entry.id), ...MODEL_IDS])
  CustomFunctions.associate(id, (...args: unknown[]) => answer(id, args));
