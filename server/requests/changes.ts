import { type LangiumDocument, URI, UriUtils } from 'langium';
import { amendmentNotice } from '../../language/documents/amendments/notice.ts';
import { toldChanges } from '../../language/documents/amendments/told.ts';
import type { OutputDocument } from '../../language/documents/document/tree.ts';
import { written } from '../../language/documents/render.ts';
import type { Document } from '../../language/generated/ast.ts';
import { changesBetween } from '../../language/history/changes.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { modelOfService, type SourceFile, servicesOf } from '../../language/workspace/analysis.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import type { ChangesParams, Then } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import type { Services } from '../services.ts';
import { settingsIn } from '../workspace/workspaces.ts';

/** What has changed in the service of a file since some of its files said something else. */
export async function changesSince(
  { uri, since, before, reader }: ChangesParams,
  services: Services,
): Promise<string | null> {
  const known = services.workspace.Findings.knownOf(URI.parse(uri));
  if (!known) return null;
  return written(await noticeBetween({ since, before }, reader, known, services), 'md');
}

/** The notice of what has changed. */
export async function noticeBetween(
  { since, before }: Then,
  reader: ChangesParams['reader'],
  known: KnownService,
  services: Services,
): Promise<OutputDocument> {
  const changes = changesBetween(await serviceThen(known, before, services), [known.checked.model]);
  return amendmentNotice(toldChanges(changes, { before: since, after: 'now' }, reader), reader);
}

/** The service as it was: that of its name, or what its files were then; none where there was neither. */
export async function serviceThen(
  known: KnownService,
  before: ChangesParams['before'],
  services: Services,
): Promise<ServiceModel[]> {
  const settings = await settingsThen(known, before, services);
  const standards = before.filter(({ uri }) => !isSettings(uri));
  const all = servicesOf(filesThen(known, standards, services)).map((files) => ({
    files,
    model: modelOfService(files, settings),
  }));
  const sameName = all.filter(({ model }) => model.name === known.checked.model.name);
  const sameFiles = all.filter(({ files }) => files.some(({ path }) => known.uris.has(path)));
  return (sameName.length > 0 ? sameName : sameFiles).map(({ model }) => model);
}

/** What its workspace said for all services. What is no longer understood counts as nothing, as it does now. */
async function settingsThen(
  { uris }: KnownService,
  before: ChangesParams['before'],
  { shared: { workspace } }: Services,
): Promise<Settings> {
  const uri = URI.parse([...uris.values()][0] ?? '');
  const { Workspaces, Disk } = workspace;
  const own = URI.parse(Disk.join(Workspaces.rootOf(uri), SETTINGS_FILE)).toString();
  const then = before.find((it) => isSettings(it.uri) && URI.parse(it.uri).toString() === own);
  if (!then) return Workspaces.settingsOf(uri);
  return then.text === null ? {} : (await settingsIn({ text: then.text })).settings;
}

const isSettings = (uri: string): boolean => UriUtils.basename(URI.parse(uri)) === SETTINGS_FILE;

/** Its files of now as they were, and others of which nobody knows yet to which service they belonged. */
function filesThen(known: KnownService, before: ChangesParams['before'], services: Services): SourceFile[] {
  const { LangiumDocuments, LangiumDocumentFactory } = services.shared.workspace;
  const texts = new Map(before.map(({ uri, text }) => [uri, text]));
  const documentThen = (uri: string): LangiumDocument<Document> | undefined => {
    const text = texts.get(uri);
    if (text === undefined)
      return LangiumDocuments.getDocument(URI.parse(uri)) as LangiumDocument<Document> | undefined;
    return text === null ? undefined : LangiumDocumentFactory.fromString<Document>(text, URI.parse(uri));
  };
  const own = new Map([...known.uris].map(([path, uri]) => [uri, path]));
  const others = before.map(({ uri }) => uri).filter((uri) => !own.has(uri));
  return [...own, ...others.map((uri) => [uri, uri] as const)].flatMap(([uri, path]) => {
    const document = documentThen(uri);
    return document ? [{ path, document }] : [];
  });
}
