/** Bundles what users run: the command line, the language server and the extension. */
import { chmodSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { coreTogether } from './core-together.ts';
import { FIXES_TOGETHER } from './fixes-together.ts';
import { noticesOf } from './notices.ts';
import { BUFFERS_OF_NODE, NAMES_IN_ENGLISH, ONE_THREAD, THIS_TIME } from './replaced.ts';

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'node22',
  legalComments: 'linked',
  metafile: true,
};

/** Of the commands, `check` alone begins with the prepared state. */
const CHECK_ALONE: Plugin = {
  name: 'check-alone',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path: name, kind, importer }) =>
      kind === 'dynamic-import' && COMMANDS.test(importer) && name !== './check.ts'
        ? { path: name, external: true }
        : undefined,
    ),
};
const COMMANDS = /\bcli[/\\](program|\w+-command)\.ts$/;

/** What a command does not need is a chunk of its own, loaded when it is called for. */
const IN_NODE = {
  format: 'esm',
  platform: 'node',
  splitting: true,
  plugins: [ONE_THREAD, THIS_TIME, NAMES_IN_ENGLISH, FIXES_TOGETHER],
  // Libraries in CommonJS call `require`, which an ES module does not have. In a web worker nothing calls it.
  banner: { js: "const require = globalThis.process?.getBuiltinModule('module').createRequire(import.meta.url);" },
  // So does the name of the own file, by which one of them finds out whether capitals matter in names of files.
  define: { __filename: 'import.meta.url' },
} satisfies BuildOptions;

/** Extension hosts load CommonJS, which in a module package has an extension of its own. */
const EXTENSION: BuildOptions = { format: 'cjs', external: ['vscode'], outExtension: { '.js': '.cjs' } };

const bundled = new Set<string>();

async function bundle(entryPoints: BuildOptions['entryPoints'], outdir: string, options: BuildOptions): Promise<void> {
  const { metafile } = await build({ ...COMMON, ...options, entryPoints, outdir });
  for (const file of Object.keys(metafile?.inputs ?? {})) bundled.add(file);
  // Chunks of former builds go after the new ones are there: whoever runs the old one is not cut off.
  const made = new Set(Object.keys(metafile?.outputs ?? {}).map((file) => path.basename(file)));
  for (const file of readdirSync(outdir)) if (!made.has(file)) rmSync(path.join(outdir, file));
}

// A startup snapshot is made of one file, which imports nothing; only the commands that do not begin with it stay out.
await bundle(['cli/prepared/snapshot.ts'], 'dist/prepared', {
  format: 'cjs',
  platform: 'node',
  plugins: [ONE_THREAD, THIS_TIME, NAMES_IN_ENGLISH, FIXES_TOGETHER, BUFFERS_OF_NODE, CHECK_ALONE],
  outExtension: { '.js': '.cjs' },
  entryNames: '[name]-[hash]',
  // Its place is that of the program that goes on with it.
  define: { 'import.meta.url': 'installedAt' },
  banner: { js: 'var installedAt;' },
});

const CORE_OF_COMMANDS = coreTogether('cli/check.ts', ['cli/yardstick.ts', 'cli/main.ts', 'cli/program.ts']);
// With the server that it starts, and what its threads run: what all of them need, it has once.
const PROGRAMS = {
  yardstick: 'cli/yardstick.ts',
  measurer: 'server/measurer.ts',
  'drafting-thread': 'cli/drafting-thread.ts',
};
await bundle(PROGRAMS, 'dist/cli', {
  ...IN_NODE,
  // It has a part for each machine: whoever wants it installs it.
  external: ['@duckdb/node-api'],
  plugins: [...IN_NODE.plugins, CORE_OF_COMMANDS, BUFFERS_OF_NODE],
});
// What another process runs. In the bundle of the command line, its start would be cut for it.
await bundle(['cli/prepare.ts'], 'dist/threads', IN_NODE);
// The servers of Node and of browsers share all but their entries: the extension carries both in the size of one.
await bundle(['server/node.ts', 'server/measurer.ts', 'server/browser.ts'], 'dist/server', {
  ...IN_NODE,
  conditions: ['browser'],
});
await bundle(['client/node.ts'], 'dist/client', { ...EXTENSION, platform: 'node' });
await bundle(['client/browser.ts'], 'dist/client-web', { ...EXTENSION, platform: 'browser' });
const PAGE: BuildOptions = { platform: 'browser', format: 'iife' };
await bundle(['client/preview/webview/page.ts', 'client/preview/webview/preview.css'], 'dist/preview', PAGE);
await bundle(['client/table/webview/page.ts', 'client/table/webview/table.css'], 'dist/table', PAGE);
chmodSync('dist/cli/yardstick.js', 0o755);
// The pages of rules, as near to the bundles as they are to the sources.
cpSync('docs/rules', 'dist/docs/rules', { recursive: true });
writeFileSync('dist/third-party-notices.txt', noticesOf(bundled));
