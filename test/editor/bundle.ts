import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * Bundles the suite of a scenario as CommonJS, the only kind that all extension hosts load; returns the file.
 * It stands in the extension's folder, which is all that a host in a browser is given.
 */
export async function bundleSuite(scenario: string): Promise<string> {
  const outfile = path.resolve(`.cache/editor/extension/test/${scenario}.cjs`);
  await build({
    entryPoints: [`test/editor/scenarios/${scenario}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode', 'node:*'],
    plugins: [mochaAsGlobal],
    logLevel: 'error',
  });
  return outfile;
}

/** Mocha's bundle for browsers exports itself where it sees a `module`, which would be that of the suite. */
const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `const module = undefined, exports = undefined;\n${readFileSync(file, 'utf8')}`,
    }));
  },
};
