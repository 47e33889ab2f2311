/** Settings that come, change or go while the server runs. */
import { DocumentState, URI, UriUtils } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Services } from './services.ts';

/** A change in a folder that is open is heard at once; one beside a file that is opened alone is looked for then. */
export function followSettings(services: Services): void {
  const { shared } = services;
  const { Workspaces, TextDocuments, DocumentBuilder } = shared.workspace;
  Workspaces.onRead((uri, problems) => {
    void shared.lsp.Connection?.sendDiagnostics({ uri: uri.toString(), diagnostics: problems.map(toDiagnostic) });
  });
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const found = await Promise.all(changes.map(({ uri }) => Workspaces.refreshWithin(URI.parse(uri))));
    if (found.includes(true)) await linkAgain(services);
  });
  TextDocuments.onDidOpen(async ({ document }) => {
    if (await Workspaces.discover(URI.parse(document.uri))) await linkAgain(services);
  });
  // A folder that comes may bring its settings with it, and nobody tells of what is in it.
  DocumentBuilder.onUpdate(async (changed) => {
    const onDisk = changed.filter((uri) => !TextDocuments.get(uri));
    const byFolder = new Map(onDisk.map((uri) => [UriUtils.dirname(uri).toString(), uri]));
    await Promise.all([...byFolder.values()].map((uri) => Workspaces.discover(uri)));
  });
}

/** Where settings stand says which files are one workspace, and so which names a file may mention. */
async function linkAgain({ shared, references }: Services): Promise<void> {
  const { WorkspaceManager, WorkspaceLock, LangiumDocuments, DocumentBuilder } = shared.workspace;
  await WorkspaceManager.ready;
  await WorkspaceLock.write((token) => {
    references.ServiceIndex.clear();
    for (const document of LangiumDocuments.all) DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
    return DocumentBuilder.update([], [], token);
  });
}

/** At the beginning of the file: an editor that knows its schema marks the place itself, but not what follows from it. */
const toDiagnostic = (problem: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Error,
  source: 'yardstick',
  message: `${problem}\nUntil this is mended, no setting of this file counts.`,
});
