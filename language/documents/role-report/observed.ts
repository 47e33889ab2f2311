/** What observers found of the standards that a role is told of. */
import { sitesOf } from '../../meaning/measures/observations.ts';
import type { ReportDays, StandardTold } from '../../meaning/reports-due.ts';
import type { ObservationsResult } from '../../measure/results/schema.ts';
import { type DocumentBlock, type Section, said } from '../document/tree.ts';
import { checkTable, headLine, matrix } from '../results/observations.ts';

/** Undefined where they have answered nothing of these in the days, or nobody knows in which days they have. */
export function observedIn(
  observed: ObservationsResult | undefined,
  told: readonly StandardTold[],
  days: ReportDays,
): ObservationsResult | undefined {
  if (!observed?.days || observed.days.from < days.from || observed.days.until > days.until) return undefined;
  const standards = observed.standards.flatMap((it) => {
    const places = told.filter(({ standard }) => standard.name === it.standard.name);
    if (places.length === 0) return [];
    const branches = places.flatMap(({ branch }) => branch ?? []);
    return branches.length < places.length ? [it] : [atSites(it, new Set(branches.flatMap(sitesOf)))];
  });
  if (standards.length === 0) return undefined;
  const sites = new Set(standards.flatMap(({ checks }) => checks.flatMap((it) => it.sites.map(({ site }) => site))));
  return { ...observed, standards, sites: observed.sites.filter(({ site }) => sites.has(site)), agreement: [] };
}

type StandardObserved = ObservationsResult['standards'][number];

/** Of a role that is told of branches alone. */
function atSites(observed: StandardObserved, names: ReadonlySet<string>): StandardObserved {
  const checks = observed.checks.map((check) => {
    const sites = check.sites.filter(({ site }) => names.has(site));
    const sum = (of: 'yes' | 'no' | 'notApplicable'): number => sites.reduce((all, site) => all + site[of], 0);
    return { ...check, sites, yes: sum('yes'), no: sum('no'), notApplicable: sum('notApplicable') };
  });
  return { ...observed, checks };
}

export function observedSection(observed: ObservationsResult | undefined): Section[] {
  if (!observed) return [];
  const line: DocumentBlock = { kind: 'paragraph', phrases: [said(headLine(observed))] };
  return [
    {
      ...{ id: 'observations', title: said('What observers found'), remark: null, newPage: false },
      blocks: [line, checkTable(observed), ...matrix(observed)],
      sections: [],
    },
  ];
}
