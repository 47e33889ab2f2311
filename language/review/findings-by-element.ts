import type { Finding } from '../findings/finding.ts';
import { Enclosing } from '../text/enclosing.ts';
import { sourcesFrom } from '../text/source-text.ts';
import type { CheckedService } from '../workspace/project.ts';
import type { Home, TableElement } from './elements.ts';

/** Findings in the innermost element around them; the rest is told with the service, or what comes first in it. */
export function findingsByElement(
  { home, services }: { home: Home; services: readonly Pick<CheckedService, 'model' | 'findings'>[] },
  elements: readonly TableElement[],
): Map<TableElement, Finding[]> {
  const sourceOf = sourcesFrom((file) => home.project.textOf(file));
  const mine = elements.filter((element) => element.home === home);
  const byPlace = new Enclosing(mine, ({ file, spans: { whole } }) => sourceOf(file).place(whole.start, whole.end));
  const found = new Map<TableElement, Finding[]>();
  for (const { model, findings } of services) {
    const first = mine.find(({ service }) => service === model);
    for (const finding of findings) {
      const element = byPlace.around(finding.place)[0] ?? first;
      if (element) found.set(element, [...(found.get(element) ?? []), finding]);
    }
  }
  return found;
}
