/**
 * What every file says: as the editor shows it, else as it is on disk. Whatever an event tells, it only says where to look:
 * so nothing depends on the order of events, and none of them can be missed half.
 */
import { type LangiumDocuments, type ServiceRegistry, type TextDocumentProvider, URI, UriUtils } from 'langium';
import { asSaved, type ReadResult, tooLargeText } from '../../language/workspace/files/reading.ts';
import { type FoundFiles, findAt, isStandards, pathBelow } from '../../language/workspace/files/walk.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import { inParallel } from '../in-parallel.ts';
import type { ServerDisk } from './disk.ts';
import { DiskContents } from './disk-contents.ts';
import { OpenLinks } from './open-links.ts';
import type { Workspaces } from './workspaces.ts';

interface Needed {
  readonly ServiceRegistry: ServiceRegistry;
  readonly workspace: {
    readonly Disk: ServerDisk;
    readonly Workspaces: Workspaces;
    readonly LangiumDocuments: LangiumDocuments;
    readonly TextDocuments: TextDocumentProvider & { keys(): string[] };
  };
}

/** What there is in some places. */
export interface Look {
  /** Files that count, whether their texts are new or not. */
  readonly there: readonly URI[];
  /** Files that do not, or no longer. */
  readonly gone: readonly URI[];
  /** Whether settings have changed, and so perhaps which files are one workspace. */
  readonly isResettled: boolean;
}

export class Sources {
  private readonly services: Needed;
  private readonly workspace: Needed['workspace'];
  private readonly onDisk = new DiskContents();
  private readonly openLinks: OpenLinks;
  /** There are few of them, and what they lead to may change with whatever happens: they are looked at each time. */
  private links: readonly string[] = [];
  readonly onTrouble = this.onDisk.onTrouble;

  constructor(services: Needed) {
    this.services = services;
    this.workspace = services.workspace;
    this.openLinks = new OpenLinks(services.workspace.Disk);
  }

  /** What a file says, as it was when it was last looked at; what is open, as it is now. */
  textOf(uri: string): string | undefined {
    return this.shownText(uri) ?? this.onDisk.textOf(uri);
  }

  /** What was typed: the disk has no part in it. */
  typed(uri: string): Look {
    return { ...sorted([uri], () => this.takeIn(uri, undefined)), isResettled: false };
  }

  /** Those of some events that can have changed anything. */
  async concerned(events: readonly string[]): Promise<string[]> {
    const all = await Promise.all(events.map(async (uri) => ((await this.isConcerned(uri)) ? uri : [])));
    return all.flat();
  }

  /** @param events files and folders that have come, changed, gone, or been opened or closed */
  async look(events: readonly string[]): Promise<Look> {
    const { Workspaces } = this.workspace;
    const places = new Set(events.map((uri) => (basename(uri) === SETTINGS_FILE ? folderOf(uri) : uri)));
    for (const uri of [...this.links, ...this.openLinks.all()]) if (basename(uri) !== SETTINGS_FILE) places.add(uri);
    const folders = [...places].flatMap((place) => [...around(place), ...Workspaces.knownBelow(place)]);
    const resettled = await Workspaces.refresh(new Set([...folders, ...Workspaces.linked()]));
    for (const uri of [...resettled, ...(await this.openTargets([...places]))]) places.add(uri);
    const found = await this.find([...places]);
    this.links = [...new Set(found.flatMap((it) => it.links))];
    const settled = await Workspaces.refresh(new Set(found.flatMap((it) => it.workspaces)));
    const results = await this.read(found);
    const look = sorted(this.candidates(places, found), (uri) => this.takeIn(uri, results.get(uri)));
    return { ...look, isResettled: resettled.length + settled.length > 0 };
  }

  private async isConcerned(uri: string): Promise<boolean> {
    const { Workspaces, Disk } = this.workspace;
    if (basename(uri) === SETTINGS_FILE || this.isKnown(uri) || this.areLinks()) return true;
    if (!Workspaces.isInFolder(uri)) return Workspaces.folders.some((folder) => pathBelow(uri, folder) !== undefined);
    if (isStandards(uri)) return true;
    const kind = await Disk.kindOf(uri);
    return kind === 'folder' || kind === 'link';
  }

  private isKnown(place: string): boolean {
    return this.knownAt(place).length + this.workspace.Workspaces.knownBelow(place).length > 0;
  }

  private areLinks(): boolean {
    return this.links.length + this.openLinks.all().length + this.workspace.Workspaces.linked().length > 0;
  }

  /** Files instead of which others are open, or were, by the names of links to them. */
  private async openTargets(places: readonly string[]): Promise<string[]> {
    const { Workspaces } = this.workspace;
    const isOpen = (uri: string): boolean => this.shownText(uri) !== undefined;
    const open = places.map((uri) => this.openLinks.refresh(uri, isOpen(uri), Workspaces.rootAt(uri)));
    return (await Promise.all(open)).flat();
  }

  private find(places: readonly string[]): Promise<FoundFiles[]> {
    const { Workspaces, Disk } = this.workspace;
    const inSight = places.flatMap((place) =>
      Workspaces.isInFolder(place)
        ? place
        : Workspaces.folders.filter((folder) => pathBelow(place, folder) !== undefined),
    );
    return Promise.all([...new Set(inSight)].map((place) => findAt(place, Workspaces.rootAt(place), Disk)));
  }

  /** What is not open, as it is now. */
  private async read(found: readonly FoundFiles[]): Promise<Map<string, ReadResult>> {
    const results = new Map<string, ReadResult>();
    for (const { address, trouble } of found.flatMap((it) => it.refused)) results.set(address, { trouble });
    await inParallel(
      found.flatMap((it) => it.standards).filter(({ address }) => this.isToRead(address)),
      async ({ address }) => {
        const result = await this.workspace.Disk.read(address);
        if (result) results.set(address, result);
      },
    );
    return results;
  }

  private isToRead(uri: string): boolean {
    return this.shownText(uri) === undefined && !this.openLinks.stands(uri);
  }

  /** Whatever is in some places, or was. */
  private candidates(places: ReadonlySet<string>, found: readonly FoundFiles[]): Set<string> {
    const here = found.flatMap((it) => [...it.standards, ...it.refused]).map(({ address }) => address);
    return new Set([...here, ...[...places].flatMap((place) => this.knownAt(place))]);
  }

  private knownAt(place: string): string[] {
    const { LangiumDocuments, TextDocuments } = this.workspace;
    const documents = LangiumDocuments.getDocuments(URI.parse(place)).map(({ uri }) => uri.toString());
    const open = TextDocuments.keys().filter((uri) => pathBelow(place, uri) !== undefined);
    return [...documents, ...open, ...this.onDisk.troublesAt(place)];
  }

  /** @returns whether the file counts */
  private takeIn(uri: string, result: ReadResult | undefined): boolean {
    const shown = this.shownText(uri);
    const trouble = tooLargeText(shown ?? '');
    const stored = shown === undefined ? result : undefined;
    this.onDisk.set(uri, trouble === undefined ? stored : { trouble });
    return shown === undefined ? stored !== undefined && 'text' in stored : trouble === undefined;
  }

  private shownText(uri: string): string | undefined {
    const shown = this.workspace.TextDocuments.get(uri);
    return shown && this.services.ServiceRegistry.hasServices(URI.parse(uri)) ? asSaved(shown.getText()) : undefined;
  }
}

function sorted(uris: Iterable<string>, isThere: (uri: string) => boolean): Pick<Look, 'there' | 'gone'> {
  const { there = [], gone = [] } = Object.groupBy(uris, (uri) => (isThere(uri) ? 'there' : 'gone'));
  return { there: there.map((uri) => URI.parse(uri)), gone: gone.map((uri) => URI.parse(uri)) };
}

const basename = (uri: string): string => UriUtils.basename(URI.parse(uri));
const folderOf = (uri: string): string => UriUtils.dirname(URI.parse(uri)).toString();

/** A place, as if it were a folder, and the folders above it. */
function around(place: string): string[] {
  const folders = [place];
  for (let folder = place; folderOf(folder) !== folder; folder = folderOf(folder)) folders.push(folderOf(folder));
  return folders;
}
