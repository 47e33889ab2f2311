/** Results as a document: all targets at a glance, then a card for each, the data, and what the words mean. */
import type { Results, TargetResult } from '../../measure/results/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Card, type DocumentBlock, type OutputDocument, type Section, said } from '../document/tree.ts';
import { plain } from '../sentences/phrasing.ts';
import { ownNameOf, resultCard } from './card.ts';
import { RESULTS_COLUMNS } from './columns.ts';
import { dataSection } from './data.ts';
import { declaredTargets } from './declared.ts';
import { timeInTable } from './figures.ts';
import { observationSections } from './observations.ts';
import { overviewTables, totalsLine } from './overview.ts';
import { reasonsTable } from './reasons.ts';
import { type Summary, summaryOf } from './summary.ts';
import { RESULT_WORDS } from './words.ts';

/**
 * @param services the standards that were measured: they say how figures are computed, and may be missing
 * @param isShort whether the overview is all of it
 */
export function resultsDocument(results: Results, services: readonly ServiceModel[], isShort = false): OutputDocument {
  const summaries = results.targets.map(summaryOf);
  const names = new Map(summaries.map(({ result: { service } }) => [service.name, titleOf(service)]));
  const [only, ...others] = names.values();
  const isOne = only !== undefined && others.length === 0;
  const pathTo = (result: TargetResult): string[] => [...(isOne ? [] : [result.service.name]), ...pathIn(result)];
  return {
    name: 'results',
    title: isOne ? `Results: ${only}` : 'Results',
    intro: introOf(results),
    ...RESULTS_COLUMNS,
    blocks:
      summaries.length === 0
        ? [paragraph('There is no target to measure.')]
        : [
            paragraph(totalsLine(summaries)),
            ...reasonsTable(summaries),
            ...overviewTables(summaries, isShort ? null : pathTo),
          ],
    sections: isShort
      ? []
      : [
          ...cardSections(summaries, results, services, isOne),
          ...observationSections(results),
          dataSection(results),
          RESULT_WORDS,
        ],
  };
}

const titleOf = ({ name, title }: TargetResult['service']): string => title || plain(name) || 'Standards of no service';

const introOf = ({ asOf }: Results): string =>
  `As of ${timeInTable(asOf)}. A target stands as its last whole period does.`;

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

const pathIn = (result: TargetResult): string[] => [
  ...(result.branch ? [result.branch.name] : []),
  result.standard.name,
  ownNameOf(result),
];

function cardSections(
  summaries: readonly Summary[],
  results: Results,
  services: readonly ServiceModel[],
  isOne: boolean,
): Section[] {
  const declared = declaredTargets(services);
  const cards = summaries.map((summary) => {
    const card = resultCard(summary, declared.get(summary.result.target), results.asOf);
    return { result: summary.result, card };
  });
  const byService = [...Map.groupBy(cards, ({ result }) => result.service.name).values()];
  const sections = byService.map((of) => sectionOf((of[0] as Carded).result.service, placeSections(of)));
  return withNewPage(isOne ? sections.flatMap((it) => it.sections) : sections);
}

interface Carded {
  readonly result: TargetResult;
  readonly card: Card;
}

/** The standards of a service, and behind them its branches with theirs. */
function placeSections(cards: readonly Carded[]): Section[] {
  const own = cards.filter(({ result }) => result.branch === null);
  const branches = Map.groupBy(
    cards.filter(({ result }) => result.branch !== null),
    ({ result }) => result.branch?.name,
  );
  return [
    ...standardSections(own),
    ...[...branches.values()].map((of) => ({
      ...sectionOf((of[0] as Carded).result.branch ?? { name: '', title: null }, standardSections(of)),
      newPage: true,
    })),
  ];
}

const standardSections = (cards: readonly Carded[]): Section[] =>
  [...Map.groupBy(cards, ({ result }) => result.standard.name).values()].map((of) => ({
    ...sectionOf((of[0] as Carded).result.standard, []),
    blocks: of.map(({ card }) => card),
  }));

const sectionOf = (named: TargetResult['service'], sections: readonly Section[]): Section => ({
  id: named.name,
  title: said(named.title || plain(named.name)),
  ...{ remark: null, newPage: false, blocks: [], sections },
});

/** The overview is a sheet of its own. */
const withNewPage = ([first, ...others]: readonly Section[]): Section[] =>
  first ? [{ ...first, newPage: true }, ...others] : [];
