/** Whole targets in the terms of the records that there are. */
import { CompletionItemKind } from 'vscode-languageserver';
import { withDefaults } from '../../../language/editing/snippet.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Setting } from './setting.ts';
import { Stops } from './stops.ts';
import { FREE, OF_RECORDS, withoutRecord } from './target-forms.ts';

/** Records of which sentences are shown: more would hide each other. */
const MOST_RECORDS = 6;

/** @param before what stands before a sentence: `target ` where that is not written yet */
export function targetSentences(setting: Setting, before: string): Candidate[] {
  const records = setting.names.records().slice(0, MOST_RECORDS);
  const ofRecords = OF_RECORDS.flatMap(({ documentation, write }) =>
    records.flatMap((record) => {
      const snippet = write(new Stops(), record, setting);
      return snippet === undefined ? [] : [sentence(before, snippet, documentation)];
    }),
  );
  const free = FREE.map(({ documentation, write }) => sentence(before, write(new Stops()), documentation));
  const unknown = sentence(before, withoutRecord(new Stops()), 'A promise whose record is still missing.');
  return [...ofRecords, ...free, ...(records.length === 0 ? [unknown] : [])];
}

/** The target that most standards have. */
export function firstTarget(stops: Stops, setting: Setting): string {
  const [inTime] = OF_RECORDS;
  for (const record of setting.names.records()) {
    const snippet = inTime?.write(stops, record, setting);
    if (snippet !== undefined) return snippet;
  }
  return withoutRecord(stops);
}

const sentence = (before: string, snippet: string, documentation: string): Candidate => ({
  label: `${before}${withDefaults(snippet)}`,
  kind: CompletionItemKind.Snippet,
  snippet: `${before}${snippet}`,
  rank: RANK.sentence,
  documentation,
});
