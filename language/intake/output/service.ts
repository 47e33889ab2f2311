/** The text of a service's file, as the formatter would have it. */
import type { Element } from '../../writing/blocks.ts';
import { comment } from '../../writing/comments.ts';
import { languages, role, roles, service, touchpoints, touchpointsAlways } from '../../writing/services.ts';
import { lines, plainText, type Written } from '../../writing/written.ts';
import type { DraftQuestion } from '../draft/draft.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import type { NamedDraft, ServiceFile } from './services.ts';
import { decisionFrom } from './target.ts';
import { referenceTo, roleName, unpackedTexts, withName } from './written-draft.ts';

/** Elements with a blank line between each two, the service first. */
export function serviceText(file: ServiceFile): string {
  const { name, title, comments, standards, strays } = file;
  const owners = ownersOf(standards);
  const head = lines([...comments.map(commentOf), service(name, { title, clauses: serviceClauses(file) })]);
  const texts = [
    plainText(head),
    ...(owners.length > 0 ? [plainText(roles(rolesOf(owners)))] : []),
    ...standards.flatMap(elementsOf),
    ...strays.map((it) => plainText(strayOf(it))),
  ];
  return `${texts.join('\n\n')}\n`;
}

const commentOf = ({ heading, text }: Leftover): Written => comment(`${heading}: ${text}`);

function serviceClauses({ standards, identifiers }: ServiceFile): Written[] {
  const places = new Map(standards.flatMap(({ draft }) => draft.touchpoints.map((it) => [it.name, it] as const)));
  const codes = new Set(standards.flatMap(({ draft }) => draft.languages));
  const named = (always: boolean): string[] =>
    [...places.values()].filter((it) => it.always === always).map((it) => it.name);
  const isOpen = standards.some(({ draft }) => draft.isOpen);
  return [
    ...some(touchpoints, named(false)),
    ...some(touchpointsAlways, named(true)),
    ...some(languages, [...codes]),
    ...identifiers.map(referenceTo),
    ...(isOpen ? [decisionFrom(OVER_WHICH_PERIOD)] : []),
  ];
}

/** A clause about some names, where there are any. */
const some = (clause: (names: readonly string[]) => Written, names: readonly string[]): Written[] =>
  names.length > 0 ? [clause(names)] : [];

/** Asked once: a question in the service speaks for all its standards. */
const OVER_WHICH_PERIOD: DraftQuestion = { about: 'period', text: 'Over which period is each target measured?' };

/** Owners are the same again and again. */
const ownersOf = (standards: readonly NamedDraft[]): string[] => [
  ...new Set(standards.flatMap(({ draft }) => draft.row.cells.owner ?? [])),
];

function rolesOf(owners: readonly string[]): Element[] {
  const titles = new Map(owners.map((it) => [roleName(it), it] as const));
  return [...titles].map(([name, title]) => role(name, title));
}

/** Its record, if it has one, and the standard below its comments. */
function elementsOf({ name, draft }: NamedDraft): string[] {
  const { records, standard } = unpackedTexts(draft);
  const said = draft.comments.map((it) => `${plainText(commentOf(it))}\n`);
  const elements = [withName(records, name), said.join('') + withName(standard, name)];
  return elements.filter((text) => text !== '');
}

/** A row that promises nothing in words: everything it says, for a person to look at. */
function strayOf({ place, cells, headings, rest }: ImportedRow): Written {
  const said = Object.entries(cells).map(([field, text]) => ({
    heading: headings[field as keyof typeof headings] ?? field,
    text,
  }));
  const lead = comment(`Row ${place.number} of ${place.document} has no statement:`);
  return lines([lead, ...[...said, ...rest].map(commentOf)]);
}
