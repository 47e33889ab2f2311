/**
 * A rule loads its fix when somebody asks for it. In the sources that is a file for each; a bundle with a file for each
 * is cut into many small ones, which take longer to open than to run, at each start. Here all fixes are one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const RULES = path.resolve('language/rules');
const OF_ITS_FIX = /import\('\.\/([\w-]+)\.fix\.ts'\)/g;

export const FIXES_TOGETHER: Plugin = {
  name: 'fixes-together',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]language[\\/]rules[\\/].*\.ts$/ }, ({ path: file }) => {
      const criterion = path.relative(RULES, path.dirname(file));
      const contents = readFileSync(file, 'utf8').replace(OF_ITS_FIX, (_, rule: string) => {
        return `import('all-fixes').then((fixes) => fixes['${nameOf(criterion, rule)}'])`;
      });
      return { contents, loader: 'ts' };
    });
    onResolve({ filter: /^all-fixes$/ }, ({ path: name }) => ({ path: name, namespace: name }));
    onLoad({ filter: /.*/, namespace: 'all-fixes' }, () => ({ contents: allFixes(), resolveDir: RULES, loader: 'ts' }));
  },
};

function allFixes(): string {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.fix.ts'));
  return files.map((file) => `export * as ${exported(file)} from './${file.replaceAll(path.sep, '/')}';`).join('\n');
}

const exported = (file: string): string => nameOf(path.dirname(file), path.basename(file, '.fix.ts'));

const nameOf = (criterion: string, rule: string): string => `${criterion}/${rule}`.replaceAll(/\W/g, '_');
