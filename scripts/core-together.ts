/**
 * What nearly every start needs, in one chunk. A bundle is cut wherever two parts that are loaded on their own share
 * something; here each such part asks for the whole core first, which is there already, so that nothing is left to cut.
 */
import path from 'node:path';
import type { ImportKind, Plugin } from 'esbuild';

const NAMESPACE = 'beside-the-core';

/** How a part is asked for that is loaded on its own. */
const APART: ImportKind[] = ['dynamic-import', 'entry-point'];

/**
 * @param core the module whose imports, and theirs, are the core
 * @param before files that are loaded before the core, and must not ask for it
 */
export function coreTogether(core: string, before: readonly string[]): Plugin {
  const [coreFile, ...earlier] = [core, ...before].map((file) => path.resolve(file));
  return {
    name: 'core-together',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ kind, path: name, resolveDir }) => {
        const file = path.resolve(resolveDir, name);
        if (!APART.includes(kind) || earlier.includes(file)) return undefined;
        return { path: file, namespace: NAMESPACE };
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: file }) => ({
        contents: `import ${JSON.stringify(coreFile)}; export * from ${JSON.stringify(file)};`,
        resolveDir: path.dirname(file),
        loader: 'ts',
      }));
    },
  };
}
