// Translates TypeScript for jest with esbuild, each file by itself. Types are checked by `tsc` in `npm run lint`.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { transformSync, version } = require('esbuild');

const made = createHash('sha256').update(version).update(fs.readFileSync(__filename)).digest('hex');

module.exports = {
  process(text, file) {
    // Nothing moves such a call above the imports that it is meant for.
    if (/^jest\.mock\(/m.test(text)) {
      throw new Error(`${file}: call jest.doMock in a file of its own, and import that file first`);
    }
    const { code } = transformSync(text, {
      loader: path.extname(file) === '.tsx' ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcefile: file,
      sourcemap: 'inline',
      sourcesContent: false,
      // jest has modules of its own only behind `require`.
      supported: { 'dynamic-import': false },
    });
    return { code };
  },
  // The same for every layer and day: nothing else of jest's settings takes part.
  getCacheKey: (text, file) => createHash('sha256').update([made, file, text].join('\0')).digest('hex'),
};
