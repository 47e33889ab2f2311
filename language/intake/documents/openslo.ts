/** Service level objectives as OpenSLO writes them (openslo.com, v1): a row for each objective. */
import { timesHundred, trimmed } from '../figures/decimals.ts';
import type { Table } from './document.ts';
import { type Entry, isEntry, listOf, textOf, under } from './entries.ts';

const HEADINGS = [
  'Service',
  'Service id',
  'Title',
  'Statement',
  'Target',
  'Period',
  'Time window',
  'Threshold',
  'Reference',
];

/** The objectives among some documents as a table; undefined where there are none. */
export function objectivesIn(documents: readonly unknown[]): Table | undefined {
  const entries = documents.filter(isEntry);
  const services = new Map(
    entries.filter(({ kind }) => kind === 'Service').map((entry) => [nameOf(entry), titleOf(entry)] as const),
  );
  const rows = entries.filter(({ kind }) => kind === 'SLO').flatMap((entry) => rowsOf(entry, services));
  if (rows.length === 0) return undefined;
  const all = [HEADINGS, ...rows].map((cells, index) => ({ number: index + 1, cells }));
  return { kind: 'table', name: null, rows: all, system: 'OpenSLO' };
}

const nameOf = (entry: Entry): string => textOf(under(entry, 'metadata').name);
const titleOf = (entry: Entry): string => textOf(under(entry, 'metadata').displayName) || nameOf(entry);

function rowsOf(slo: Entry, services: ReadonlyMap<string, string>): string[][] {
  const spec = under(slo, 'spec');
  const service = textOf(spec.service);
  const said = textOf(spec.description).replace(/\s+/g, ' ').trim();
  const [window] = listOf(spec, 'timeWindow');
  const objectives = listOf(spec, 'objectives');
  return objectives.map((objective) => {
    const own = textOf(objective.displayName);
    const isOne = objectives.length === 1;
    const whole = (text: string): string => [text, isOne ? '' : own].filter(Boolean).join(': ');
    return [
      services.get(service) ?? service,
      service,
      whole(titleOf(slo)),
      whole(said || titleOf(slo)),
      shareOf(objective),
      periodOf(window),
      windowOf(window),
      [textOf(objective.op), textOf(objective.value)].filter(Boolean).join(' '),
      nameOf(slo),
    ];
  });
}

function shareOf({ target, targetPercent }: Entry): string {
  if (targetPercent !== undefined) return `${trimmed(textOf(targetPercent))}%`;
  return /^\d*\.?\d+$/.test(textOf(target)) ? `${timesHundred(textOf(target))}%` : textOf(target);
}

const PERIODS: Readonly<Record<string, string>> = {
  '1d': 'day',
  '1w': 'week',
  '1M': 'month',
  '1Q': 'quarter',
  '1Y': 'year',
};

/** A window that goes with the calendar is a period; one that rolls is none. */
const periodOf = (window: Entry | undefined): string =>
  window && isEntry(window.calendar) ? (PERIODS[textOf(window.duration)] ?? '') : '';

const windowOf = (window: Entry | undefined): string =>
  window ? [textOf(window.duration), window.isRolling === true ? 'rolling' : ''].filter(Boolean).join(', ') : '';
