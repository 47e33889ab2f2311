/** One promise, and what customers want to know of it. */

import { remediesOwed } from '../../meaning/remedies.ts';
import type { InForce, Standard } from '../../model/schema.ts';
import { languageCovers } from '../../text/language-tags.ts';
import { phraseColumns } from '../document/notes.ts';
import { inLanguages } from '../document/phrases.ts';
import { type Card, type DocumentBlock, type Fact, type Phrase, said } from '../document/tree.ts';
import { spokenDate } from '../languages/amounts.ts';
import { spokenRemedy } from '../languages/remedies.ts';
import { filled, type Spoken } from '../languages/words.ts';
import { plain } from '../sentences/phrasing.ts';
import { aimsOf } from './aims.ts';
import type { Customers } from './customers.ts';
import { outcomesOf } from './outcomes.ts';

/** What customers are told and what holds today or later; what is merely recommended to staff is no promise. */
export const isPromised = ({ kind, statements, inForce }: Standard, today: string): boolean =>
  kind !== 'guideline' && statements.length > 0 && !(inForce?.until && inForce.until < today);

export function promiseCard(standard: Standard, customers: Customers): Card {
  const { words } = customers.spoken;
  const { promise, isTranslated } = promiseOf(standard, customers);
  const facts = factsOf(standard, customers);
  const untranslated: DocumentBlock = { kind: 'paragraph', phrases: [said(words.charter.untranslated)] };
  return {
    kind: 'card',
    id: standard.name,
    title: promise,
    blocks: [
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts: facts.map(({ fact }) => fact) }] : []),
      ...(isTranslated ? [] : [untranslated]),
    ],
    row: {
      ...customers.context,
      kind: standard.area?.name === 'complaints' ? 'promise about complaints' : 'promise',
      text: promise.text,
      ...Object.fromEntries(facts.map(({ column, fact }) => [column, fact.phrases.map(({ text }) => text).join('; ')])),
      ...phraseColumns(promise),
    },
  };
}

/** Its statement in the language of the charter; where there is none, in that of the service. */
export function promiseOf({ statements }: Standard, { language, first }: Customers): Promise {
  const phrases = inLanguages(statements, first);
  const wanted = phrases.filter((it) => languageCovers(language, it.language ?? first));
  const [one = said(''), ...more] =
    [wanted, phrases.filter((it) => it.language === first), phrases].find((it) => it.length > 0) ?? [];
  const text = [one, ...more].map((it) => it.text).join(' ');
  return { promise: { ...one, text }, isTranslated: wanted.length > 0 };
}

interface Promise {
  readonly promise: Phrase;
  readonly isTranslated: boolean;
}

interface Told {
  readonly column: string;
  readonly fact: Fact;
}

function factsOf(standard: Standard, customers: Customers): Told[] {
  const { spoken, language, first, service } = customers;
  const { charter } = spoken.words;
  // Touchpoints have names alone, in the language in which their author writes.
  const isOwn = languageCovers(language, first) && service.touchpoints.length > 1;
  const where = isOwn ? standard.touchpoints.map((it) => plain(it.name)) : [];
  const told: [column: string, term: string, texts: readonly Phrase[]][] = [
    ['where', charter.where, where.length > 0 ? [said(new Intl.ListFormat(language).format(where))] : []],
    ['aim', charter.aim, aimsOf(standard, customers)],
    ['results', charter.results, outcomesOf(standard, customers)],
    ['if missed', charter.remedy, remediesOwed(standard).map((it) => spokenRemedy(spoken, it, first))],
    ['holds', charter.holds, whenItHolds(standard, spoken)],
  ];
  return told
    .filter(([, , phrases]) => phrases.length > 0)
    .map(([column, term, phrases]) => ({ column, fact: { term, phrases } }));
}

/** From when to when, and in which peaks. */
export function whenItHolds({ inForce, peak, exceptPeak }: Standard, spoken: Spoken): Phrase[] {
  const { charter } = spoken.words;
  const parts = [
    inForce && daysIn(inForce, spoken),
    peak && filled(charter.only, { peak: peak.name }),
    exceptPeak && filled(charter.exceptPeak, { peak: exceptPeak.name }),
  ].filter((it) => it !== null);
  return parts.length > 0 ? [said(parts.join(', '))] : [];
}

/** “from 1 July 2026 until 30 June 2027” */
export function daysIn({ from, until }: InForce, spoken: Spoken): string | null {
  const { charter } = spoken.words;
  const starting = from && filled(charter.starting, { date: spokenDate(spoken, from) });
  const ending = until && filled(charter.until, { date: spokenDate(spoken, until) });
  return [starting, ending].filter(Boolean).join(' ') || null;
}
