/** What a row says has been reached, and of how many cases. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Field } from '../columns/fields.ts';
import { periodWordIn } from '../columns/headings.ts';
import { type Decimal, decimalIn } from '../figures/decimals.ts';
import { withoutMarks } from '../figures/marks.ts';
import { shareIn } from '../figures/shares.ts';
import { type PeriodRead, periodIn } from '../figures/spans.ts';
import type { Asked, ImportedRow, Leftover } from '../rows.ts';
import type { BaselineDraft, DemandDraft, DraftNote, NoteKind } from './draft.ts';
import type { TableFacts } from './facts.ts';
import { isAbsent, namesSource } from './vocabulary.ts';

export interface Figures {
  readonly baseline: BaselineDraft | null;
  readonly demand: DemandDraft | null;
  /** Over how long the figures were taken. */
  readonly per: PeriodUnit | null;
  readonly comments: readonly Leftover[];
  readonly notes: readonly DraftNote[];
}

export function figuresOf(row: ImportedRow, facts: TableFacts): Figures {
  const reading = new CellReading(row);
  const word = row.cells.period === undefined ? null : periodWordIn(row.cells.period);
  const period =
    word === null ? reading.take('period', 'unread-period', (cell) => periodIn(cell, facts.yearBegins)) : undefined;
  const performance = reading.take('performance', 'unread-performance', (cell) =>
    isNumberAmongPercents(cell, facts) ? undefined : shareIn(withoutMarks(cell), facts.performanceScale),
  );
  const volume = reading.take('volume', 'unread-volume', (cell) => decimalIn(cell, 'count'));
  const met = reading.take('met', 'unread-volume', (cell) => decimalIn(cell, 'count'));
  if (period?.isWide) reading.note('wide-period', `${row.cells.period} was taken as ${period.span}`);
  judge(reading, performance?.percent, met, volume);
  const named = row.cells.source;
  const source = namesSource(named) ? named : row.place.document;
  const baseline = performance ? baselineOf(performance.percent, volume, period, source, facts) : null;
  const demand = demandOf(volume, period, performance !== undefined, facts);
  const unused: readonly (readonly [Field, boolean])[] = [
    ['volume', volume !== undefined && !baseline && !demand],
    ['period', !baseline && word === null],
    ['source', !baseline || !namesSource(named)],
    ['met', met !== undefined],
  ];
  for (const [field, isUnused] of unused) if (isUnused) reading.keep(field);
  const { comments, notes } = reading;
  return { baseline, demand, per: period?.unit ?? word, comments, notes };
}

/** “52” is no share where the others are “81%”: complaints, points, minutes. */
const isNumberAmongPercents = (cell: string, { hasPercents, hasPercentResults }: TableFacts): boolean =>
  hasPercents && hasPercentResults && !/[%％]/.test(cell);

function baselineOf(
  percent: Decimal,
  volume: Decimal | undefined,
  period: PeriodRead | undefined,
  source: string,
  { volumePer }: TableFacts,
): BaselineDraft {
  // Calls per day are not the calls that a performance was taken of.
  return { percent, cases: (volumePer === null && volume) || null, span: period?.span ?? null, source };
}

/**
 * A volume beside a performance is how many cases that one was taken of. One that stands alone, or that its heading
 * counts by the day, says how much work arrives.
 */
function demandOf(
  volume: Decimal | undefined,
  period: PeriodRead | undefined,
  hasPerformance: boolean,
  { volumePer }: TableFacts,
): DemandDraft | null {
  if (volume === undefined || Number(volume) === 0) return null;
  if (volumePer !== null) return { cases: volume, per: volumePer };
  return period && !hasPerformance && !period.isWide ? { cases: volume, per: period.unit } : null;
}

/** The cells of a row as they are read: what cannot be read is kept and noted. */
export class CellReading {
  readonly comments: Leftover[] = [];
  readonly notes: DraftNote[] = [];
  private readonly row: ImportedRow;

  constructor(row: ImportedRow) {
    this.row = row;
  }

  take<T>(field: Field, unread: NoteKind, read: (cell: string) => T | undefined): T | undefined {
    const cell = this.row.cells[field];
    if (cell === undefined || isAbsent(cell)) return undefined;
    const found = read(cell);
    if (found === undefined) this.unread(field, unread);
    return found;
  }

  /** Keeps a cell that could not be read, and says so. */
  unread(field: Field, kind: NoteKind): void {
    this.keep(field);
    this.note(kind, `“${this.row.cells[field]}” under “${this.row.headings[field]}”`);
  }

  /** The same of one of several cells of targets and limits. */
  unreadCell({ field, text, column: { heading } }: Asked): void {
    this.comments.push({ heading: heading || field, text });
    this.note(field === 'target' ? 'unread-target' : 'unread-limit', `“${text}” under “${heading}”`);
  }

  keep(field: Field): void {
    const text = this.row.cells[field];
    const heading = this.row.headings[field] ?? field;
    if (text !== undefined && !this.comments.some((it) => it.heading === heading))
      this.comments.push({ heading, text });
  }

  note(kind: NoteKind, text: string): void {
    this.notes.push({ kind, text });
  }
}

/** Figures that cannot be, or that do not agree with each other: kept as they are, and said. */
function judge(
  reading: CellReading,
  percent: Decimal | undefined,
  met: Decimal | undefined,
  total: Decimal | undefined,
): void {
  if (percent !== undefined && Number(percent) > 100)
    reading.note('over-hundred', `${percent}% is more than all cases`);
  if (met === undefined || total === undefined) return;
  if (Number(met) > Number(total)) reading.note('met-above-total', `${met} of ${total} cases met the target`);
  else if (percent !== undefined && Number(total) > 0 && !agree(percent, met, total))
    reading.note('figures-differ', `${met} of ${total} cases is not ${percent}%`);
}

/** Whether a percentage is what two counts come to, as far as its decimals say. */
function agree(percent: Decimal, met: Decimal, total: Decimal): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0;
  return Math.abs((100 * Number(met)) / Number(total) - Number(percent)) <= 10 ** -Math.min(decimals, 2);
}
