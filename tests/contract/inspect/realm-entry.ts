// Inspecting as the page does it, as one piece for the realm of the stand-in's client.

export { inspectSelected } from '../../../src/actions/inspect';
