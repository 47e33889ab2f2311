/** Results for people at a terminal. */
import { wrapAnsi } from 'fast-wrap-ansi';
import { missedAs } from '../language/documents/results/cases.ts';
import { observationLines } from '../language/documents/results/observations.ts';
import { type Standing, type Summary, summariesOf, WORST_FIRST } from '../language/documents/results/summary.ts';
import type { ObservationsResult, Results, TargetResult } from '../language/measure/results/schema.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { plainWords } from '../language/text/plain-words.ts';
import { visible } from '../language/text/visible.ts';

const COLOURS = { met: 'green', missed: 'red', 'cannot be told': 'yellow' } as const satisfies Record<Standing, string>;

/** Texts have what is unseen in them named before they are painted: colours are unseen characters themselves. */
export function measuredText(results: Results, width: number, paint: Paint): string {
  const summaries = summariesOf(results);
  const observed = results.observations.map((it) => observedText(it, width, paint));
  if (summaries.length + observed.length === 0) return 'There is no target to measure.\n';
  const blocks = [...Map.groupBy(summaries, ({ result }) => result.service.name).values()].map((of) => {
    const [first] = of as [Summary];
    const { name, title } = first.result.service;
    return `${paint('bold', visible(title || name))}\n\n${of.map((it) => targetText(it, width, paint)).join('\n')}`;
  });
  return `${[...blocks, ...observed].join('\n')}\n${totals(summaries, paint)}, as of ${results.asOf}.\n`;
}

function targetText({ standing, result, details }: Summary, width: number, paint: Paint): string {
  const where = result.branch ? ` (${visible(result.branch.title || result.branch.name)})` : '';
  const head = `${paint(COLOURS[standing], standing)}  ${visible(result.text)}${where} ${paint('dim', visible(result.target))}`;
  const lines = [...details, ...caseLines(result)].map((it) => indented(it, width));
  return `${wrapAnsi(head, width)}\n${lines.join('\n')}\n`;
}

function observedText(observed: ObservationsResult, width: number, paint: Paint): string {
  const lines = observationLines(observed).map((it) => indented(it, width));
  const { title, name } = observed.service;
  return `${paint('bold', visible(`What observers found: ${title || name}`))}\n${lines.join('\n')}\n`;
}

const indented = (text: string, width: number): string =>
  wrapAnsi(visible(plainWords(text)), width - 4).replace(/^/gm, '    ');

/** The cases that were asked for, one line each. */
function caseLines(result: TargetResult): string[] {
  const { misses, open } = result;
  const line = ({ key, file, row, due, at }: ListedCase, outcome: string): string => {
    const when = at === null ? outcome : `at ${at}`;
    return `${key === null ? '' : `${key}: `}${file}, row ${row}, ${due === null ? '' : `due ${due}, `}${when}`;
  };
  return [
    ...misses.map((it) => `missed: ${line(it, missedAs(result))}`),
    ...open.map((it) => `still runs: ${line(it, 'not recorded yet')}`),
  ];
}

type ListedCase = TargetResult['misses'][number];

function totals(summaries: readonly Summary[], paint: Paint): string {
  const of = (standing: Standing): number => summaries.filter((it) => it.standing === standing).length;
  const parts = WORST_FIRST.map((it) => paint(COLOURS[it], `${of(it)} ${it}`));
  return `${summaries.length} ${summaries.length === 1 ? 'target' : 'targets'}: ${parts.join(', ')}`;
}
