/** What commands make their output of: the services in some files, folders or patterns. */
import { type LoadedWorkspace, load } from './load.ts';
import { compileWorkspaces, refuseOwnSource, refuseToReplace, sourcesOf } from './output.ts';
import { complain } from './say.ts';

interface OutputOptions {
  readonly out?: string;
  /** Whether a file of that name may be replaced. */
  readonly force?: boolean;
  /** Of a file of standards, in millions of bytes. */
  readonly maxSize: number;
}

export type CompiledWorkspaces = ReturnType<typeof compileWorkspaces> & {
  readonly workspaces: readonly LoadedWorkspace[];
};

/**
 * Loads and compiles them; null where some cannot be read, which is said then.
 * @throws UsageError where the output would replace a file that it may not, or one that it is made from
 */
export async function loadCompiled(
  paths: readonly string[],
  options: OutputOptions,
): Promise<CompiledWorkspaces | null> {
  refuseToReplace(options.out, options.force);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return null;
  refuseOwnSource(options.out, sourcesOf(workspaces));
  return { workspaces, ...compileWorkspaces(workspaces) };
}
