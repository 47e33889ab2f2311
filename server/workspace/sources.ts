/**
 * What every file says: as the editor shows it, else as it is on disk. Whatever an event tells, it only says where to look:
 * so nothing depends on the order of events, and none of them can be missed half.
 */
import { type LangiumDocuments, type ServiceRegistry, type TextDocumentProvider, URI, UriUtils } from 'langium';
import { asSaved, MEGABYTE, tooLarge } from '../../language/workspace/files/reading.ts';
import { type Found, findAt, within } from '../../language/workspace/files/walk.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings.ts';
import { inParallel } from '../in-parallel.ts';
import type { ServerDisk } from './disk.ts';
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
  /** Files that no longer do. */
  readonly gone: readonly URI[];
  /** Whether settings have changed, and so perhaps which files are one workspace. */
  readonly isResettled: boolean;
}

type TroubleListener = (uri: string, trouble: string | undefined) => void;

export class Sources {
  private readonly services: Needed;
  /** The texts of files that count and are not open. */
  private readonly onDisk = new Map<string, string>();
  /** Why files are not read. */
  private readonly troubles = new Map<string, string>();
  private readonly listeners: TroubleListener[] = [];

  constructor(services: Needed) {
    this.services = services;
  }

  /** Calls back where a file cannot be read, and where it is not to be, or can be again. */
  onTrouble(listener: TroubleListener): void {
    this.listeners.push(listener);
  }

  hasTrouble(uri: string): boolean {
    return this.troubles.has(uri);
  }

  /** What a file says, as it was when it was last looked at; what is open, as it is now. */
  textOf(uri: string): string | undefined {
    return this.shownText(uri) ?? this.onDisk.get(uri);
  }

  /** What was typed: the disk has no part in it. */
  typed(uri: string): Look {
    const isThere = this.takeIn(uri, undefined);
    return { there: isThere ? [URI.parse(uri)] : [], gone: isThere ? [] : [URI.parse(uri)], isResettled: false };
  }

  /** @param events files and folders that have come, changed, gone, or been opened or closed */
  async look(events: readonly string[]): Promise<Look> {
    const { Workspaces, Disk } = this.services.workspace;
    const places = new Set(events.map((uri) => (basename(uri) === SETTINGS_FILE ? folderOf(uri) : uri)));
    const folders = [...places].flatMap((place) => [...around(place), ...Workspaces.knownBelow(place)]);
    const resettled = await Workspaces.refresh(new Set(folders));
    for (const folder of resettled) places.add(folder);
    const found = await this.find([...places]);
    const below = await Workspaces.refresh(new Set(found.flatMap((it) => it.workspaces)));
    const stored = new Map<string, string>();
    const troubles = new Map(found.flatMap((it) => it.refused).map(({ address, trouble }) => [address, trouble]));
    await inParallel(
      found.flatMap((it) => it.standards).filter(({ address }) => this.shownText(address) === undefined),
      async ({ address }) => {
        const result = await Disk.read(address);
        if (result && 'text' in result) stored.set(address, result.text);
        else if (result) troubles.set(address, result.trouble);
      },
    );
    const there: URI[] = [];
    const gone: URI[] = [];
    for (const uri of this.candidates(places, found)) {
      const isThere = this.takeIn(uri, stored.get(uri), troubles.get(uri));
      (isThere ? there : gone).push(URI.parse(uri));
    }
    return { there, gone, isResettled: resettled.length + below.length > 0 };
  }

  private find(places: readonly string[]): Promise<Found[]> {
    const { Workspaces, Disk } = this.services.workspace;
    const inSight = places.flatMap((place) =>
      Workspaces.isInFolder(place) ? place : Workspaces.folders.filter((folder) => within(place, folder) !== undefined),
    );
    return Promise.all([...new Set(inSight)].map((place) => findAt(place, Workspaces.rootAt(place), Disk)));
  }

  /** Whatever is in some places, or was. */
  private candidates(places: ReadonlySet<string>, found: readonly Found[]): Set<string> {
    const { LangiumDocuments, TextDocuments } = this.services.workspace;
    const known = [...TextDocuments.keys(), ...this.troubles.keys()];
    const candidates = new Set(found.flatMap((it) => [...it.standards, ...it.refused]).map(({ address }) => address));
    for (const place of places) {
      for (const uri of known) if (within(place, uri) !== undefined) candidates.add(uri);
      for (const { uri } of LangiumDocuments.getDocuments(URI.parse(place))) candidates.add(uri.toString());
    }
    return candidates;
  }

  /** @returns whether the file counts */
  private takeIn(uri: string, stored: string | undefined, refusal?: string): boolean {
    const shown = this.shownText(uri);
    const trouble = shown === undefined ? refusal : tooLargeText(shown);
    if (trouble !== this.troubles.get(uri)) {
      if (trouble === undefined) this.troubles.delete(uri);
      else this.troubles.set(uri, trouble);
      for (const listener of this.listeners) listener(uri, trouble);
    }
    if (shown === undefined && stored !== undefined) this.onDisk.set(uri, stored);
    else this.onDisk.delete(uri);
    return trouble === undefined && (shown ?? stored) !== undefined;
  }

  private shownText(uri: string): string | undefined {
    const shown = this.services.workspace.TextDocuments.get(uri);
    return shown && this.services.ServiceRegistry.hasServices(URI.parse(uri)) ? asSaved(shown.getText()) : undefined;
  }
}

/** In bytes, as it would be on disk; a character has three of them at most. */
const tooLargeText = (text: string): string | undefined =>
  text.length * 3 > MEGABYTE ? tooLarge(new TextEncoder().encode(text).length) : undefined;

const basename = (uri: string): string => UriUtils.basename(URI.parse(uri));
const folderOf = (uri: string): string => UriUtils.dirname(URI.parse(uri)).toString();

/** A place, if it is a folder, and the folders above it. */
function around(place: string): string[] {
  const folders = [place];
  for (let folder = place; folderOf(folder) !== folder; folder = folderOf(folder)) folders.push(folderOf(folder));
  return folders;
}
