/** The columns of the metrics as a spreadsheet: one row for each target, and for each question that is open. */

import type { ColumnRead } from '../../meaning/measures/columns.ts';
import type { CaseRecord, Performance, Quantity, Standard, Target } from '../../model/schema.ts';
import { placeColumns } from '../document/notes.ts';
import type { Fact, SheetRow } from '../document/tree.ts';
import type { Nouns } from '../sentences/nouns.ts';
import { describeLimit, describeQuantity } from '../sentences/quantities.ts';
import { sentenceOf } from '../sentences/targets.ts';

export const METRICS_COLUMNS = [
  'service',
  'branch',
  'standard',
  'title',
  'kind',
  'target',
  'text',
  'direction',
  'value',
  'unit',
  'period',
  'each',
  'record',
  'data',
  'columns',
  'cases',
  'yes when',
  'figure',
  'ceiling',
  'exceptions',
  'if missed',
  'baseline',
  'baseline cases',
  'baseline period',
  'best',
  'best period',
  'predicted',
  'touchpoints',
  'owner',
  'done by',
  'verified by',
  'reported',
  'in force',
  'stands on',
  'known as',
  'file',
  'line',
] as const;

interface Carded {
  readonly target: Target;
  readonly standard: Standard;
  readonly record: CaseRecord | undefined;
  readonly columns: readonly ColumnRead[];
  readonly facts: readonly Fact[];
  readonly nouns: Nouns;
}

/** @param context what the spreadsheet says of the standard */
export function measureRow({ target, standard, record, columns, facts, nouns }: Carded, context: SheetRow): SheetRow {
  const words = new Map(facts.map(({ term, phrases }) => [term, phrases.map((it) => it.text).join('; ')]));
  const of = (...terms: string[]): string => terms.flatMap((term) => words.get(term) ?? []).join('; ');
  return {
    ...context,
    kind: 'target',
    target: target.id,
    text: sentenceOf(target, nouns),
    ...numberColumns(target),
    record: record?.name ?? '',
    data: record?.from ?? '',
    columns: columns.map(({ name, column }) => (name === column ? name : `${name} (${column})`)).join('; '),
    cases: of('Cases', 'Of this branch'),
    'yes when': of('Yes when'),
    figure: of('Figure'),
    exceptions: of('Exceptions'),
    'if missed': of('If missed'),
    predicted: of('Predicted'),
    touchpoints: standard.touchpoints.map((it) => it.name).join('; '),
    owner: of('Owner'),
    'done by': of('Done by'),
    'verified by': of('Verified by'),
    reported: of('Reported'),
    'in force': of('In force'),
    'stands on': of('Stands on'),
    'known as': of('Known as'),
    ...placeColumns(target.source),
  };
}

/** What is asked for and what is reached, as numbers that a spreadsheet can compute with. */
const numberColumns = ({ bound, period, rolling, yearBegins, each, ceiling, baseline, best }: Target): SheetRow => ({
  direction: bound?.direction ?? '',
  value: bound ? numberText(bound.value) : '',
  unit: bound ? unitText(bound.value) : '',
  period:
    rolling === null
      ? [period ?? '', yearBegins && `from ${yearBegins}`].filter(Boolean).join(' ')
      : `${rolling} ${period}s`,
  each: each?.name ?? '',
  ceiling: ceiling ? describeLimit(ceiling) : '',
  ...performanceColumns('baseline', baseline),
  ...performanceColumns('best', best),
});

const performanceColumns = (name: string, it: Performance | null): SheetRow => ({
  [name]: it ? numberText(it.value) : '',
  [`${name} cases`]: it?.cases == null ? '' : String(it.cases),
  [`${name} period`]: it?.span?.text ?? '',
});

const numberText = (quantity: Quantity): string =>
  quantity.kind === 'duration' ? describeQuantity(quantity) : quantity.decimal;

const unitText = (quantity: Quantity): string => (quantity.kind === 'percent' ? '%' : '');
