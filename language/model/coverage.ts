import type { Coverage, Service, Standard } from './schema.ts';
import { AREA_NAMES, PILLARS, STAGES } from './vocabulary.ts';

/** Which standards cover each area, each stage at each touchpoint, and each pillar. */
export function coverageOf(service: Pick<Service, 'standards' | 'touchpoints'>): Coverage {
  const { standards } = service;
  const covered = (name: string, covers: (standard: Standard) => boolean) => ({
    name,
    standards: standards.filter(covers).map((standard) => standard.id),
  });
  const has = (refs: readonly { name: string }[], name: string) => refs.some((ref) => ref.name === name);
  return {
    areas: AREA_NAMES.map((area) => covered(area, (it) => it.area?.name === area)),
    stages: STAGES.map((stage) => ({
      name: stage,
      touchpoints: service.touchpoints.map(({ name }) =>
        covered(name, (it) => has(it.stages, stage) && has(it.touchpoints, name)),
      ),
    })),
    pillars: PILLARS.map((pillar) => covered(pillar, (it) => it.pillar?.name === pillar)),
  };
}
