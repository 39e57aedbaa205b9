// Builds the add-in into dist/. `--env host=https://…` names where it will be served, `--env development` the
// development identity.
require('tsx/cjs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { CoreThroughEntryPlugin, WORKER_LAYER } = require('./src/build/core-exports.ts');
const { CONTENT_POLICY, OFFICE_JS } = require('./src/build/content-policy.ts');
const { hostAddress, identities } = require('./src/build/identity.ts');
const { functionFiles } = require('./src/build/metadata.ts');
const { ExposureBuildPlugin } = require('./src/build/webpack-plugin.ts');
const { version } = require('./package.json');

const root = __dirname;
const ENTRY = path.join(root, 'src/start/index.ts');

module.exports = (env = {}) => {
  const development = Boolean(env.development);
  const identity = development ? identities.development : identities.production;
  const host = hostAddress(env.host);

  return {
    mode: development ? 'development' : 'production',
    devtool: development ? 'source-map' : false,
    context: root,
    target: ['web', 'es2022'],
    // The only entry: the pane is a lazy chunk of it, so that pane and functions share one copy of the data.
    entry: { functions: ENTRY },
    output: {
      path: path.join(root, env.out ?? 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      globalObject: 'globalThis',
      uniqueName: 'exposure',
      clean: true,
    },
    experiments: { layers: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      // A name that the entry does not pass on to a lazy part ends the build: in the page it would be undefined.
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          exclude: /node_modules/,
          // Types are checked by `npm run lint`.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // What the worker imports are modules of its own: it never runs the entry.
        { test: path.join(root, 'src/import/worker.ts'), layer: WORKER_LAYER },
        { test: ENTRY, enforce: 'pre', loader: path.join(root, 'src/build/core-exports-loader.ts') },
        {
          test: /control-data[\\/]packs[\\/]\w+\.json$/,
          type: 'javascript/auto',
          loader: path.join(root, 'src/build/columns-loader.ts'),
        },
      ],
    },
    plugins: [
      new CoreThroughEntryPlugin(ENTRY),
      new CustomFunctionsMetadataPlugin({ input: functionFiles(root), output: 'functions.json' }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/build/taskpane.html',
        templateParameters: { policy: CONTENT_POLICY, office: OFFICE_JS, name: identity.name },
        // Classic scripts, one after the other: office.js first, then the functions.
        scriptLoading: 'blocking',
        inject: 'head',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/shortcuts*.json', to: '[name][ext]' },
          { from: 'assets/help.css', to: 'help/help.css' },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          { from: 'LICENSE-DATA.md' },
        ],
      }),
      new ExposureBuildPlugin({ root, host, version, identity, enforceSizes: !development }),
    ],
    // The pages stay readable: a reviewer compares them with what Excel loads.
    optimization: {
      minimizeOptions: { html: false, css: false },
      // What several views share is one file from this size on, in bytes before packing, not a copy in each view. The
      // functions and their models stay one file each: cells wait for them, and the pane takes the models from there.
      splitChunks: {
        chunks: ({ name }) => name !== 'functions',
        minSize: 5_000,
        cacheGroups: {
          models: {
            name: 'models',
            enforce: true,
            priority: 1,
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'models-start'),
          },
        },
      },
    },
    performance: { hints: false },
    stats: { preset: 'errors-warnings' },
  };
};
