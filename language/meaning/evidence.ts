/** What customers have said, each piece once however many standards share it. */
import type { Shared } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { standardsOf } from './standards.ts';

export type Evidence = Shared['evidence'][number];

export function evidenceOf(service: ServiceModel): Evidence[] {
  const all = [service.defaults, ...standardsOf(service)].flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((it) => [it.source, it])).values()];
}

/** `The survey “Caller survey”` */
export const describeEvidence = ({ method, title }: Evidence): string => `The ${method} “${title}”`;
