// Registers every function with Excel, synchronously while the script is read. Excel passes an invocation object
// after the last argument; the wrapper takes only as many arguments as the catalog names.

import { FUNCTIONS } from '../catalog';
import { answer } from './answer';

// Where office.js could not be loaded there is nothing to register with; the page says so.
if (typeof CustomFunctions !== 'undefined')
  for (const { id } of FUNCTIONS) CustomFunctions.associate(id, (...args: unknown[]) => answer(id, args));
