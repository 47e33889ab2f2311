/** What is broken after an update and was not before: a name that nothing has, a word that is on no list. */
import type { Finding } from '../findings/finding.ts';
import { explainedBy } from '../rules/registry.ts';
import { contains, type Place } from '../text/places.ts';
import { sourcesFrom } from '../text/source-text.ts';
import { isBreaking } from '../workspace/problems.ts';
import type { CheckedService } from '../workspace/project.ts';
import type { RefusedChange } from './changes.ts';
import type { Home, TableElement } from './elements.ts';

interface Checked {
  readonly home: Home;
  readonly services: readonly CheckedService[];
}

/** @param rowOf what the row of an element is called */
export function newProblems(
  before: readonly Checked[],
  after: readonly Checked[],
  elements: readonly TableElement[],
  rowOf: (id: string) => string,
): RefusedChange[] {
  return after.flatMap(({ home, services }, index) => {
    const known = (before[index]?.services ?? []).flatMap(bad).map(keyOf);
    const sourceOf = sourcesFrom((file) => home.project.textOf(file));
    const mine = elements.filter((element) => element.home === home);
    return services.flatMap(bad).flatMap((finding) => {
      const at = known.indexOf(keyOf(finding));
      if (at >= 0) known.splice(at, 1);
      if (at >= 0) return [];
      const cell = cellOf(finding.place, mine, sourceOf, rowOf) ?? {
        row: home.seen(finding.place.file),
        heading: null,
      };
      return [{ ...cell, reason: finding.message }];
    });
  });
}

const bad = ({ findings }: CheckedService): Finding[] =>
  findings.filter((finding) => isBreaking(finding) || explainedBy(finding)?.marksUnknown);

const keyOf = ({ code, message, place: { file } }: Finding): string => `${file} ${code} ${message}`;

/** The cell that a place in the new text comes from. */
function cellOf(
  place: Place,
  elements: readonly TableElement[],
  sourceOf: ReturnType<typeof sourcesFrom>,
  rowOf: (id: string) => string,
): Pick<RefusedChange, 'row' | 'heading'> | undefined {
  const holds = (file: string, { start, end }: { start: number; end: number }): boolean =>
    file === place.file && contains(sourceOf(file).place(start, end), place);
  const element = elements.findLast(({ file, spans }) => holds(file, spans.whole));
  if (!element) return undefined;
  const clause = element.clauses.find(({ whole }) => holds(element.file, whole));
  return { row: rowOf(element.id), heading: clause?.heading ?? null };
}
