/** What was and what is, in words: one sentence or a few for each thing that may change. */

import type { About, Change, ValueOf } from '../../history/change.ts';
import { daysText, spansText } from '../../meaning/time/open-week.ts';
import type { Branch, CaseRecord, Demand, Ref, Service, Source, Standard, Step, Text } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { HOLIDAY_REGIONS } from '../../quantities/holiday-regions.ts';
import { inLanguages, titleText } from '../document/phrases.ts';
import { type Phrase, said } from '../document/tree.ts';
import { describeCondition } from '../sentences/conditions.ts';
import { capital, counted, grouped, listed, plain } from '../sentences/phrasing.ts';
import { describeLength, describeLimit, describeMonthDay, describePerformance } from '../sentences/quantities.ts';
import {
  describeApprovedAllowance,
  describeInForce,
  describeReference,
  describeRemedy,
  describeReport,
  describeTraining,
  describeVerification,
  obligationOf,
} from '../sentences/standards.ts';
import { sentenceOf } from '../sentences/targets.ts';
import type { Names, WordsOf } from './names.ts';
import type { ReaderOfChanges } from './readers.ts';
import { spokenWords } from './spoken-words.ts';

/** What something said before or says now. */
export function valueWords(change: Change, side: 'before' | 'after', names: Names, reader: ReaderOfChanges): Phrase[] {
  const value = change[side];
  if (value === null) return [];
  if (change.kind === 'renamed' && typeof value === 'object' && 'name' in value)
    return [said(nameWords(change, value as Named), placeOf(value))];
  if (change.about === 'standard' && change.kind === 'moved') {
    const service = change.service[side];
    return service ? [said(titleText(service), service.source)] : [];
  }
  const inEnglish = (): Phrase[] => (WORDS[change.about] as WordsOf<unknown>)(value, names, reader);
  return names.spoken.language === 'en' ? inEnglish() : spokenWords(change.about, value, names, reader, inEnglish);
}

type Named = { readonly name: string; readonly title?: string | null; readonly source: Source };

/** The name by which files speak of it; where its title is not told by itself, that as well. */
const nameWords = ({ about }: Change, { name, title }: Named): string =>
  title && (about === 'role' || about === 'record' || about === 'procedure') ? `${title} (${name})` : name;

const placeOf = (value: object): Source | null => ('source' in value ? (value.source as Source) : null);

const sentence = (text: string, source: Source | null): Phrase[] => [said(capital(text), source)];

const spoken = ({ text, language, source }: Text, names: Names): Phrase[] => [
  { text, language: language?.name ?? names.language, source },
];

const theirs = (text: string, source: Source | null, names: Names): Phrase[] => [
  { text, language: names.language, source },
];

const word = ({ name, source }: Ref): Phrase[] => sentence(plain(name), source);

const words = (refs: readonly Ref[]): Phrase[] =>
  sentence(listed(refs.map(({ name }) => plain(name))), refs[0]?.source ?? null);

const WORDS: { readonly [A in About]: WordsOf<ValueOf<A>> } = {
  service: (it, names) => [
    ...theirs(titleText(it), it.source, names),
    said(counted(it.standards.length, 'standard', 'standards')),
  ],
  branch: branchWords,
  standard: standardWords,
  title: (it, names) => theirs(it, null, names),
  obligation: (kind) => sentence(obligationOf({ kind }), null),
  statement: spoken,
  check: spoken,
  say: spoken,
  'never say': spoken,
  area: word,
  touchpoints: words,
  stages: words,
  pillar: word,
  'only in peak': ({ name, source }) => [said(`Only in the peak “${name}”`, source)],
  'except in peak': ({ name, source }) => [said(`Except in the peak “${name}”`, source)],
  'in force': (it) => sentence(describeInForce(it), it.source),
  owner: ({ name, source }, { titleOfRole }) => [said(titleOfRole(name), source)],
  'done by': (refs, { titleOfRole }) => [said(listed(refs.map(({ name }) => titleOfRole(name))), refs[0]?.source)],
  verification: (all) => all.flatMap((it) => sentence(describeVerification(it), it.source)),
  training: (it) => sentence(describeTraining(it), it.source),
  report: (all, { titleOfRole }) => all.flatMap((it) => sentence(describeReport(it, titleOfRole), it.source)),
  reward: (all, names) => all.flatMap(({ text, source }) => theirs(text, source, names)),
  review: ({ every, since, due, source }) =>
    sentence(
      [every && `every ${describeLength(every)}`, since && `since ${since}`, due && `by ${due}`]
        .filter((it) => it)
        .join(' '),
      source,
    ),
  adoption: ({ date, by, source }) => [said(by ? `${date} by “${by}”` : date, source)],
  evidence: (all) =>
    all.flatMap(({ method, title, span, source }) =>
      sentence(`${method} “${title}”${span ? ` in ${span.text.replace('..', ' to ')}` : ''}`, source),
    ),
  observations: (all) => all.map(({ from, source }) => said(`In “${from}”`, source)),
  reference: (all) => all.map((it) => said(describeReference(it), it.source)),
  basis: (all, names) => all.flatMap(({ text, source }) => theirs(text, source, names)),
  'open question': ({ question, source }, names) => theirs(question, source, names),
  'accepted finding': ({ rule, reason, until, source }) => [
    said(`${reason} (${rule.name}${until ? `, until ${until}` : ''})`, source),
  ],
  target: (it, { nouns }) => [said(sentenceOf(it, nouns), it.source)],
  ceiling: (it) => sentence(describeLimit(it), it.source),
  allowance: (it, { titleOfRole }) => sentence(describeApprovedAllowance(it, titleOfRole), it.source),
  remedy: (it) => sentence(describeRemedy(it), it.source),
  baseline: (it) => [said(describePerformance(it), it.source)],
  'best result': (it) => [said(describePerformance(it), it.source)],
  hours: ({ spans, zone, source }) => [
    said(`${hoursWords(spans)}${zone ? `, in the time of ${zone.name}` : ''}`, source),
  ],
  workdays: ({ days, source }) => [said(asRange(daysText(days)), source)],
  closures: daysWords,
  'worked days': daysWords,
  holidays: (refs) => [said(listed(refs.map(({ name }) => HOLIDAY_REGIONS.get(name) ?? name)), refs[0]?.source)],
  languages: (refs) => [said(refs.map(({ name }) => name).join(', '), refs[0]?.source)],
  ring: (it) => [said(describeDuration(it), it.source)],
  touchpoint: ({ name, always, open, source }) =>
    sentence(
      [plain(name), always ? 'at any time' : open ? hoursWords(open.spans) : ''].filter((it) => it).join(', '),
      source,
    ),
  role: (it) => [
    said(it.people === null ? titleText(it) : `${titleText(it)}, ${counted(it.people, 'person', 'people')}`, it.source),
  ],
  record: recordWords,
  column: ({ name, source }) => [said(name, source)],
  demand: demandWords,
  procedure: ({ complete, steps, ...it }) =>
    sentence(
      [`${titleText(it)}: ${counted(steps.length, 'step', 'steps')}`, complete && describeLimit(complete)]
        .filter((part) => part)
        .join(', '),
      it.source,
    ),
  step: stepWords,
};

/** All that a standard promises and asks for, where it is new or gone; observers alone have its checks. */
function standardWords(
  { statements, targets, checks, remedies, source }: Standard,
  names: Names,
  reader: ReaderOfChanges,
): Phrase[] {
  const phrases = [
    ...inLanguages(statements, names.language),
    ...targets.map((it) => said(sentenceOf(it, names.nouns), it.source)),
    ...(reader === 'staff' ? checks.flatMap((it) => spoken(it, names)) : []),
    ...remedies.map((it) => said(capital(describeRemedy(it)), it.source)),
  ];
  return phrases.length > 0 ? phrases : [said('Nothing to measure or check yet', source)];
}

/** How its cases are told from others is nothing that customers know. */
function branchWords({ filter, source, ...branch }: Branch, names: Names, reader: ReaderOfChanges): Phrase[] {
  const title = theirs(titleText(branch), source, names);
  return filter && reader === 'staff' ? [...title, said(`Cases ${describeCondition(filter)}`, source)] : title;
}

const asRange = (text: string): string => text.replaceAll('..', ' to ');

const hoursWords = (spans: NonNullable<Service['open']>['spans']): string => asRange(spansText(spans));

function daysWords(days: Service['closures'], { language }: Names): Phrase[] {
  return days.map(({ from, to, yearly, title, source }) => {
    const dates = (from === to ? [from] : [from, to]).map((it) => (yearly ? describeMonthDay(it) : it)).join(' to ');
    return { text: [`${yearly ? 'every ' : ''}${dates}`, title].filter((it) => it).join(', '), language, source };
  });
}

function recordWords({ from, key, moments, fields, ...record }: CaseRecord): Phrase[] {
  const columns = [...(key ? [key] : []), ...moments, ...fields];
  const all = columns.map(({ name, column }) => (name === column ? name : `${name} from “${column}”`));
  return [
    said(from ? `${titleText(record)}, in “${from}”` : titleText(record), record.source),
    said(listed(all), record.source),
  ];
}

function demandWords({ record, typical, peaks, source }: Demand): Phrase[] {
  const load = typical && [
    typical.rate && `${grouped(String(typical.rate.cases))} per ${typical.rate.per}`,
    typical.handling && `${describeLength(typical.handling)} each`,
    typical.staff !== null && `${typical.staff} on duty`,
    typical.patience && `customers wait ${describeLength(typical.patience)}`,
  ];
  const rest = [...(load ?? []), peaks.length > 0 && counted(peaks.length, 'peak', 'peaks')].filter((it) => it);
  return sentence([plain(record.name), ...rest].join(', '), source);
}

function stepWords({ by, limit, after, condition, source, ...step }: Step, { titleOfRole }: Names): Phrase[] {
  const parts = [
    titleText(step),
    by && `by ${titleOfRole(by.name)}`,
    limit && describeLimit(limit),
    after.length > 0 && `after ${listed(after.map(({ name }) => plain(name)))}`,
    condition && `if ${condition}`,
  ];
  return [said(parts.filter((it) => it).join(', '), source)];
}
