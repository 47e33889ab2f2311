/** Bundles the command line. */
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const out = 'dist/cli';
rmSync(out, { recursive: true, force: true });
await build({
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
  // Libraries in CommonJS call `require`, which an ES module does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
chmodSync(`${out}/yardstick.js`, 0o755);
