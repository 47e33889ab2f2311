/** Which data hosts have to read before rules run. */
import { samplesIn } from '../../meaning/workload/samples.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';

/** The most that rules learn from, in millions of bytes: whoever has more cases has enough of them. */
export const LARGEST_DATA = 20;

/** The records whose rows will be counted, as nothing else says how many cases there are. */
export function recordsCounted(service: ServiceModel): CaseRecord[] {
  const asked = new Set<CaseRecord>();
  samplesIn(service, ({ record }) => {
    asked.add(record);
    return undefined;
  });
  return [...asked];
}
