/** The spreadsheet of results: a row for each target, period, part, case and kind of rows; `kind` says which. */
import { limitInUnit } from '../../measure/figures/lengths.ts';
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { placeColumns } from '../document/notes.ts';
import type { OutputDocument, SheetRow } from '../document/tree.ts';
import { plain } from '../sentences/phrasing.ts';

const WHERE = ['service', 'branch', 'standard', 'target', 'text'];
const FIGURE = ['figure', 'unit', 'cases', 'met', 'missed', 'undecided', 'verdict', 'why'];
const SURE = [
  ...['interval from', 'interval to', 'could be chance', 'final'],
  ...['range from', 'range to', 'usual from', 'usual to', 'over ceiling'],
];
const SPAN = ['period', 'from', 'until', 'part'];
const ASKED = ['direction', 'asked'];
const CARE = ['trend', 'owner', 'record'];
const CASE = ['key', 'begin', 'due', 'at', 'data file', 'data row'];
const LEFT_OUT = ['reason', 'column', 'rows', 'examples', 'cell'];
const LIMIT = ['limit', 'share'];
const OBSERVED = ['site', 'check', 'visits', 'yes', 'no', 'not applicable'];
const AGREED = ['visit', 'answers', 'observers', 'both', 'alike', 'kappa'];

/** What a workbook shows, and all columns of the spreadsheet. */
export const RESULTS_COLUMNS: Required<Pick<OutputDocument, 'columns' | 'numbers' | 'times' | 'sheets'>> = {
  columns: [
    ...['kind', ...WHERE, ...SPAN, ...FIGURE, ...ASKED, ...SURE, ...CARE, ...CASE, ...LEFT_OUT, ...LIMIT],
    ...OBSERVED,
    ...AGREED,
    ...['file', 'line'],
  ],
  numbers: [
    ...['figure', 'cases', 'met', 'missed', 'undecided', 'asked', 'data row', 'rows', 'limit', 'share', 'line'],
    ...['visits', 'yes', 'no', 'not applicable', 'both', 'alike', 'kappa'],
    ...SURE.filter((it) => / (from|to|ceiling)$/.test(it)),
  ],
  times: ['from', 'until', 'begin', 'due', 'at'],
  sheets: [
    { name: 'Targets', kinds: ['target'], columns: [...WHERE, ...SPAN, ...FIGURE, ...ASKED, ...SURE, ...CARE] },
    {
      name: 'Periods',
      kinds: ['period', 'part'],
      columns: ['kind', ...WHERE, ...SPAN, ...FIGURE, ...ASKED, ...SURE],
    },
    { name: 'Cases', kinds: ['miss', 'open case'], columns: ['kind', ...WHERE, ...CASE] },
    {
      name: 'Observations',
      kinds: ['site', 'check', 'check at site'],
      columns: ['kind', 'service', 'standard', ...OBSERVED, 'figure', 'unit'],
    },
    {
      name: 'Agreement',
      kinds: ['agreement', 'disagreement'],
      columns: ['kind', 'service', 'standard', 'check', ...AGREED],
    },
    { name: 'Limits', kinds: ['limit'], columns: [...WHERE, 'unit', ...LIMIT] },
    { name: 'Rows', kinds: ['rows'], columns: [...WHERE, 'record', 'reason', 'column', 'rows', 'examples'] },
    {
      name: 'Refused rows',
      kinds: ['refused row'],
      columns: [...WHERE, 'record', 'reason', 'column', 'data file', 'data row', 'cell'],
    },
  ],
};

/** What stands in every row of a target. */
export const contextOf = ({ service, branch, standard, target, text }: TargetResult): SheetRow => ({
  service: service.title || plain(service.name),
  branch: branch ? branch.title || branch.name : '',
  standard: standard.title || standard.name,
  target,
  text,
});

export const askedColumns = ({ bound }: TargetResult): SheetRow =>
  bound ? { direction: bound.direction, asked: String(askedFor(bound)) } : {};

/** What is asked for, in the unit of the figures. */
export const askedFor = ({ value }: NonNullable<TargetResult['bound']>): number =>
  value.kind === 'duration' ? limitInUnit(value.limit) : value.value;

type PeriodOrPart = PeriodResult['parts'][number] | PeriodResult;

export const figureColumns = (
  { figure, cases, met, missed, undecided, verdict, why }: PeriodOrPart,
  unit: string,
): SheetRow => ({
  ...{ figure: numberText(figure), unit, cases: numberText(cases), met: numberText(met), missed: numberText(missed) },
  ...{ undecided: String(undecided), verdict: verdict ?? '', why: why ?? '' },
});

export const periodColumns = (period: PeriodResult): SheetRow => ({
  ...{ period: period.name, from: period.from, until: period.until },
  ...spanColumns('interval', period.interval),
  ...spanColumns('range', period.range),
  'could be chance': period.withinChance === null ? '' : yesOrNo(period.withinChance),
  final: yesOrNo(period.final),
  'over ceiling': String(period.overCeiling),
});

export const spanColumns = (name: string, span: { from: number; to: number } | null): SheetRow =>
  span ? { [`${name} from`]: String(span.from), [`${name} to`]: String(span.to) } : {};

export const sourceColumns = ({ source }: TargetResult): SheetRow => placeColumns(source);

export const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

const numberText = (number: number | null): string => (number === null ? '' : String(number));
