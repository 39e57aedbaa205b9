// Inspecting as the page does it, as one piece for the realm of the stand-in's client.
import { provideAsking } from '../../../src/actions/asking';
import { answerUnder } from '../../../src/functions/answer';

provideAsking(answerUnder);

export { inspectSelected } from '../../../src/actions/inspect';
