/** Changes in words. */
import type { About, BeforeAfter, Both, Change } from '../../history/change.ts';
import type { ToldChange, ToldChanges } from '../../history/schema.ts';
import { remembered } from '../../memory/remembered.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Phrase } from '../document/tree.ts';
import type { ReaderOfChanges } from './readers.ts';
import { namesIn, valueWords } from './words.ts';

type Side = 'before' | 'after';

/**
 * @param between what was held against what, as people call it
 * @param reader who reads the words
 */
export function toldChanges(
  changes: readonly Change[],
  between: Both<string>,
  reader: ReaderOfChanges = 'staff',
): ToldChanges {
  const told = changes.map((it) => toldChange(it, reader));
  const of = (effect: ToldChange['effect']): number => told.filter((it) => it.effect === effect).length;
  return { ...between, loosened: of('loosened'), tightened: of('tightened'), changes: told };
}

function toldChange(change: Change, reader: ReaderOfChanges): ToldChange {
  const { kind, effect, about, because, service, branch, standard, target } = change;
  return {
    ...{ kind, effect, about, because },
    customers: isForCustomers(change),
    service: namedOf(service),
    branch: branch && namedOf(branch),
    standard: standard && namedOf(standard),
    target: target && ((target.after ?? target.before)?.id ?? null),
    before: saidOf(change, 'before', reader),
    after: saidOf(change, 'after', reader),
  };
}

type Named = { readonly name: string; readonly title: string | null };

function namedOf({ before, after }: BeforeAfter<Named>): ToldChange['service'] {
  const it = (after ?? before) as Named;
  return { name: it.name, title: it.title, nameBefore: before?.name ?? null };
}

const namesOf = remembered((service: ServiceModel) => namesIn(service));

function saidOf(change: Change, side: Side, reader: ReaderOfChanges): ToldChange['before'] {
  const service = change.service[side];
  const phrases: Phrase[] = service ? valueWords(change, side, namesOf(service), reader) : [];
  const [first] = phrases;
  if (!first) return null;
  return { texts: phrases.map(({ text, language }) => ({ text, language })), source: first.source };
}

/** What a standard promises customers, once it promises them anything in words. */
const OF_PROMISES: ReadonlySet<About> = new Set<About>([
  ...(['statement', 'target', 'ceiling', 'remedy', 'in force', 'touchpoints', 'only in peak'] as const),
  'except in peak',
]);

/** When and where they are served. */
const OF_PLACES: ReadonlySet<About> = new Set<About>(['hours', 'closures', 'worked days', 'holidays', 'touchpoint']);

function isForCustomers({ kind, about, standard }: Change): boolean {
  if (!standard)
    return (
      OF_PLACES.has(about) ||
      (about === 'service' && kind !== 'renamed') ||
      (about === 'branch' && (kind === 'added' || kind === 'dropped'))
    );
  const isPromise = [standard.before, standard.after].some((it) => it && it.statements.length > 0);
  if (!isPromise || kind === 'renamed') return false;
  return OF_PROMISES.has(about) || (about === 'standard' && (kind === 'added' || kind === 'dropped'));
}
