/** What holds of changes between any two versions. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../language/history/change.ts';
import { changesBetween } from '../../language/history/changes.ts';
import { examples } from '../support/documents.ts';
import { changesIn, modelsIn } from '../support/history.ts';
import { AFTER, BEFORE } from '../support/two-versions.ts';

/** The elements of a file, which begin at the left margin, the other way round; what it is a part of stays first. */
function turned(text: string): string {
  const elements = text.split(/\n(?=\w)/).reverse();
  const isPart = (it: string): boolean => it.startsWith('part of');
  return [...elements.filter(isPart), ...elements.filter((it) => !isPart(it))].join('\n');
}

/** Without indentation, but for what it takes to be no element, and without comments behind clauses. */
const without = (text: string): string => text.replaceAll(/^ +/gm, ' ').replaceAll(/ +\/\/ .*$/gm, '');

describe.each(examples())('the example %s', (_, files) => {
  it('has not changed where nothing has, nor by its order, its layout and its comments', () => {
    const now = modelsIn(files);
    expect(changesBetween(now, modelsIn(files))).toEqual([]);
    const laidOut = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, without(turned(text))]));
    expect(changesBetween(now, modelsIn(laidOut)).map(({ kind, about }) => `${kind} ${about}`)).toEqual([]);
  });
});

const OPPOSITE: Readonly<Record<string, string>> = {
  added: 'dropped',
  dropped: 'added',
  loosened: 'tightened',
  tightened: 'loosened',
};

const told = ({ kind, about, effect }: Change): string => `${kind} ${about} ${effect}`;

it('what asks for more one way asks for less the other way', () => {
  const [there, back] = [changesIn(BEFORE, AFTER), changesIn(AFTER, BEFORE)];
  const mirrored = back.map(({ kind, effect, ...change }) =>
    told({ ...change, kind: OPPOSITE[kind] ?? kind, effect: effect && OPPOSITE[effect] } as Change),
  );
  expect(mirrored.sort()).toEqual(there.map(told).sort());
});
