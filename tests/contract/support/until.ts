// Waiting for what the product does by itself after a rest, however busy the machine is.

const MOST_MILLIS = 30_000;
const LOOK_MILLIS = 25;

/**
 * Waits until something holds, which is looked at again and again.
 * @throws the test fails where it does not come to hold
 */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + MOST_MILLIS;
  while (!holds() && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
  expect(holds()).toBe(true);
}
