/** The answers of those who observe checks, as a record that every service has: its columns are the same everywhere. */
import { remembered } from '../../memory/remembered.ts';
import type { Branch, CaseRecord, Condition } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { withoutApostrophe } from '../../text/apostrophe.ts';
import { visible } from '../../text/visible.ts';

/** How it is found out by looking or listening, the most usual way first. */
export const OBSERVING_METHODS = ['mystery visit', 'inspection', 'call listening'] as const;
export type ObservingMethod = (typeof OBSERVING_METHODS)[number];

/** When it was observed, with which an answer belongs to a period. */
export const OBSERVED = 'observed';

/** What stands in a file of answers, in this order: a row is one answer. */
export const OBSERVATION_COLUMNS = [
  ...([
    'visit',
    OBSERVED,
    'observer',
    'site',
    'touchpoint',
    'method',
    'standard',
    'check',
    'answer',
    'remark',
  ] as const),
] as const;

export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** Without these nobody knows what was answered. The others may be missing in a file. */
export const NEEDED: readonly ObservationColumn[] = [OBSERVED, 'standard', 'check', 'answer'];

/** The records of answers that a service names; the files of all of them are read as one. */
export function observationRecords({ observations, records }: ServiceModel): readonly CaseRecord[] {
  const isAlone = observations.length === 1 && records.every(({ name }) => name !== 'observations');
  return recordsOf(observations, isAlone);
}

/** Models are made anew for each check, and what a file says is not: its records are the same ones. */
const recordsOf = remembered((observations: ServiceModel['observations'], isAlone: boolean): readonly CaseRecord[] =>
  observations.map(({ from, source }, at) =>
    recordOf(isAlone ? 'observations' : `observations ${at + 1}`, from, source),
  ),
);

function recordOf(name: string, from: string, source: CaseRecord['source']): CaseRecord {
  const column = (of: string) => ({ name: of, column: of, source });
  const fields = OBSERVATION_COLUMNS.filter((it) => it !== OBSERVED);
  return {
    ...{ name, title: 'Observations', nameSource: source, titleSource: null, source, from },
    ...{ key: null, moments: [column(OBSERVED)], pauses: [], times: null, yesWords: [], noWords: [] },
    fields: fields.map((it) => ({ ...column(it), type: { kind: 'text' } })),
    ...{ decisions: [], waivers: [] },
  };
}

/** What stands for a branch where an answer says at which site it was observed: its name, its title, and what its condition names. */
export const sitesOf = ({ name, title, filter }: Pick<Branch, 'name' | 'title' | 'filter'>): string[] => [
  name,
  ...(title ? [title] : []),
  ...sitesNamed(filter),
];

/** The sites of branches as forms and plans name them: all that the condition of one names, or else what it is called. */
export function sitesAsked(branches: readonly Branch[]): string[] {
  const sites = branches.flatMap(({ name, title, filter }) => {
    const named = sitesNamed(filter);
    return named.length > 0 ? named : [title || name];
  });
  return [...new Set(sites)];
}

/** A site as forms and plans name it, whatever people write for it: where it is a branch, or one of those of a branch. */
export function siteCalled(written: string, branches: readonly Branch[]): string {
  const isMeant = (name: string): boolean => name.toLowerCase() === written.toLowerCase();
  const branch = branches.find((it) => sitesOf(it).some(isMeant));
  if (!branch) return written;
  const named = sitesNamed(branch.filter);
  const only = named.length === 1 ? named[0] : undefined;
  return named.find(isMeant) ?? only ?? (branch.title || branch.name);
}

/** `shop = "airport" or shop = "harbour"` */
function sitesNamed(condition: Condition | null): string[] {
  if (condition?.kind === 'any') return condition.conditions.flatMap(sitesNamed);
  if (condition?.kind !== 'compare' || condition.operator !== '=' || condition.value.kind !== 'text') return [];
  return [condition.value.text];
}

/**
 * A check as it is found again: white space, the shape of quotes, the apostrophe that a spreadsheet has put before it, and
 * unseen characters, of which a workbook has the names, make no other check of it; anything else does.
 */
export const checkKey = (text: string): string =>
  withoutApostrophe(
    visible(text).normalize('NFC').replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').trim(),
  );
