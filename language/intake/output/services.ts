/** Which standards make a service, and how all of them are called. */
import { distinct } from '../../syntax/names/distinct.ts';
import { endOfName, nameFrom } from '../../syntax/names/name-from.ts';
import type { Identifier, ImportedRow, Leftover, RowHead } from '../rows.ts';
import { fileNameFrom } from './file-name.ts';
import { ownIdentifiers, withServiceIds } from './service-ids.ts';
import type { WrittenDraft } from './written-draft.ts';

/** A row that has become a standard, with its name. */
export interface NamedDraft {
  readonly name: string;
  readonly draft: WrittenDraft;
}

export interface ServiceFile {
  /** With forward slashes, from the folder that all are written to. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** What the service is known by where its rows come from. */
  readonly identifiers: readonly Identifier[];
  /** What all rows of the service say alike. */
  readonly comments: readonly Leftover[];
  readonly standards: readonly NamedDraft[];
  /** Rows that name no standard. */
  readonly strays: readonly ImportedRow[];
}

interface Titles {
  readonly organisation: string | null;
  readonly service: string;
}

interface Group extends Titles {
  readonly drafts: WrittenDraft[];
  readonly strays: ImportedRow[];
}

/** @param titleOf the service of a row whose table has no column for it: the document's title */
export function servicesFrom(
  drafts: readonly WrittenDraft[],
  strays: readonly ImportedRow[],
  titleOf: (row: RowHead) => string,
): ServiceFile[] {
  const groups = new Map<string, Group>();
  const groupOf = (row: RowHead): Group => {
    const { organisation, service } = titlesOf(row, titleOf);
    const key = JSON.stringify([organisation, service]);
    const group = groups.get(key) ?? { organisation, service, drafts: [], strays: [] };
    groups.set(key, group);
    return group;
  };
  for (const draft of drafts) groupOf(draft.row).drafts.push(draft);
  for (const row of strays) groupOf(row).strays.push(row);
  return named([...groups.values()]);
}

/** Without a column of services, each organisation or department is one. */
function titlesOf(row: RowHead, titleOf: (row: RowHead) => string): Titles {
  const { cells } = row;
  const [whole, service] = [cells.organisation, cells.service].map((it) => (it === undefined ? null : firstTitle(it)));
  if (service) return { organisation: whole ?? null, service };
  return { organisation: null, service: whole ?? titleOf(row) };
}

/** Some documents write a title in two languages, with a bar between them. */
const firstTitle = (title: string): string => title.split(' | ')[0]?.trim() || title;

function named(groups: readonly Group[]): ServiceFile[] {
  const folders = foldersOf(groups);
  const names = namesOf(groups);
  const usual = sharedHeadings(groups);
  return groups.map((group, index) => {
    const shared = new Set([...usual].filter((heading) => isSharedIn(group, heading)));
    const name = names[index] as string;
    const folder = group.organisation === null ? '' : `${folders.get(group.organisation)}/`;
    return {
      path: `${folder}${fileNameFrom(name)}.standards`,
      name,
      title: group.service,
      identifiers: ownIdentifiers(group.drafts),
      comments: commentsOf(group, shared),
      standards: standardsOf(withServiceIds(group.drafts), shared),
      strays: group.strays,
    };
  });
}

/** Names are short; titles that begin alike have longer ones, those of several organisations say whose they are. */
function namesOf(groups: readonly Group[]): string[] {
  const short = groups.map(({ service }) => nameFrom(service, 'service'));
  const counts = Map.groupBy(short, (name) => name);
  const names = groups.map(({ service }, index) => {
    const name = short[index] as string;
    return (counts.get(name)?.length ?? 0) > 1 ? nameFrom(service, 'service', LONG) : name;
  });
  return distinct(
    groups.map((group, index) => ({ ...group, name: names[index] as string })),
    ({ name }) => name,
    ({ organisation }) => (organisation === null ? null : nameFrom(organisation, '')),
  );
}

/** Letters of a name, where a shorter one would be that of another service, too. */
const LONG = 120;

function foldersOf(groups: readonly Group[]): ReadonlyMap<string, string> {
  const organisations = [...new Set(groups.flatMap(({ organisation }) => organisation ?? []))];
  const folders = distinct(
    organisations,
    (title) => fileNameFrom(nameFrom(title, 'organisation')),
    () => null,
  );
  return new Map(organisations.map((title, index) => [title, folders[index] as string]));
}

/** Of the services with more than one standard, so many must agree on a column for it to be about the service. */
const MOST = 0.8;

/** The headings of columns that say the same in all rows of most services: they are about the service. */
function sharedHeadings(groups: readonly Group[]): ReadonlySet<string> {
  const agreeing = new Map<string, { all: number; agree: number }>();
  for (const group of groups.filter(({ drafts }) => drafts.length > 1)) {
    for (const heading of new Set(group.drafts.flatMap((it) => it.comments.map((comment) => comment.heading)))) {
      const count = agreeing.get(heading) ?? { all: 0, agree: 0 };
      agreeing.set(heading, { all: count.all + 1, agree: count.agree + (isSharedIn(group, heading) ? 1 : 0) });
    }
  }
  return new Set([...agreeing].filter(([, { all, agree }]) => agree >= all * MOST).map(([heading]) => heading));
}

const isSharedIn = ({ drafts }: Group, heading: string): boolean =>
  new Set(drafts.map((it) => textUnder(it, heading))).size === 1;

const textUnder = (draft: WrittenDraft, heading: string): string | undefined =>
  draft.comments.find((it) => it.heading === heading)?.text;

function commentsOf({ drafts, organisation }: Group, shared: ReadonlySet<string>): Leftover[] {
  const [first] = drafts;
  if (!first) return [];
  const { cells, headings } = first.row;
  const whole = (['organisation', 'service'] as const).flatMap((field) => {
    const text = cells[field];
    const isSaid = text === undefined || (field === 'service' && firstTitle(text) === text);
    return isSaid ? [] : [{ heading: headings[field] ?? field, text }];
  });
  const about = organisation === null ? [] : whole;
  return [...about, ...first.comments.filter(({ heading }) => shared.has(heading))];
}

function standardsOf(drafts: readonly WrittenDraft[], shared: ReadonlySet<string>): NamedDraft[] {
  const names = distinct(
    drafts,
    ({ name }) => name,
    ({ row }) => (row.identifiers[0] === undefined ? null : endOfName(row.identifiers[0].id)),
  );
  return drafts.map((draft, index) => ({
    name: names[index] as string,
    draft: { ...draft, comments: draft.comments.filter(({ heading }) => !shared.has(heading)) },
  }));
}
