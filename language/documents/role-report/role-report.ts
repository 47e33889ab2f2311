/** What a role is due to be told of some days: which targets of its standards were kept, where not, and what that earns. */
import type { ReportPart, ReportPeriod, RoleReport } from '../../meaning/reports-due.ts';
import { keepersOf } from '../../meaning/standards.ts';
import type { Results, TargetResult } from '../../measure/results/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { serviceTitle } from '../document/document.ts';
import { firstLanguage, roleTitles, titleText } from '../document/phrases.ts';
import { type DocumentBlock, type OutputDocument, type Section, said, textCell } from '../document/tree.ts';
import { spokenPeriod } from '../languages/amounts.ts';
import { spokenIn } from '../languages/words.ts';
import { ownNameOf } from '../results/card.ts';
import { figureText, timeInTable } from '../results/figures.ts';
import { overviewTables, totalsLine } from '../results/overview.ts';
import { type Summary, summaryOf } from '../results/summary.ts';

import { listed } from '../sentences/phrasing.ts';

import { currentResults } from './current-results.ts';
import { isFigured, type ResultInDays, resultIn } from './in-days.ts';
import { observedIn, observedSection } from './observed.ts';
import { rewardsOf } from './rewards.ts';
import { standardKept } from './standard.ts';
import type { StandardWithResults } from './standard-with-results.ts';
import { atBranch, namesWithPlaces, silenceOf, type Untold, untoldOf, untoldSection } from './untold.ts';

export interface WrittenReport {
  readonly role: string;
  /** What the role is called. */
  readonly title: string;
  readonly document: OutputDocument;
  /** How many targets have a verdict in it, and standards answers of observers. */
  readonly told: number;
  readonly untold: readonly Untold[];
}

/** @param resultsOf what was measured, with the cases and answers of the days of a part */
export function roleReport(
  service: ServiceModel,
  { role, parts }: RoleReport,
  period: ReportPeriod,
  resultsOf: (part: ReportPart) => Results,
): WrittenReport {
  const title = roleTitles(service.roles)(role);
  const written = parts.map((part, at) =>
    partOf(service, role, part, resultsOf(part), parts.length > 1 ? [sectionName(at)] : []),
  );
  const [only, ...others] = written;
  const asOf = parts.map((part) => resultsOf(part).asOf)[0] ?? '';
  return {
    ...{ role, title },
    told: written.reduce((sum, it) => sum + it.told, 0),
    untold: written.flatMap((it) => it.untold),
    document: {
      name: 'report',
      title: `Report to ${title}: ${periodWords(period)}`,
      intro: `${serviceTitle(service)}, as of ${timeInTable(asOf)}.`,
      columns: [],
      blocks: only && others.length === 0 ? only.blocks : [],
      sections:
        only && others.length === 0
          ? only.sections
          : written.map(({ blocks, sections }, at): Section => {
              const days = (parts[at] as ReportPart).days;
              const heading = said(spokenPeriod(ENGLISH, days.from, days.until));
              return { id: sectionName(at), title: heading, remark: null, newPage: at > 0, blocks, sections };
            }),
    },
  };
}

const ENGLISH = spokenIn('en');
const sectionName = (at: number): string => `part-${at + 1}`;

/** Whether a period was over at some time. @param asOf as an ISO time */
export const isOver = ({ until }: ReportPeriod, asOf: string): boolean => asOf.slice(0, until.length) > until;

/** “June 2026”, “2026-W23 (1–7 June 2026)” */
export function periodWords({ unit, name, from, until }: ReportPeriod): string {
  const days = spokenPeriod(ENGLISH, from, until);
  return unit === 'week' ? `${name} (${days})` : days;
}

interface WrittenPart extends Pick<WrittenReport, 'told' | 'untold'> {
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly Section[];
}

/**
 * What the role does itself, or owns, comes first, and last what nobody knows.
 * @param path the names of the sections around it
 */
function partOf(
  service: ServiceModel,
  role: string,
  { days, told }: ReportPart,
  results: Results,
  path: readonly string[],
): WrittenPart {
  const first = firstLanguage(service) ?? 'en';
  const resultOf = currentResults(service, results);
  const standards = told
    .filter(
      ({ standard: { inForce } }) =>
        !(inForce?.from && inForce.from > days.until) && !(inForce?.until && inForce.until < days.from),
    )
    .map((place) => ({
      place,
      results: place.standard.targets.map((target) => resultIn(resultOf(place, target), days)),
    }))
    .toSorted((a, b) => Number(isKeptBy(role, b)) - Number(isKeptBy(role, a)));
  const all = standards.flatMap((it) => it.results);
  const [running, ended] = [all.filter((it) => it.running !== null), all.filter((it) => it.running === null)];
  const summaries = ended.map(({ result }) => summaryOf(result));
  const own = new Set(
    standards.filter((it) => isKeptBy(role, it)).flatMap((it) => it.results.map(({ result }) => result)),
  );
  const figured = summaries.filter(({ result }) => result.problem === null);
  const [owned, others] = [figured.filter((it) => own.has(it.result)), figured.filter((it) => !own.has(it.result))];
  const observed = observedIn(
    results.observations.find((it) => it.service.name === service.name),
    told,
    days,
  );
  const pathTo = (result: TargetResult): string[] => [
    ...path,
    ...(result.branch ? [placeName(result.branch.name)] : []),
    ...[result.standard.name, ownNameOf(result)],
  ];
  const shown = standards.filter((it) => it.results.some(isFigured));
  const answered = new Set(observed?.standards.map(({ standard }) => standard.name));
  const silent = standards.filter(({ place, results: of }) => of.length === 0 && !answered.has(place.standard.name));
  return {
    told: summaries.filter(({ standing }) => standing !== 'cannot be told').length + (observed?.standards.length ?? 0),
    untold: [...all.flatMap(untoldOf), ...silent.map(silenceOf)],
    blocks: [
      ...(summaries.length > 0 ? [paragraph(totalsLine(summaries))] : []),
      ...rewardLines(standards),
      ...missedLine(figured),
      ...(owned.length > 0 && others.length > 0 ? [paragraph('What you do or answer for:')] : []),
      ...overviewTables(owned, pathTo),
      ...(owned.length > 0 && others.length > 0 ? [paragraph('What others do:')] : []),
      ...overviewTables(others, pathTo),
      ...laterTable(running),
    ],
    sections: [
      ...sectionsOf(shown, results.asOf, first),
      ...observedSection(observed),
      ...untoldSection(ended, silent),
    ],
  };
}

const isKeptBy = (role: string, { place }: StandardWithResults): boolean => keepersOf(place.standard).includes(role);

/** Which standards were missed, by their names: what a number of targets does not say. */
function missedLine(summaries: readonly Summary[]): DocumentBlock[] {
  const missed = summaries.filter(({ standing }) => standing === 'missed').map(({ result }) => result);
  return missed.length === 0 ? [] : [paragraph(`Missed: ${listed(namesWithPlaces(missed))}.`)];
}

const placeName = (branch: string): string => `at-${branch}`;

function sectionsOf(standards: readonly StandardWithResults[], asOf: string, first: string): Section[] {
  const places = Map.groupBy(standards, ({ place }) => place.branch);
  return [...places].flatMap(([branch, of]): Section[] => {
    const sections = of.map(({ place, results }) => standardKept(place, results, asOf, first));
    if (!branch) return sections;
    const title = { text: titleText(branch), language: branch.title ? first : null, source: branch.source };
    return [{ id: placeName(branch.name), title, remark: null, newPage: false, blocks: [], sections }];
  });
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

/** What was earned comes first: it is what people look for. */
function rewardLines(standards: readonly StandardWithResults[]): DocumentBlock[] {
  return standards.flatMap(({ place: { branch, standard }, results }) =>
    rewardsOf(standard, results)
      .filter(({ earned }) => earned.startsWith('earned'))
      .map(({ text, earned }) => {
        const where = [titleText(standard), branch && titleText(branch)].filter((it) => it !== null).join(', ');
        return paragraph(`Reward ${earned}: “${text}” (${where}).`);
      }),
  );
}

/** Targets whose period runs on: a quarter, in the report of a month in its midst. */
function laterTable(results: readonly ResultInDays[]): DocumentBlock[] {
  if (results.length === 0) return [];
  return [
    {
      ...{ kind: 'table', id: 'later', caption: 'Told when their period is over' },
      columns: ['Target', 'Period', 'Ends', 'So far'],
      times: ['Period', 'Ends'],
      numbers: ['So far'],
      rows: results.map(({ result, running }) => {
        const figure = running && !running.ended && running.figure !== null ? figureText(running.figure, result) : '';
        return {
          header: said(sentenceIn(result), result.source),
          cells: [textCell(running?.name ?? ''), textCell(running?.until ?? ''), textCell(figure)],
        };
      }),
    },
  ];
}

/** A target, and at which branch. */
const sentenceIn = ({ text, branch }: TargetResult): string => `${text}${atBranch(branch)}`;
