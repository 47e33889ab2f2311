/** What stays visible until it is settled: open questions, accepted findings, and why a branch differs. */
import type { Decision, Difference, Source, Waiver } from '../../model/schema.ts';
import type { Absence } from './branches.ts';
import { titleText } from './phrases.ts';
import type { Note, Phrase, SheetRow } from './tree.ts';

interface Remarks {
  readonly decisions: readonly Decision[];
  readonly waivers?: readonly Waiver[];
}

/**
 * The open questions and accepted findings of an element.
 * @param context what the spreadsheet says of the element
 */
export function notesOf({ decisions, waivers = [] }: Remarks, context: SheetRow, language: string | null): Note[] {
  return [
    ...decisions.map(({ question, source }) =>
      noteOf('question', 'Open question', { text: question, language, source }, context),
    ),
    ...waivers.map((waiver) => acceptedNote(waiver, context, language)),
  ];
}

function acceptedNote({ rule, reason, until, source }: Waiver, context: SheetRow, language: string | null): Note {
  const label = until ? `Accepted until ${until} (${rule.name})` : `Accepted (${rule.name})`;
  return noteOf('accepted', label, { text: reason, language, source }, context);
}

/** Why a branch differs, if it says so. */
export function differenceNotes(
  difference: Difference | undefined,
  context: SheetRow,
  language: string | null,
): Note[] {
  if (!difference?.because) return [];
  const phrase = { text: difference.because, language, source: difference.source };
  return [noteOf('difference', 'Why it differs here', phrase, context)];
}

/** A standard of the service that does not hold in a branch. */
export function absenceNote({ difference, standard }: Absence, context: SheetRow, language: string | null): Note {
  const { name } = difference.standard;
  const title = standard ? titleText(standard) : name;
  const text = difference.because ? `${title}: ${difference.because}` : title;
  const phrase = { text, language, source: difference.source };
  return noteOf('difference', 'Not here', phrase, { ...context, standard: name, title });
}

export function noteOf(tone: Note['tone'], label: string, phrase: Phrase, context: SheetRow): Note {
  const row = { ...context, kind: label.toLowerCase(), text: phrase.text, ...phraseColumns(phrase) };
  return { kind: 'note', tone, label, phrase, row };
}

/** The language and place of a phrase in a spreadsheet. */
export function phraseColumns({ language, source }: Pick<Phrase, 'language' | 'source'>): SheetRow {
  return { language: language ?? '', ...placeColumns(source) };
}

export const placeColumns = (source: Source | null): SheetRow => ({
  file: source?.file ?? '',
  line: source ? String(source.start.line) : '',
});
