// After the browser tests: end their browser and what it was served by.
module.exports = () => globalThis.endBrowserTests();
