/** What the standards say of the targets that results are about. */
import type { Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { aroundService, inBranch, type Surroundings } from '../metrics/surroundings.ts';

export interface Declared {
  readonly target: Target;
  readonly standard: Standard;
  readonly around: Surroundings;
}

/** By the ids of the targets: those of branches are their own. */
export function declaredTargets(services: readonly ServiceModel[]): Map<string, Declared> {
  const of = (standards: readonly Standard[], around: Surroundings): [string, Declared][] =>
    standards.flatMap((standard) =>
      standard.targets.map((target): [string, Declared] => [target.id, { target, standard, around }]),
    );
  return new Map(
    services.flatMap((service) => {
      const around = aroundService(service);
      return [
        ...of(service.standards, around),
        ...service.branches.flatMap((branch) => of(branch.standards, inBranch(around, branch))),
      ];
    }),
  );
}
