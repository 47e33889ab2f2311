/** Which sentences of a text promise something. */
import { wordsOf } from '../columns/headings.ts';
import type { Part, Passage } from '../documents/document.ts';
import { promisedIn } from '../draft/readings.ts';
import type { ImportedRow } from '../rows.ts';
import { languageOf } from '../texts/language.ts';
import { type Tidied, tidy } from '../texts/tidy.ts';
import data from './promises.json' with { type: 'json' };
import { sentencesIn } from './sentences.ts';

export interface Prose {
  readonly rows: readonly ImportedRow[];
  /** Sentences and list items that promise nothing, each once. */
  readonly passedOver: readonly string[];
}

/** What the prose of a document promises. Headings say what the sentences below them are about. */
export function promisesIn(parts: readonly Part[], document: string): Prose {
  const passages = parts.filter((part) => part.kind === 'passage');
  const language = languageOf(passages.map(({ text }) => text));
  const candidates = candidatesIn(passages, language).map((it, index) => ({ ...it, number: index + 1 }));
  const isOne = (it: Candidate): boolean => isPromise(it, language);
  return {
    rows: candidates.filter(isOne).map(({ text, heading, repairs, number }) => ({
      place: { document, table: null, kind: 'passage', number },
      statements: [{ text, language }],
      cells: {},
      headings: {},
      rest: heading === null ? [] : [{ heading: 'under', text: heading }],
      // In prose lines break where they are full.
      repairs: repairs.filter((repair) => repair !== 'line breaks'),
    })),
    passedOver: [...new Set(candidates.filter((it) => !isOne(it)).map(({ text }) => text))],
  };
}

/** A sentence or a list item. */
interface Candidate extends Tidied {
  readonly form: Passage['form'];
  readonly heading: string | null;
}

function candidatesIn(passages: readonly Passage[], language: string): Candidate[] {
  let heading: string | null = null;
  const found: Candidate[] = [];
  for (const { form, text } of passages) {
    if (form === 'heading') heading = tidy(text).text;
    else
      for (const raw of form === 'item' ? [text] : sentencesIn(text, language))
        found.push({ form, heading, ...tidy(raw) });
  }
  return found.filter(({ text }) => text !== '');
}

/** A list item is one promise; a paragraph may hold one among other sentences. */
function isPromise({ text, form, heading }: Candidate, language: string): boolean {
  if (form === 'item' && heading !== null && speaksOf(heading, data.headings, language)) return true;
  const { all } = promisedIn(text, language);
  return all.some(({ kind }) => kind !== 'deadline' && kind !== 'hours') || speaksOf(text, data.promises, language);
}

function speaksOf(text: string, phrases: Readonly<Record<string, readonly string[]>>, language: string): boolean {
  const words = wordsOf(text);
  return (phrases[language] ?? []).some((phrase) =>
    language === 'zh' ? words.includes(phrase) : ` ${words} `.includes(` ${wordsOf(phrase)} `),
  );
}
