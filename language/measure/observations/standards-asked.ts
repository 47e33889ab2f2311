/** The checks that observers are asked, by the standards and places to which they belong. */
import { checkKey, sitesOf } from '../../meaning/measures/observations.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Branch, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';

interface StandardAsked {
  readonly standard: Standard;
  /** Every check of it, at the service or at any branch, under what it is found by. */
  readonly checks: ReadonlyMap<string, string>;
}

/** The standards of a service and its branches, by their names. */
const standardsAsked = remembered(
  (service: ServiceModel): ReadonlyMap<string, StandardAsked> =>
    new Map(
      [...Map.groupBy(allStandards(service), ({ name }) => name)].map(([name, of]) => [
        name,
        { standard: of[0] as Standard, checks: new Map(of.flatMap(checksOf)) },
      ]),
    ),
);

/** The same by their titles; of two with one title, the first. */
const standardsTitled = remembered(
  (service: ServiceModel): ReadonlyMap<string | null, StandardAsked> =>
    new Map([...standardsAsked(service).values()].toReversed().map((it) => [it.standard.title, it])),
);

const allStandards = ({ standards, branches }: ServiceModel): Standard[] => [
  ...standards,
  ...branches.flatMap((branch) => branch.standards),
];

const checksOf = ({ checks }: Standard): [string, string][] => checks.map(({ text }) => [checkKey(text), text]);

/** The checks of one standard at one place, by what they are found by. */
export const keysOf = (standard: Standard): ReadonlySet<string> => new Set(checksOf(standard).map(([key]) => key));

/** The standard that an answer names: by its name, its id or its title. */
export function standardNamed(name: string, service: ServiceModel): StandardAsked | undefined {
  const own = name.startsWith(`${service.name}/`) ? name.slice(name.lastIndexOf('/') + 1) : name;
  return standardsAsked(service).get(own) ?? standardsTitled(service).get(name);
}

/** Whether an answer of a site is one of a branch. */
export function isSiteOf(branch: Branch, site: string): boolean {
  const said = site.toLowerCase();
  return sitesOf(branch).some((it) => it.toLowerCase() === said);
}
