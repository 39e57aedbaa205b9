// Builds the add-in into dist/. `--env host=https://…` names where it will be served, `--env development` the
// development identity.
require('tsx/cjs');
const path = require('node:path');
const { DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { CONTENT_POLICY, OFFICE_JS } = require('./src/build/content-policy.ts');
const { hostAddress, identities } = require('./src/build/identity.ts');
const { ExposureBuildPlugin } = require('./src/build/webpack-plugin.ts');
const { withoutReviewNotes } = require('./src/control-data/review-notes.ts');
const { version } = require('./package.json');

const root = __dirname;

module.exports = (env = {}) => {
  const development = Boolean(env.development);
  // Larger by a tenth, in half the time: for the workbench, to which the limits of sizes do not apply.
  const quick = Boolean(env.quick);
  const identity = development ? identities.development : identities.production;
  const host = hostAddress(env.host);

  return {
    mode: development ? 'development' : 'production',
    devtool: development ? 'source-map' : false,
    context: root,
    target: ['web', 'es2022'],
    // The only entry: the pane is a lazy chunk of it, so that pane and functions share one copy of the data.
    entry: { functions: './src/start/index.ts' },
    output: {
      path: path.join(root, env.out ?? 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      globalObject: 'globalThis',
      uniqueName: 'exposure',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          // Notes for who reviews the packs' files stay in the files.
          test: /[\\/]control-data[\\/]packs[\\/].*\.json$/,
          type: 'json',
          parser: {
            parse: (text) => {
              const records = JSON.parse(text);
              return Array.isArray(records) ? withoutReviewNotes(records) : records;
            },
          },
        },
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          exclude: /node_modules/,
          // Types are checked by `npm run lint`.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new DefinePlugin({ 'process.env.EXPOSURE_HOST': JSON.stringify(host) }),
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
      new ExposureBuildPlugin({ root, host, version, identity, enforceSizes: !development && !quick }),
    ],
    // The pages stay readable: a reviewer compares them with what Excel loads.
    optimization: {
      minimizeOptions: { html: false, css: false },
      ...(quick && { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify })] }),
      // What two parts of the pane need is fetched once, however small it is.
      splitChunks: { minSize: 4_000, maxAsyncRequests: 60 },
    },
    performance: { hints: false },
    stats: { preset: 'errors-warnings' },
  };
};
