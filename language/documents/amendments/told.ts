/** Changes in words. */
import type { About, BeforeAfter, Both, Change } from '../../history/change.ts';
import type { ToldChange, ToldChanges } from '../../history/schema.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Text } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { languageCovers } from '../../text/language-tags.ts';
import { firstLanguage } from '../document/phrases.ts';
import type { Phrase } from '../document/tree.ts';
import { type Spoken, spokenIn } from '../languages/words.ts';
import { namesIn } from './names.ts';
import type { ReaderOfChanges, ReadIn } from './readers.ts';
import { valueWords } from './words.ts';

type Side = 'before' | 'after';

/**
 * @param between what was held against what, as people call it
 * @param reader who reads the words
 * @param language in which they are, where they can be said in it
 * @param isOnly whether texts in other languages are left out that are translated into it
 */
export function toldChanges(
  changes: readonly Change[],
  between: Both<string>,
  reader: ReaderOfChanges = 'staff',
  language = 'en',
  isOnly = false,
): ToldChanges {
  const readIn = { reader, spoken: spokenIn(language) };
  const told = changes.filter((it) => !(isOnly && isOtherwiseTold(it, language))).map((it) => toldChange(it, readIn));
  const of = (effect: ToldChange['effect']): number => told.filter((it) => it.effect === effect).length;
  return { ...between, loosened: of('loosened'), tightened: of('tightened'), changes: told };
}

/** Whether a statement, check or saying is that of another language, and there is one in the language as well. */
function isOtherwiseTold({ about, before, after, standard, service }: Change, language: string): boolean {
  if (about !== 'statement' && about !== 'check' && about !== 'say' && about !== 'never say') return false;
  const of = standard?.after ?? standard?.before;
  const model = service.after ?? service.before;
  const first = (model && firstLanguage(model)) ?? 'en';
  const texts = { statement: of?.statements, check: of?.checks, say: of?.say, 'never say': of?.avoid }[about] ?? [];
  const isIn = ({ language: own }: Text): boolean => languageCovers(language, own?.name ?? first);
  const text = (after ?? before) as Text | null;
  return text !== null && !isIn(text) && texts.some(isIn);
}

function toldChange(change: Change, readIn: ReadIn): ToldChange {
  const { kind, effect, about, because, service, branch, standard, target } = change;
  return {
    ...{ kind, effect, about, because },
    customers: isForCustomers(change),
    service: namedOf(service),
    branch: branch && namedOf(branch),
    standard: standard && namedOf(standard),
    target: target && ((target.after ?? target.before)?.id ?? null),
    ...sidesOf(change, readIn),
  };
}

/** What is the same in the few words of another language is different in English: then that is told, and marked. */
function sidesOf(change: Change, readIn: ReadIn): Pick<ToldChange, 'before' | 'after'> {
  const [before, after] = [saidOf(change, 'before', readIn), saidOf(change, 'after', readIn)];
  const isTold = !before || !after || JSON.stringify(before.texts) !== JSON.stringify(after.texts);
  if (isTold || change.because !== null || readIn.spoken.language === 'en') return { before, after };
  const inEnglish = { ...readIn, spoken: ENGLISH };
  return {
    before: marked(saidOf(change, 'before', inEnglish)),
    after: marked(saidOf(change, 'after', inEnglish)),
  };
}

const ENGLISH = spokenIn('en');

const marked = (side: ToldChange['before']): ToldChange['before'] =>
  side && { ...side, texts: side.texts.map((it) => ({ ...it, language: it.language ?? 'en' })) };

type Named = { readonly name: string; readonly title: string | null };

function namedOf({ before, after }: BeforeAfter<Named>): ToldChange['service'] {
  const it = (after ?? before) as Named;
  return { name: it.name, title: it.title, nameBefore: before?.name ?? null };
}

const namesOf = remembered((service: ServiceModel, spoken: Spoken) => namesIn(service, spoken));

function saidOf(change: Change, side: Side, { reader, spoken }: ReadIn): ToldChange['before'] {
  const service = change.service[side];
  const phrases: Phrase[] = service ? valueWords(change, side, namesOf(service, spoken), reader) : [];
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
