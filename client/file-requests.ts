/** Reads files for the server that only the editor can read. */
import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../protocol/base64.ts';
import type { ClientRequests, EntryKind } from '../protocol/messages.ts';

type Answers = {
  readonly [M in keyof ClientRequests]: (
    params: ClientRequests[M]['params'],
  ) => PromiseLike<ClientRequests[M]['result']>;
};

const ANSWERS: Answers = {
  'yardstick/readFile': ({ uri }) => workspace.fs.readFile(Uri.parse(uri)).then(base64Of, nothing),
  'yardstick/readFolder': ({ uri }) =>
    workspace.fs
      .readDirectory(Uri.parse(uri))
      .then((entries) => entries.map(([name, type]) => ({ name, kind: kindOf(type) })), nothing),
  'yardstick/stat': ({ uri }) => workspace.fs.stat(Uri.parse(uri)).then(({ type }) => kindOf(type), nothing),
  'yardstick/size': ({ uri }) => workspace.fs.stat(Uri.parse(uri)).then(({ size }) => size, nothing),
  'yardstick/findFiles': ({ uri, pattern }) =>
    workspace
      .findFiles(new RelativePattern(Uri.parse(uri), pattern), null)
      .then((found) => found.map((it) => it.toString()).sort()),
};

export function answerFileRequests(client: BaseLanguageClient): void {
  for (const [method, answer] of Object.entries(ANSWERS))
    client.onRequest(method, answer as (params: never) => unknown);
}

const nothing = (): null => null;
/** A symbolic link has the bit of what it leads to beside its own. */
function kindOf(type: FileType): EntryKind {
  if (type & FileType.SymbolicLink) return 'link';
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : 'other';
}
