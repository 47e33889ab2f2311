/** What a role cannot be told, and why. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { plainWords } from '../../text/plain-words.ts';
import { titleText } from '../document/phrases.ts';
import { type DocumentBlock, phrasesCell, type Section, said } from '../document/tree.ts';
import { listed } from '../sentences/phrasing.ts';
import type { ResultInDays } from './in-days.ts';
import type { StandardWithResults } from './standard-with-results.ts';

/** What has no verdict, and why, a sentence each. */
export interface Untold {
  readonly of: string;
  readonly why: string;
}

const isEverywhere = (of: readonly TargetResult[]): boolean => of.some(({ branch }) => branch === null);

/** Standards by their titles, each once, with the branches where it is so. */
export function namesWithPlaces(results: readonly TargetResult[]): string[] {
  return [...Map.groupBy(results, ({ standard }) => titleText(standard))].map(([title, of]) => {
    const branches = new Set(of.flatMap(({ branch }) => (branch ? titleText(branch) : [])));
    return branches.size === 0 ? title : `${title} (${isEverywhere(of) ? 'and ' : ''}${listed([...branches])})`;
  });
}

/** Why nothing can be told of targets, and of which standards they are. */
function untoldTable(results: readonly ResultInDays[]): DocumentBlock[] {
  const untold = results.flatMap(({ result }) =>
    result.problem ? [{ result, why: plainWords(result.problem.text) }] : [],
  );
  const rows = [...Map.groupBy(untold, ({ why }) => why)].map(([why, of]) => ({
    header: said(why),
    cells: [phrasesCell(namesWithPlaces(of.map(({ result }) => result)).map((it) => said(it)))],
  }));
  if (rows.length === 0) return [];
  return [{ ...{ kind: 'table', id: 'untold', caption: 'Why, and of what' }, columns: ['Why', 'Standards'], rows }];
}

/** Last in a report, since there is nothing in it that those who are told could do. */
export function untoldSection(results: readonly ResultInDays[], silent: readonly StandardWithResults[]): Section[] {
  const blocks = [...untoldTable(results), ...notMeasured(silent)];
  if (blocks.length === 0) return [];
  return [{ id: 'untold', title: said('What cannot be told'), remark: null, newPage: false, blocks, sections: [] }];
}

/** Nobody should take silence for good news. */
function notMeasured(silent: readonly StandardWithResults[]): DocumentBlock[] {
  const titles = new Set(silent.map(({ place }) => titleText(place.standard)));
  const text = `Nothing is known of: ${listed([...titles])}.`;
  return titles.size === 0 ? [] : [{ kind: 'paragraph', phrases: [said(text)] }];
}

export function untoldOf({ result, running }: ResultInDays): Untold[] {
  const why = running ? `It is told when ${running.name} is over.` : result.problem?.text;
  return why === undefined ? [] : [{ of: `“${result.text.replace(/\.$/, '')}”${atBranch(result.branch)}`, why }];
}

export const silenceOf = ({ place: { branch, standard } }: StandardWithResults): Untold => ({
  of: `${titleText(standard)}${atBranch(branch)}`,
  why: 'It has no target, and observers answered none of its checks in these days alone.',
});

/** Where a target is measured, in brackets. */
export const atBranch = (branch: Parameters<typeof titleText>[0] | null): string =>
  branch ? ` (${titleText(branch)})` : '';
