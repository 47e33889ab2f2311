/** A service as it is at one of its branches, to tell what has changed there. */
import type { ServiceModel } from '../model/service-model.ts';

/** With the hours and standards that hold there in place of its own; the service itself where it has no such branch. */
export function serviceAt(service: ServiceModel, branch: string | null): ServiceModel {
  const place = service.branches.find(({ name }) => name === branch);
  if (!place) return service;
  const { open, workdays, workedDays, closures, holidays, demands, standards } = place;
  return {
    ...service,
    ...{ open, workdays, workedDays, closures, holidays, demands, standards, branches: [] },
  };
}
