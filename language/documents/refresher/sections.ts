/** What has changed of each standard: what is now, and what was before. What is new stands in full. */
import type { ToldChange } from '../../history/schema.ts';
import { noticeLines } from '../amendments/rows.ts';
import { type DocumentBlock, type DocumentLine, type Phrase, type Section, said } from '../document/tree.ts';
import { standardInFull } from '../handbook/standards.ts';
import { filled, type Spoken } from '../languages/words.ts';
import type { Lesson } from '../training/question.ts';
import type { ChangedStandard, Refresher } from './refresher.ts';

export const changedSections = ({ standards, training: { lesson } }: Refresher): Section[] =>
  standards.map((it, at) => ({
    ...{ id: String(at + 1), title: said(it.title), newPage: false, sections: [] },
    remark: it.added
      ? lesson.spoken.words.changes.happened.added
      : it.isGone
        ? lesson.spoken.words.training.refresher.gone
        : null,
    blocks: blocksOf(it, lesson),
  }));

function blocksOf({ added, changes }: ChangedStandard, lesson: Lesson): DocumentBlock[] {
  const lines = changedLines(changes, lesson.spoken);
  if (!added) return [{ kind: 'lines', lines }];
  const book = { ...lesson, path: [], placeOf: () => '', context: {} };
  const [first, ...others] = standardInFull(added, book, {}).blocks.flatMap((it) =>
    it.kind === 'lines' ? it.lines : [],
  );
  // The spreadsheet tells it as the change that it is.
  const rows = lines.flatMap((it) => it.rows);
  return first ? [{ kind: 'lines', lines: [{ ...first, rows }, ...others.map((it) => ({ ...it, rows: [] }))] }] : [];
}

const changedLines = (changes: readonly ToldChange[], spoken: Spoken): DocumentLine[] =>
  noticeLines(changes, { reader: 'staff', spoken }).map(({ what, before, now, rows }, at) => ({
    ...{ id: `change-${at + 1}`, label: what, tick: false, rows },
    phrases: now.length > 0 ? now : [said(spoken.words.training.refresher.notAnyMore)],
    details: before.length > 0 ? [filled(spoken.words.training.refresher.before, { text: textOf(before) })] : [],
  }));

/** What is said in one line ends without a stop. */
const textOf = (phrases: readonly Phrase[]): string =>
  phrases
    .map(({ text }) => text)
    .join(' · ')
    .replace(/\.$/, '');
