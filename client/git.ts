/** The git of the editor, as far as it is asked: what VS Code's own extension offers to others as its API, version 1. */
import { extensions, type Uri } from 'vscode';

export interface Repository {
  readonly rootUri: Uri;
  readonly state: State;
  /** The text of a file at a revision; refused where it was not there. */
  show(revision: string, path: string): Promise<string>;
  /** The files in which a revision differs from those on disk. */
  diffWith(revision: string): Promise<Change[]>;
  getRefs(query: { readonly count?: number; readonly sort?: 'committerdate' }): Promise<Reference[]>;
}

/** What is not committed yet. */
interface State {
  readonly workingTreeChanges: readonly Change[];
  /** The files that git does not track, where the settings keep them apart. */
  readonly untrackedChanges: readonly Change[];
}

interface Change {
  /** The file now, and what it was called then. */
  readonly uri: Uri;
  readonly originalUri: Uri;
}

interface Reference {
  readonly name?: string;
  readonly commit?: string;
}

interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

/** The repository that holds a file; undefined where there is none, or the editor has no git, as in a browser. */
export async function repositoryOf(file: Uri): Promise<Repository | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  try {
    return git.getAPI(1).getRepository(file) ?? undefined;
  } catch {
    // Git is switched off in the settings.
    return undefined;
  }
}
