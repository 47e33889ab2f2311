/** Changes as the lines that people read: what is the same change of several standards is one line. */
import type { ToldChange } from '../../history/schema.ts';
import { placeColumns } from '../document/notes.ts';
import { type Phrase, type SheetRow, said } from '../document/tree.ts';
import { filled, listedIn, plural } from '../languages/words.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import { changeLabel } from './groups.ts';
import type { ReadIn } from './readers.ts';

export const AMENDMENT_COLUMNS = [
  ...['service', 'branch', 'standard', 'title', 'target', 'change', 'effect', 'about', 'because', 'before', 'now'],
  ...['file', 'line'],
] as const;

/** One line of a notice. */
export interface NoticeLine {
  /** Of which standards, or of what else. */
  readonly of: Phrase;
  /** What has changed about it. */
  readonly what: string;
  readonly before: readonly Phrase[];
  readonly now: readonly Phrase[];
  /** What the spreadsheet says of each change in it. */
  readonly rows: readonly SheetRow[];
}

export function noticeLines(changes: readonly ToldChange[], readIn: ReadIn): NoticeLine[] {
  const { spoken } = readIn;
  return [...Map.groupBy(changes, keyOf).values()].map((same): NoticeLine => {
    const [change] = same as [ToldChange];
    const cause = becauseOf(change, readIn);
    return {
      of: ofWhat(same, readIn),
      what: cause === null ? whatOf(change, readIn) : plural(spoken, same.length, spoken.words.changes.targets),
      before: cause === null ? phrasesOf(change.before) : aFew(same.flatMap(({ before }) => phrasesOf(before))),
      now: cause === null ? phrasesOf(change.after) : [said(cause)],
      rows: same.map(rowOf),
    };
  });
}

function keyOf({ kind, effect, about, because, branch, service, standard, before, after }: ToldChange): string {
  const alike = [kind, effect, about, because, service.name, branch?.name];
  // What follows from one cause is one line, whatever it says.
  if (because !== null) return JSON.stringify(alike);
  const texts = [before, after].map((it) => it?.texts.map(({ text }) => text));
  // A standard that is new or gone has a line of its own, and so has what a service says of itself.
  const own = about === 'standard' || !standard ? [standard?.name] : [];
  return JSON.stringify([...alike, own, texts]);
}

const phrasesOf = (it: ToldChange['before']): Phrase[] =>
  (it?.texts ?? []).map(({ text, language }) => ({ text, language, source: it?.source ?? null }));

const aFew = (phrases: readonly Phrase[]): readonly Phrase[] => (phrases.length > MOST_NAMED ? [] : phrases);

/** So many standards are named in one line. */
const MOST_NAMED = 5;

function ofWhat(changes: readonly ToldChange[], { spoken }: ReadIn): Phrase {
  const [first] = changes as [ToldChange];
  const all = changes.map(({ standard, branch, service }) => titleOfChanged(standard ?? branch ?? service));
  const titles = [...new Set(all)];
  const more = titles.length - MOST_NAMED;
  const named =
    more > 0 ? [...titles.slice(0, MOST_NAMED), filled(spoken.words.changes.more, { count: String(more) })] : titles;
  const place = first.branch && first.standard ? ` (${titleOfChanged(first.branch)})` : '';
  return said(`${listedIn(spoken, named)}${place}`, (first.after ?? first.before)?.source ?? null);
}

/** The title of a standard, branch or service that has changed, or its name. */
export const titleOfChanged = ({ title, name }: ToldChange['service']): string =>
  title || capital(plain(name)) || 'Standards of no service';

/** "Target (new)" */
function whatOf(change: ToldChange, readIn: ReadIn): string {
  const happened: Partial<Readonly<Record<ToldChange['kind'], string>>> = readIn.spoken.words.changes.happened;
  const label = changeLabel(change, readIn);
  return happened[change.kind] ? `${label} (${happened[change.kind]})` : label;
}

/** Why something asks for more or less that reads as before. */
function becauseOf({ because, effect }: ToldChange, { spoken }: ReadIn): string | null {
  if (because === null) return null;
  const { changes } = spoken.words;
  return filled(changes[because], { asked: changes.asked[effect ?? 'neither'] });
}

function rowOf(change: ToldChange): SheetRow {
  const { service, branch, standard, target, kind, effect, about, because: why, before, after } = change;
  return {
    service: titleOfChanged(service),
    branch: branch ? titleOfChanged(branch) : '',
    standard: standard?.name ?? '',
    title: standard ? titleOfChanged(standard) : '',
    target: target ?? '',
    change: kind,
    effect: effect ?? '',
    about,
    because: why ?? '',
    before: textOf(before),
    now: textOf(after),
    ...placeColumns((after ?? before)?.source ?? null),
  };
}

const textOf = (it: ToldChange['before']): string => (it?.texts ?? []).map(({ text }) => text).join('\n');
