/** Bundles the command line. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const out = 'dist/cli';
const { metafile } = await build({
  entryPoints: ['cli/yardstick.ts'],
  outdir: out,
  bundle: true,
  // What a command does not need is a chunk of its own, loaded when it is called for.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minify: true,
  legalComments: 'linked',
  // Langium imports five names from the editor protocol, all but one of them from this part of it. The other one it
  // uses while it builds documents for an editor. Loading the rest takes longer than parsing a file.
  alias: { 'vscode-languageserver-protocol': 'vscode-jsonrpc' },
  metafile: true,
  // Libraries in CommonJS call `require`, which an ES module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
// Chunks of former builds go after the new ones are there: whoever runs the old one is not cut off.
const made = new Set(Object.keys(metafile.outputs).map((file) => path.basename(file)));
for (const file of readdirSync(out)) if (!made.has(file)) rmSync(path.join(out, file));
chmodSync(`${out}/yardstick.js`, 0o755);
