/** The text of a service's file. Its form is left to the formatter. */
import type { BaselineDraft, Draft, Question, ShareDraft, TargetDraft } from '../draft/draft.ts';
import type { Touchpoint } from '../draft/vocabulary.ts';
import { nameFrom } from '../names/names.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import { quoted } from './quotes.ts';
import { recordText } from './record-text.ts';
import type { NamedDraft, ServiceFile } from './services.ts';

export function serviceText({ name, title, comments, standards, strays }: ServiceFile): string {
  const roles = rolesOf(standards)
    .map((owner) => `role ${roleName(owner)} ${quoted(owner)}\n`)
    .join('');
  return [
    `${commentLines(comments)}service ${name} ${quoted(title)} {\n${lines(serviceClauses(standards))}}\n`,
    ...(roles === '' ? [] : [roles]),
    ...standards.map(standardText),
    ...strays.map(strayText),
  ].join('\n');
}

const lines = (clauses: readonly string[]): string => clauses.map((clause) => `  ${clause}\n`).join('');

const commentLines = (comments: readonly Leftover[]): string =>
  comments.map(({ heading, text }) => `// ${heading}: ${text}\n`).join('');

function serviceClauses(standards: readonly NamedDraft[]): string[] {
  const touchpoints = new Map(standards.flatMap(({ draft }) => draft.touchpoints.map((it) => [it.name, it] as const)));
  const languages = new Set(standards.flatMap(({ draft }) => draft.row.statements.map(({ language }) => language)));
  const some = (clause: string, names: readonly string[], end = ''): string[] =>
    names.length > 0 ? [`${clause} ${names.join(', ')}${end}`] : [];
  const named = (always: boolean): string[] =>
    [...touchpoints.values()].filter((it: Touchpoint) => it.always === always).map((it) => it.name);
  return [
    ...some('touchpoints', named(false)),
    ...some('touchpoints', named(true), ' always'),
    ...some('languages', [...languages]),
    ...(standards.some(({ draft }) => draft.targets.some(({ per }) => per === null))
      ? [questionText(OVER_WHICH_PERIOD)]
      : []),
  ];
}

/** Asked once: a question in the service speaks for all its standards. */
const OVER_WHICH_PERIOD: Question = { about: 'period', text: 'Over which period is each target measured?' };

const rolesOf = (standards: readonly NamedDraft[]): string[] => {
  const owners = standards.flatMap(({ draft }) => draft.row.cells.owner ?? []);
  return [...new Map(owners.map((owner) => [roleName(owner), owner] as const)).values()];
};

const roleName = (owner: string): string => nameFrom(owner, 'owner');

function standardText({ name, draft }: NamedDraft): string {
  const { row, title, comments } = draft;
  const heading = `standard ${name} ${quoted(title)}`;
  return `${recordText(name, draft)}${commentLines([...identifierOf(row), ...comments])}${heading} {\n${lines(clausesOf(name, draft))}}\n`;
}

/** The one place that decides where the identifier of a row goes: a comment above the standard. */
const identifierOf = ({ cells, headings }: ImportedRow): Leftover[] =>
  cells.id === undefined ? [] : [{ heading: headings.id ?? 'id', text: cells.id }];

function clausesOf(name: string, draft: Draft): string[] {
  const { row, area, touchpoints, targets, checks, questions } = draft;
  const [first] = row.statements;
  return [
    ...row.statements.map((it) => `statement ${quoted(it.text)}${it === first ? '' : ` in ${it.language}`}`),
    ...(area === null ? [] : [`area ${area}`]),
    ...(touchpoints.length > 0 ? [`at ${touchpoints.map((it) => it.name).join(', ')}`] : []),
    ...(row.cells.owner === undefined ? [] : [`owner ${roleName(row.cells.owner)}`]),
    ...targets.map((target) => targetText(target, name, draft.demand !== null)),
    ...checks.map((check) => `check ${quoted(check)}`),
    ...questions.map(questionText),
  ];
}

const questionText = ({ about, text }: Question): string => `decide ${about} ${quoted(text)}`;

/**
 * The sentence alone: what a target asks for.
 * @param record what the record of the standard is called, where it has one
 */
export function targetSentence(target: TargetDraft, record: string, isCounted: boolean): string {
  const per = target.per === null ? '' : ` per ${target.per}`;
  const name = target.name === null ? '' : ` as ${target.name}`;
  return `target ${measureText(target, record, isCounted)}${per}${name}`;
}

function measureText({ measure, cases }: TargetDraft, record: string, isCounted: boolean): string {
  if (measure.kind === 'statistic')
    return `${measure.statistic} time from begun to done of ${record} at most ${measure.most}`;
  if (measure.kind === 'score') return `average rating of ${record} at least ${measure.least} of ${measure.scale}`;
  if (cases !== null) return shareText(measure, `${record} where kind = ${quoted(cases)}`);
  return shareText(measure, isCounted ? record : null);
}

function shareText({ direction, percent, limit }: ShareDraft, cases: string | null): string {
  const parts = [`${direction} ${percent}%`];
  if (cases !== null) parts.push(`of ${cases}`);
  if (limit !== null) parts.push(limit);
  return parts.join(' ');
}

function targetText(target: TargetDraft, record: string, isCounted: boolean): string {
  const { baseline, questions } = target;
  const sentence = targetSentence(target, record, isCounted);
  if (!baseline && questions.length === 0) return sentence;
  const inside = [...(baseline ? [baselineText(baseline)] : []), ...questions.map(questionText)];
  return `${sentence} {\n${inside.map((clause) => `    ${clause}\n`).join('')}  }`;
}

function baselineText({ percent, cases, span, source }: BaselineDraft): string {
  const parts = [`baseline ${percent}%`];
  if (cases !== null) parts.push(`of ${cases} cases`);
  if (span !== null) parts.push(`in ${span}`);
  return [...parts, `from ${quoted(source)}`].join(' ');
}

/** A row that promises nothing in words: everything it says, for a person to look at. */
function strayText({ place, cells, headings, rest }: ImportedRow): string {
  const said = Object.entries(cells).map(([field, text]) => ({
    heading: headings[field as keyof typeof headings] ?? field,
    text,
  }));
  return `// Row ${place.number} of ${place.document} has no statement:\n${commentLines([...said, ...rest])}`;
}
