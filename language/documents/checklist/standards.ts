/** A standard as a part of a checklist: the promise, what to say and to check, and what is measured. */

import { planOf } from '../../meaning/measures/plan-of.ts';
import { remediesOwed } from '../../meaning/remedies.ts';
import type { Difference, Remedy, Standard, Target } from '../../model/schema.ts';
import { differenceNotes, noteOf, notesOf } from '../document/notes.ts';
import { inLanguages, titlePhrase, titleText, withTranslations } from '../document/phrases.ts';
import {
  type DocumentBlock,
  type DocumentLine,
  type Note,
  type Phrase,
  type Section,
  type SheetRow,
  said,
} from '../document/tree.ts';
import type { Nouns } from '../sentences/nouns.ts';
import { capital, listed, plain } from '../sentences/phrasing.ts';
import { describeLimit } from '../sentences/quantities.ts';
import { describeInForce, describeRemedy, describeVerification, obligationOf } from '../sentences/standards.ts';
import { sentenceOf } from '../sentences/targets.ts';
import { checklistLine } from './lines.ts';

/** What is to be known beside a standard: how a branch changes it, and who answers for it where others do it. */
interface Around {
  readonly difference: Difference | undefined;
  readonly answerer: Phrase | null;
  readonly nouns: Nouns;
  /** The other touchpoints where it holds, if it does not stand under them. */
  readonly also: readonly string[];
}

/**
 * @param context what the spreadsheet says of where the standard stands
 * @param language that of the service's texts
 */
export function standardSection(
  standard: Standard,
  { difference, answerer, nouns, also }: Around,
  context: SheetRow,
  language: string | null,
): Section {
  const row: SheetRow = {
    ...context,
    standard: standard.name,
    title: titleText(standard),
    obligation: obligationOf(standard),
    'verified by': standard.verifications.map(describeVerification).join('; '),
  };
  const source = difference?.source ?? standard.source;
  const lines = linesOf(standard, row, language, nouns);
  const notes: Note[] = [
    ...differenceNotes(difference, row, language),
    ...notesOf(standard, row, language),
    ...standard.targets.flatMap((target) => notesOf(target, row, language)),
  ];
  return {
    id: standard.name,
    title: { ...titlePhrase(standard, language), source },
    remark: remarkOf(standard, also),
    newPage: false,
    blocks: [
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...factsOf(standard, answerer),
      ...(lines.length + notes.length > 0
        ? notes
        : [gap('Nothing to do or to check is written down yet.', standard, row)]),
      ...(lacksChecks(standard) ? [gap('Its checks are counted, and none is written down yet.', standard, row)] : []),
    ],
    sections: [],
  };
}

function remarkOf(standard: Standard, also: readonly string[]): string | null {
  const obligation = standard.kind === 'standard' ? [] : [obligationOf(standard)];
  const peak = standard.peak ? [`only in the peak “${standard.peak.name}”`] : [];
  const inForce = standard.inForce ? [`holds ${describeInForce(standard.inForce)}`] : [];
  const except = standard.exceptPeak ? [`except in the peak “${standard.exceptPeak.name}”`] : [];
  const elsewhere = also.length > 0 ? [`also at ${listed(also.map(plain))}`] : [];
  return [...obligation, ...peak, ...except, ...inForce, ...elsewhere].join(', ') || null;
}

function factsOf({ verifications }: Standard, answerer: Phrase | null): DocumentBlock[] {
  const facts = [
    { term: 'Verified by', phrases: verifications.map((it) => said(capital(describeVerification(it)), it.source)) },
    { term: 'Answers for it', phrases: answerer ? [answerer] : [] },
  ].filter(({ phrases }) => phrases.length > 0);
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

const gap = (text: string, { source }: Standard, row: SheetRow): Note => noteOf('gap', 'Gap', said(text, source), row);

/** Whether a target counts the answers to checks that nobody has written down. */
const lacksChecks = ({ checks, targets }: Standard): boolean =>
  checks.length === 0 && targets.some((target) => planOf(target).population.of === 'answers');

function linesOf(standard: Standard, row: SheetRow, language: string | null, nouns: Nouns): DocumentLine[] {
  const promise = inLanguages(standard.statements, language);
  const each = (label: string, texts: Standard['checks']) =>
    withTranslations(texts, language).map((phrases, i) =>
      checklistLine(`${label.replace(' ', '-').toLowerCase()}-${i + 1}`, label, true, phrases, [], row),
    );
  return [
    ...(promise.length > 0 ? [checklistLine('promise', 'Promise', false, promise, [], row)] : []),
    ...each('Check', standard.checks),
    ...each('Say', standard.say),
    ...each('Never say', standard.avoid),
    ...standard.targets.map((target, i) => measuredLine(target, i, row, nouns)),
    ...remediesOwed(standard).map((remedy, i) => remedyLine(remedy, i, row)),
  ];
}

const remedyLine = (remedy: Remedy, index: number, row: SheetRow): DocumentLine =>
  checklistLine(
    `remedy-${index + 1}`,
    'If missed',
    false,
    [said(capital(describeRemedy(remedy)), remedy.source)],
    [],
    row,
  );

function measuredLine(target: Target, index: number, row: SheetRow, nouns: Nouns): DocumentLine {
  const details = [
    ...(target.ceiling ? [`every single case ${describeLimit(target.ceiling)}`] : []),
    ...(target.inForce ? [`holds ${describeInForce(target.inForce)}`] : []),
  ];
  return checklistLine(
    `target-${index + 1}`,
    'Measured',
    false,
    [said(sentenceOf(target, nouns), target.source)],
    details,
    row,
  );
}
