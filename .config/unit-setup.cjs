// Property tests look somewhere new at each run; where a delivery is judged they look where they looked before, so that
// it fails by what it changed and never by chance.
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ seed: 20250612 });
