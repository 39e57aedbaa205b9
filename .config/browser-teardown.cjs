// After the browser tests: end their browser.
module.exports = () => globalThis.browserServer.close();
