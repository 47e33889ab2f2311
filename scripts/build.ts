/** Bundles what users run: the command line and the language server. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const COMMON: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minify: true,
  legalComments: 'linked',
  metafile: true,
  // What a command does not need is a chunk of its own, loaded when it is called for.
  splitting: true,
  // Libraries in CommonJS call `require`, which an ES module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

async function bundle(entry: string, outdir: string): Promise<void> {
  const { metafile } = await build({ ...COMMON, entryPoints: [entry], outdir });
  // Chunks of former builds go after the new ones are there: whoever runs the old one is not cut off.
  const made = new Set(Object.keys(metafile?.outputs ?? {}).map((file) => path.basename(file)));
  for (const file of readdirSync(outdir)) if (!made.has(file)) rmSync(path.join(outdir, file));
}

await bundle('cli/yardstick.ts', 'dist/cli');
await bundle('server/node.ts', 'dist/server');
chmodSync('dist/cli/yardstick.js', 0o755);
