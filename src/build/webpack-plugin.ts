// What the build adds to webpack's own output: metadata in two languages, manifest, headers, help, sizes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { WebpackError, sources } from 'webpack';
import type { Chunk, Compilation, Compiler, Module } from 'webpack';
import { FUNCTIONS } from '../catalog';
import pack from '../control-data/packs/cn-controls/pack.json';
import { SHIPPED_PACKS } from '../control-data/packs/shipped';
import { headersFile } from './content-policy';
import { feedFiles } from './data/feed';
import { helpPages } from './help';
import type { Identity } from './identity';
import { fillManifest } from './manifest';
import { metadataOf } from './metadata';
import type { Metadata } from './metadata';
import { noticesOf, packagesOf } from './notices';
import type { BundledPackage } from './notices';
import { packSchema } from './pack-format/json-schema';
import { measure, overLimit, sizeTable } from './sizes';
import type { BuiltChunk } from './sizes';

export interface ExposureBuild {
  root: string;
  host: string;
  version: string;
  identity: Identity;
  /** A build for development is not minified, so its sizes mean nothing. */
  enforceSizes: boolean;
}

const NAME = 'ExposureBuild';
const PANE = 'pane';

export class ExposureBuildPlugin {
  constructor(private readonly build: ExposureBuild) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const { PROCESS_ASSETS_STAGE_ADDITIONS: additions, PROCESS_ASSETS_STAGE_REPORT: report } =
        compiler.webpack.Compilation;
      startAnywhere(compilation);
      const step = (stage: number, work: () => void | Promise<void>): void =>
        compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
          try {
            await work();
          } catch (error) {
            compilation.errors.push(new WebpackError((error as Error).message));
          }
        });
      step(additions, () => this.addMetadata(compilation));
      step(additions, () => this.addManifest(compilation));
      step(additions, () => this.addData(compilation));
      step(additions, () => this.addFirstScript(compilation));
      step(additions, () =>
        emit(compilation, 'third-party-notices.txt', noticesOf(librariesOf(compilation))),
      );
      step(report, () => addressFunctionsByContent(compilation));
      step(report, () => this.addHelp(compilation));
      step(report, () => this.checkSizes(compilation));
      step(report, () => emit(compilation, '_headers', headersFile(Object.keys(compilation.assets).sort())));
    });
  }

  private addMetadata(compilation: Compilation): void {
    const metadata = metadataOf(FUNCTIONS, this.build.host);
    emit(compilation, 'functions.json', json(metadata.en));
    emit(compilation, 'functions.zh-CN.json', json(metadata['zh-CN']));
  }

  private addManifest(compilation: Compilation): void {
    const file = path.join(this.build.root, 'manifest.xml');
    compilation.fileDependencies.add(file);
    const { identity, host, version } = this.build;
    emit(
      compilation,
      'manifest.xml',
      fillManifest(fs.readFileSync(file, 'utf8'), { ...identity, host, version }),
    );
  }

  /** The script before office.js stands alone: nothing of it may wait for anything. */
  private addFirstScript(compilation: Compilation): void {
    const file = path.join(this.build.root, 'src/start/before-office.ts');
    compilation.fileDependencies.add(file);
    const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
      loader: 'ts',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
    });
    emit(compilation, 'before-office.js', code);
  }

  private async addHelp(compilation: Compilation): Promise<void> {
    const pages = await helpPages({
      metadata: {
        en: JSON.parse(text(compilation, 'functions.json')) as Metadata,
        'zh-CN': JSON.parse(text(compilation, 'functions.zh-CN.json')) as Metadata,
      },
      catalog: FUNCTIONS,
      script: text(compilation, 'functions.js'),
      namespace: this.build.identity.namespace,
      day: pack.dataDate,
      packs: SHIPPED_PACKS.map((one) => one.pack),
      examplePack: fs.readFileSync(path.join(__dirname, 'pack-format/example.json'), 'utf8').trimEnd(),
    });
    for (const [file, page] of Object.entries(pages)) emit(compilation, file, page);
  }

  /** What a host offers as data: the feed of the shipped packs, and the schema of packs. */
  private addData(compilation: Compilation): void {
    for (const [file, content] of feedFiles(SHIPPED_PACKS.map((one) => one.pack)))
      emit(compilation, `data/${file}`, content);
    emit(compilation, 'data/pack.schema.json', json(packSchema()));
  }

  /** Prints the sizes; one over its limit fails the build, but leaves the files there to be looked into. */
  private checkSizes(compilation: Compilation): void {
    const lines = measure(bytes(compilation, 'functions.js'), lazyChunks(compilation));
    console.log(sizeTable(lines));
    if (!this.build.enforceSizes) return;
    const problems = overLimit(lines).map(
      ({ what, gzipped, limit }) =>
        new WebpackError(`${what}: ${(gzipped / 1000).toFixed(1)} kB gzipped, over the limit of ${limit} kB`),
    );
    compilation.compiler.hooks.afterEmit.tap(NAME, () => void compilation.errors.push(...problems));
  }
}

/** The libraries of which something is in a built script. */
function librariesOf({ modules, chunkGraph }: Compilation): BundledPackage[] {
  const built = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  const files = built
    .flatMap((module) => (module as Module & { modules?: Module[] }).modules ?? [module])
    .flatMap((module) => module.nameForCondition() ?? []);
  return packagesOf(files);
}

/**
 * webpack asks for `self.location` as soon as a worker is named anywhere. functions.js has to start in a realm
 * that has no page at all, so the question is asked of whatever is there.
 */
function startAnywhere(compilation: Compilation): void {
  compilation.hooks.runtimeModule.tap(NAME, (module) => {
    if (module.name !== 'jsonp chunk loading') return;
    const generate = module.generate.bind(module);
    module.generate = () => generate()?.replace('self.location.href', 'globalThis.location?.href') ?? null;
  });
}

/** The page asks for functions.js by its content, so that no cache gives it the script of another build. */
function addressFunctionsByContent(compilation: Compilation): void {
  const hash = createHash('sha256').update(bytes(compilation, 'functions.js')).digest('hex').slice(0, 8);
  const page = text(compilation, 'taskpane.html').replace('src="functions.js"', `src="functions.js?${hash}"`);
  compilation.updateAsset('taskpane.html', new sources.RawSource(page));
}

/** Every script that functions.js loads later. */
function lazyChunks(compilation: Compilation): BuiltChunk[] {
  const isInitial = (chunk: Chunk): boolean => [...chunk.files].includes('functions.js');
  const firstView = firstViewChunks(compilation);
  return [...compilation.chunks]
    .filter((chunk) => !isInitial(chunk))
    .flatMap((chunk) =>
      scriptsOf(chunk).map((file) => ({
        name: chunk.name ?? null,
        file,
        content: bytes(compilation, file),
        firstView: firstView.has(chunk),
        part: partOf(compilation, chunk),
      })),
    );
}

/** What reads files and writes them anew, and the libraries that it alone needs. */
const READERS =
  /[\\/](?:src[\\/](?:import|ooxml)|actions[\\/]share|node_modules[\\/](?:papaparse|fflate|valibot|chardet))[\\/]|control-data[\\/]schema/;
const CHINESE = /[\\/]text[\\/]zh[\\/]/;

/** What a chunk is for, by what is in it: the readers of files, Chinese sentences, else the pane. */
function partOf(compilation: Compilation, chunk: Chunk): BuiltChunk['part'] {
  if (chunk.name === 'import' || chunk.hasRuntime()) return 'readers';
  const files = [...compilation.chunkGraph.getChunkModulesIterable(chunk)].flatMap(
    (one) => one.nameForCondition() ?? [],
  );
  if (files.every((file) => CHINESE.test(file))) return 'chinese';
  return files.every((file) => READERS.test(file)) ? 'readers' : 'pane';
}

/**
 * What is loaded before the pane shows anything: its own chunks, which are named "pane", and those of one view,
 * named "pane-…". A person may come back to any view, so the heaviest one counts.
 */
function firstViewChunks(compilation: Compilation): Set<Chunk> {
  const groups = [...compilation.namedChunkGroups];
  const pane = new Set(compilation.namedChunkGroups.get(PANE)?.chunks ?? []);
  if (pane.size === 0 && compilation.chunkGroups.length > compilation.entrypoints.size) {
    throw new Error(`The pane's chunk must be named: import(/* webpackChunkName: "${PANE}" */ …)`);
  }
  const weight = (chunks: readonly Chunk[]): number =>
    chunks.flatMap(scriptsOf).reduce((sum, file) => sum + bytes(compilation, file).length, 0);
  const views = groups
    .filter(([name]) => name?.startsWith(`${PANE}-`))
    .map(([, group]) => group.chunks.filter((chunk) => !pane.has(chunk)))
    .sort((one, other) => weight(other) - weight(one));
  return new Set([...pane, ...(views[0] ?? [])]);
}

const scriptsOf = (chunk: Chunk): string[] => [...chunk.files].filter((file) => file.endsWith('.js'));

function bytes(compilation: Compilation, file: string): Buffer {
  const asset = compilation.getAsset(file);
  if (!asset) throw new Error(`${file} was not built`);
  return Buffer.from(asset.source.buffer());
}

const text = (compilation: Compilation, file: string): string => bytes(compilation, file).toString('utf8');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const emit = (compilation: Compilation, file: string, content: string): void =>
  compilation.emitAsset(file, new sources.RawSource(content));
