/** Results for people at a terminal. */
import { wrapAnsi } from 'fast-wrap-ansi';
import { missedAs } from '../language/documents/results/cases.ts';
import { encodingLines } from '../language/documents/results/data.ts';
import { observationLines } from '../language/documents/results/observations.ts';
import { reasonsUntold } from '../language/documents/results/reasons.ts';
import { type Standing, type Summary, summariesOf, WORST_FIRST } from '../language/documents/results/summary.ts';
import { listed } from '../language/documents/sentences/phrasing.ts';
import type { ObservationsResult, Results, TargetResult } from '../language/measure/results/schema.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { plainWords } from '../language/text/plain-words.ts';
import { visible } from '../language/text/visible.ts';

const COLOURS = { met: 'green', missed: 'red', 'cannot be told': 'yellow' } as const satisfies Record<Standing, string>;

/**
 * What is known of each service comes first, with what observers found; then why of other targets nothing is, once for
 * each reason. Texts have what is unseen in them named before they are painted: colours are unseen characters themselves.
 */
export function measuredText(results: Results, width: number, paint: Paint): string {
  const summaries = summariesOf(results);
  const { observations } = results;
  if (summaries.length + observations.length === 0) return 'There is no target to measure.\n';
  const known = Map.groupBy(
    summaries.filter(({ result }) => result.problem === null),
    ({ result }) => result.service.name,
  );
  const names = new Set([...known.keys(), ...observations.map(({ service }) => service.name)]);
  const blocks = [...names].flatMap((name) => [
    ...servicesText(known.get(name) ?? [], width, paint),
    ...observations.filter(({ service }) => service.name === name).map((it) => observedText(it, width, paint)),
  ]);
  const stored = encodingLines(results).map((it) => `${wrapAnsi(visible(it), width)}\n`);
  const unknown = reasonsUntold(summaries.filter(({ result }) => result.problem !== null));
  return `${[...blocks, ...unknown.map((it) => reasonText(it, width, paint)), ...stored].join('\n')}\n${totals(summaries, paint)}, as of ${results.asOf}.\n`;
}

function servicesText(of: readonly Summary[], width: number, paint: Paint): string[] {
  if (!of[0]) return [];
  const { name, title } = of[0].result.service;
  return [`${paint('bold', visible(title || name))}\n\n${of.map((it) => targetText(it, width, paint)).join('\n')}`];
}

/** What many targets have in common, and which they are; one of all branches is told once. */
function reasonText({ why, of }: ReturnType<typeof reasonsUntold>[number], width: number, paint: Paint): string {
  const head = `${paint(COLOURS['cannot be told'], 'cannot be told')}  ${visible(why)}`;
  const same = Map.groupBy(of, ({ result: { service, text } }) => `${service.name}\n${text}`);
  const lines = [...same.values()].map((targets) => {
    const [{ result }, ...others] = targets as [Summary, ...Summary[]];
    const also = others.length > 0 ? `, and in ${listed(others.map((it) => placeOf(it.result)))}` : '';
    return `${visible(result.text)}${where(result)} ${paint('dim', visible(result.target))}${visible(also)}`;
  });
  return `${[wrapAnsi(head, width), ...lines.map((it) => indentedLine(it, width))].join('\n')}\n`;
}

const placeOf = ({ service, branch }: TargetResult): string => (branch ?? service).title || (branch ?? service).name;

const where = ({ branch }: TargetResult): string => (branch ? ` (${visible(branch.title || branch.name)})` : '');

function targetText({ standing, result, details }: Summary, width: number, paint: Paint): string {
  const head = `${paint(COLOURS[standing], standing)}  ${visible(result.text)}${where(result)} ${paint('dim', visible(result.target))}`;
  const lines = [...details, ...caseLines(result)].map((it) => indented(it, width));
  return `${wrapAnsi(head, width)}\n${lines.join('\n')}\n`;
}

function observedText(observed: ObservationsResult, width: number, paint: Paint): string {
  const lines = observationLines(observed).map((it) => indented(it, width));
  const { title, name } = observed.service;
  return `${paint('bold', visible(`What observers found: ${title || name}`))}\n${lines.join('\n')}\n`;
}

const indented = (text: string, width: number): string => indentedLine(visible(plainWords(text)), width);

const indentedLine = (text: string, width: number): string => wrapAnsi(text, width - 4).replace(/^/gm, '    ');

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
