/** The text of a service's file, as the formatter would have it. */

import { nameFrom } from '../../syntax/names/name-from.ts';
import type { Element } from '../../writing/blocks.ts';
import { owner } from '../../writing/clauses.ts';
import { comment } from '../../writing/comments.ts';
import { reference } from '../../writing/notes.ts';
import { languages, role, roles, service, touchpoints, touchpointsAlways } from '../../writing/services.ts';
import { area, at, check, standard, statement } from '../../writing/standards.ts';
import { apart, lines, plainText, type Written } from '../../writing/written.ts';
import type { Draft, OpenQuestion } from '../draft/draft.ts';
import type { Identifier, ImportedRow, Leftover } from '../rows.ts';
import { recordOf } from './record.ts';
import type { NamedDraft, ServiceFile } from './services.ts';
import { questionOf, targetOf } from './target.ts';

/** Elements with a blank line between each two, the service first. */
export function textOf(file: ServiceFile): string {
  const { name, title, comments, standards, strays } = file;
  const owners = ownersOf(standards);
  const roleNames = roleNamesOf(owners);
  const head = lines([...comments.map(commentOf), service(name, { title, clauses: serviceClauses(file) })]);
  const texts = [
    plainText(head),
    ...(owners.length > 0 ? [plainText(roles(rolesOf(owners, roleNames)))] : []),
    ...standards.map((it) => plainText(apart(elementsOf(it, roleNames)))),
    ...strays.map((it) => plainText(strayOf(it))),
  ];
  return `${texts.join('\n\n')}\n`;
}

const commentOf = ({ heading, text }: Leftover): Written => comment(`${heading}: ${text}`);

function serviceClauses({ standards, identifiers }: ServiceFile): Written[] {
  const places = new Map(standards.flatMap(({ draft }) => draft.touchpoints.map((it) => [it.name, it] as const)));
  const codes = new Set(standards.flatMap(({ draft }) => draft.row.statements.map(({ language }) => language)));
  const named = (always: boolean): string[] =>
    [...places.values()].filter((it) => it.always === always).map((it) => it.name);
  const isOpen = standards.some(({ draft }) => draft.targets.some(({ per }) => per === null));
  return [
    ...some(touchpoints, named(false)),
    ...some(touchpointsAlways, named(true)),
    ...some(languages, [...codes]),
    ...identifiers.map(referenceTo),
    ...(isOpen ? [questionOf(OVER_WHICH_PERIOD)] : []),
  ];
}

/** A clause about some names, where there are any. */
const some = (clause: (names: readonly string[]) => Written, names: readonly string[]): Written[] =>
  names.length > 0 ? [clause(names)] : [];

/** Asked once: a question in the service speaks for all its standards. */
const OVER_WHICH_PERIOD: OpenQuestion = { about: 'period', text: 'Over which period is each target measured?' };

/** What owners are called, and the names of their roles. */
type RoleNames = ReadonlyMap<string, string>;

const ownersOf = (standards: readonly NamedDraft[]): string[] =>
  standards.flatMap(({ draft }) => draft.row.cells.owner ?? []);

/** Owners are the same again and again. */
const roleNamesOf = (owners: readonly string[]): RoleNames =>
  new Map([...new Set(owners)].map((it) => [it, nameFrom(it, 'owner')]));

function rolesOf(owners: readonly string[], names: RoleNames): Element[] {
  const titles = new Map(owners.map((it) => [names.get(it) as string, it] as const));
  return [...titles].map(([name, title]) => role(name, title));
}

function elementsOf({ name, draft }: NamedDraft, roleNames: RoleNames): Written[] {
  const { title, comments } = draft;
  const declared = standard(name, { title, clauses: clausesOf(name, draft, roleNames) });
  return [...recordOf(name, draft), lines([...comments.map(commentOf), declared])];
}

const referenceTo = ({ id, system }: Identifier): Written => reference(id, system ?? undefined);

function clausesOf(record: string, draft: Draft, roleNames: RoleNames): Written[] {
  const { row, touchpoints: places, targets, checks, questions } = draft;
  const [first] = row.statements;
  const held = row.cells.owner === undefined ? undefined : roleNames.get(row.cells.owner);
  return [
    ...row.statements.map((it) => statement(it.text, it === first ? undefined : it.language)),
    ...(draft.area === null ? [] : [area(draft.area)]),
    ...some(
      at,
      places.map((it) => it.name),
    ),
    ...(held === undefined ? [] : [owner(held)]),
    ...targets.map((it) => targetOf(it, { record, isCounted: draft.demand !== null })),
    ...checks.map((it) => check(it)),
    ...row.identifiers.map(referenceTo),
    ...questions.map(questionOf),
  ];
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
