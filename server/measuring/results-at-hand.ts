/** Results that somebody has measured and put beside the standards, for data that is elsewhere or too large. */
import type { Results } from '../../language/measure/results/schema.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { RESULTS_FILE, readResults } from '../../language/workspace/results-at-hand.ts';
import type { ServerDisk } from '../workspace/disk.ts';

/** Those of one service; undefined where the file is not there, or is none of ours. @param root the folder of the workspace, as a URI */
export async function resultsAtHand(model: ServiceModel, root: string, disk: ServerDisk): Promise<Results | undefined> {
  const results = await resultsOfFolder(root, disk);
  const targets = results?.targets.filter(({ service }) => service.name === model.name) ?? [];
  return results && targets.length > 0 ? { ...results, targets } : undefined;
}

/** Those of all services in a folder. */
export async function resultsOfFolder(root: string, disk: ServerDisk): Promise<Results | undefined> {
  const address = disk.join(root, RESULTS_FILE);
  if ((await disk.kindOf(address)) !== 'file') return undefined;
  const read = await disk.read(address);
  if (!read || 'trouble' in read) return undefined;
  const found = await readResults(read.text);
  return 'results' in found ? found.results : undefined;
}
