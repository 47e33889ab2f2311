import { commands, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangesParams, Then } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { isStandards } from '../client-options.ts';
import { type Repository, repositoryOf } from '../git.ts';
import { reportUri } from '../import-reports.ts';
import { standardsInFront } from '../in-front.ts';
import { offerNewFile } from './offer-new-file.ts';

/** Shows what has changed in the service of the file in front since a revision, or compared with another file. */
export async function changesSince(client: BaseLanguageClient, named?: Uri): Promise<void> {
  const file = named ?? standardsInFront();
  if (!file) return offerNewFile('Open a file that ends in .standards to see what has changed in it.');
  const then = await pickVersion(client, file);
  if (!then) return;
  const reader = await pickReader();
  if (!reader) return;
  const uri = client.code2ProtocolConverter.asUri(file);
  const text = await ask(client, 'yardstick/changes', { uri, ...then, reader });
  if (text === null) return;
  await commands.executeCommand(
    'vscode.openWith',
    reportUri(`Changes since ${then.since}.md`, text),
    'vscode.markdown.preview.editor',
  );
}

type VersionItem = QuickPickItem & { readonly textsOf?: () => Promise<Then | undefined> };

/** What the service said before, as somebody picks it. */
export async function pickVersion(client: BaseLanguageClient, file: Uri): Promise<Then | undefined> {
  const repository = await repositoryOf(file);
  const items: VersionItem[] = [
    ...(repository ? await revisionItems(client, repository) : []),
    {
      label: '$(file) Another file…',
      description: 'an older copy of this one',
      textsOf: () => thenInFile(client, file),
    },
  ];
  const options = { title: 'Changes since…', placeHolder: 'With what shall the standards be compared?' };
  return (await window.showQuickPick(items, options))?.textsOf?.();
}

/** So many branches and tags, the latest first. */
const MOST_REVISIONS = 30;

async function revisionItems(client: BaseLanguageClient, repository: Repository): Promise<VersionItem[]> {
  const references = await repository.getRefs({ count: MOST_REVISIONS, sort: 'committerdate' }).catch(() => []);
  const names = [...new Set(references.flatMap(({ name }) => name ?? []))].filter((it) => !isOption(it));
  const item = (revision: string, label = revision): VersionItem => ({
    ...{ label, textsOf: () => thenAt(client, repository, revision) },
  });
  return [
    item('HEAD', '$(git-commit) The last commit'),
    { label: '$(git-compare) A commit…', textsOf: () => thenAtTyped(client, repository) },
    ...(names.length > 0 ? [{ label: 'branches and tags', kind: QuickPickItemKind.Separator }] : []),
    ...names.map((name) => item(name)),
  ];
}

/** Git would take it for an option. */
const isOption = (revision: string): boolean => revision.startsWith('-');

async function thenAtTyped(client: BaseLanguageClient, repository: Repository): Promise<Then | undefined> {
  const revision = await window.showInputBox({
    title: 'Changes since…',
    prompt: 'A commit, such as HEAD~3 or 4f2a91c',
  });
  return revision ? thenAt(client, repository, revision) : undefined;
}

/** The files of standards and settings that were otherwise at a revision: those that differ on disk, are new to git, or have unsaved text. */
async function thenAt(client: BaseLanguageClient, repository: Repository, revision: string): Promise<Then | undefined> {
  try {
    if (isOption(revision)) throw new Error('a revision does not begin with “-”');
    const { workingTreeChanges, untrackedChanges } = repository.state;
    const differing = [...(await repository.diffWith(revision)), ...workingTreeChanges, ...untrackedChanges];
    const changed = differing.flatMap(({ uri, originalUri }) => [uri, originalUri]);
    const unsaved = workspace.textDocuments.filter((it) => it.isDirty && isStandards(it)).map(({ uri }) => uri);
    const files = new Map([...changed, ...unsaved].map((it) => [it.toString(), it]));
    const read = [...files.values()].filter(({ path }) => /\.standards$|\/yardstick\.json$/.test(path));
    const before = read.map(async (it) => ({
      uri: client.code2ProtocolConverter.asUri(it),
      text: await repository.show(revision, it.fsPath).catch(() => null),
    }));
    return { since: revision, before: await Promise.all(before) };
  } catch (error) {
    void window.showErrorMessage(
      `Git does not know “${revision}”, or cannot compare with it: ${error instanceof Error ? error.message : error}`,
    );
    return undefined;
  }
}

async function thenInFile(client: BaseLanguageClient, file: Uri): Promise<Then | undefined> {
  const options = {
    title: 'The older standards',
    openLabel: 'Compare',
    filters: { 'Service standards': ['standards'] },
  };
  const [picked] = (await window.showOpenDialog({ ...options, defaultUri: Uri.joinPath(file, '..') })) ?? [];
  if (!picked) return undefined;
  const text = new TextDecoder().decode(await workspace.fs.readFile(picked));
  return {
    since: picked.path.replace(/^.*\//, ''),
    before: [{ uri: client.code2ProtocolConverter.asUri(file), text }],
  };
}

/** For whom a notice is. */
export async function pickReader(): Promise<ChangesParams['reader'] | undefined> {
  const items = [
    { label: 'For staff', description: 'all that has changed', reader: 'staff' as const },
    { label: 'For customers', description: 'what they are promised', reader: 'customers' as const },
  ];
  return (await window.showQuickPick(items, { title: 'For whom?' }))?.reader;
}
