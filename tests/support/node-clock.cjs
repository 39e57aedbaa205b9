// Gives the clock to the realm that loads this: the realm of a test file, and Node programs that tests start.
const { installClock } = require('./realm-clock.cjs');

const shift = Number(process.env.EXPOSURE_CLOCK_SHIFT);
if (!Number.isFinite(shift)) throw new Error('EXPOSURE_CLOCK_SHIFT must be a number of milliseconds');
installClock(shift);
