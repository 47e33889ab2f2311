/**
 * What a draft comes to in the file: its text, in which its name is left open until those of the others are known. It holds
 * nothing else, so that those of a large table have room, and a thread can send them to another.
 */

import { nameFrom } from '../../syntax/names/name-from.ts';
import { owner } from '../../writing/clauses.ts';
import { Hole, hole } from '../../writing/hole.ts';
import { reference } from '../../writing/notes.ts';
import { area, at, check, standard, statement } from '../../writing/standards.ts';
import { apart, type Written } from '../../writing/written.ts';
import type { Draft, DraftNote, DraftQuestion } from '../draft/draft.ts';
import type { TouchpointWords } from '../draft/vocabulary.ts';
import { type Identifier, type Leftover, type RowHead, rowHead } from '../rows.ts';
import { recordFrom } from './record.ts';
import { decisionFrom, sentenceFrom, targetFrom } from './target.ts';

/** A text without the name of the standard, which stands between each two of these. */
type Unnamed = readonly string[];

interface Texts {
  /** Its record and what stands there about it, with blank lines between; nothing where it needs none. */
  readonly records: Unnamed;
  readonly standard: Unnamed;
  /** The sentences of its targets. */
  readonly targets: readonly Unnamed[];
  readonly checks: readonly string[];
  readonly questions: readonly string[];
  readonly notes: readonly DraftNote[];
}

export interface WrittenDraft {
  readonly row: RowHead;
  /** A name that other rows of the service may have as well. */
  readonly name: string;
  /** Cells that are kept as comments. */
  readonly comments: readonly Leftover[];
  readonly touchpoints: readonly TouchpointWords[];
  readonly languages: readonly string[];
  /** Whether a target says nothing of the period that it is measured over. */
  readonly isOpen: boolean;
  /** Its `Texts` as JSON, which has a third of their size. */
  readonly packed: string;
}

export function writtenDraft(draft: Draft): WrittenDraft {
  const { row, name, comments, touchpoints, targets, checks, questions, notes } = draft;
  const counted = { record: NAME, isCounted: draft.demand !== null };
  const texts: Texts = {
    records: unnamed(apart(recordFrom(NAME, draft))),
    standard: unnamed(standard(NAME, { title: draft.title, clauses: clausesOf(draft) })),
    targets: targets.map((it) => unnamed(sentenceFrom(it, counted))),
    checks,
    questions: textsOf([...targets.flatMap((it) => it.questions), ...questions]),
    notes,
  };
  return {
    row: rowHead(row),
    name,
    comments: comments.length === 0 ? NONE : comments,
    touchpoints,
    languages: row.statements.map(({ language }) => language),
    isOpen: targets.some(({ per }) => per === null),
    packed: JSON.stringify(texts),
  };
}

export const unpackedTexts = ({ packed }: WrittenDraft): Texts => JSON.parse(packed);

/** The text of a standard that is called so. */
export const withName = (text: Unnamed, name: string): string => text.join(name);

const NAME = hole('');
const NONE: readonly never[] = [];

function unnamed({ parts }: Written): Unnamed {
  const texts = [''];
  for (const part of parts) {
    if (part instanceof Hole) texts.push('');
    else texts[texts.length - 1] += part;
  }
  return texts;
}

const textsOf = (questions: readonly DraftQuestion[]): string[] => [...new Set(questions.map(({ text }) => text))];

function clausesOf(draft: Draft): Written[] {
  const { row, touchpoints: places, targets, checks, questions } = draft;
  const [first] = row.statements;
  return [
    ...row.statements.map((it) => statement(it.text, it === first ? undefined : it.language)),
    ...(draft.area === null ? [] : [area(draft.area)]),
    ...(places.length === 0 ? [] : [at(places.map((it) => it.name))]),
    ...(row.cells.owner === undefined ? [] : [owner(roleName(row.cells.owner))]),
    ...targets.map((it) => targetFrom(it, { record: NAME, isCounted: draft.demand !== null })),
    ...checks.map((it) => check(it)),
    ...row.identifiers.map(referenceTo),
    ...questions.map(decisionFrom),
  ];
}

/** What the role of an owner is called. */
export const roleName = (title: string): string => nameFrom(title, 'owner');

export const referenceTo = ({ id, system }: Identifier): Written => reference(id, system ?? undefined);
