/** Whole targets in the terms of the records that there are. */
import { CompletionItemKind } from 'vscode-languageserver';
import { type Keyword, plainText, sentence, type Written } from '../../../language/writing/written.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Setting } from './setting.ts';
import { FREE, OF_RECORDS, WITHOUT_RECORD } from './target-forms.ts';

/** Records of which sentences are shown: more would hide each other. */
const MOST_RECORDS = 6;

/** @param before the word before a sentence, where it is not written yet */
export function targetSentences(setting: Setting, before?: Keyword): Candidate[] {
  const records = setting.names.records().slice(0, MOST_RECORDS);
  const whole = (written: Written, documentation: string): Candidate =>
    candidate(sentence(before, written), documentation);
  const ofRecords = OF_RECORDS.flatMap(({ documentation, write }) =>
    records.flatMap((record) => {
      const written = write(record, setting);
      return written ? [whole(written, documentation)] : [];
    }),
  );
  const free = FREE.map(({ documentation, written }) => whole(written, documentation));
  const unknown = whole(WITHOUT_RECORD, 'A promise whose record is still missing.');
  return [...ofRecords, ...free, ...(records.length === 0 ? [unknown] : [])];
}

/** The target that most standards have. */
export function firstTarget(setting: Setting): Written {
  const [inTime] = OF_RECORDS;
  for (const record of setting.names.records()) {
    const written = inTime?.write(record, setting);
    if (written) return written;
  }
  return WITHOUT_RECORD;
}

const candidate = (snippet: Written, documentation: string): Candidate => ({
  label: plainText(snippet),
  kind: CompletionItemKind.Snippet,
  snippet,
  rank: RANK.sentence,
  documentation,
});
