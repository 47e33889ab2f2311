/** How a standard was kept, for those who are told of it. */
import type { StandardTold } from '../../meaning/reports-due.ts';
import { inLanguages, titlePhrase } from '../document/phrases.ts';
import { type Card, type Fact, type Phrase, type Section, said } from '../document/tree.ts';
import { fact } from '../metrics/facts.ts';
import { advice } from '../results/advice.ts';
import { ownNameOf } from '../results/card.ts';
import { caseTables } from '../results/cases.ts';
import { contextOf } from '../results/columns.ts';
import { emptyLines } from '../results/empty-lines.ts';
import { countText } from '../results/figures.ts';
import { partTable } from '../results/parts.ts';
import { periodChart } from '../results/period-chart.ts';
import { refusedLines } from '../results/refused-lines.ts';
import { isInDoubt, refusedRemark } from '../results/refused-share.ts';
import { summaryLine, summaryOf, trendWords } from '../results/summary.ts';
import { standingText } from '../results/verdict.ts';
import { counted } from '../sentences/phrasing.ts';
import { isFigured, type ResultInDays } from './in-days.ts';
import { type Reward, rewardsOf } from './rewards.ts';

/** A year, and the same month of the year before. */
const PERIODS_SHOWN = 13;

/** @param first the language of texts that name none */
export function standardKept(
  { standard }: StandardTold,
  results: readonly ResultInDays[],
  asOf: string,
  first: string,
): Section {
  const rewards = rewardsOf(standard, results);
  const statements = inLanguages(standard.statements, first);
  return {
    id: standard.name,
    title: titlePhrase(standard, first),
    ...{ remark: null, newPage: false, sections: [] },
    blocks: [
      ...(statements.length > 0 ? [{ kind: 'paragraph' as const, phrases: statements }] : []),
      ...(rewards.length > 0 ? [{ kind: 'facts' as const, facts: [rewardFact(rewards)] }] : []),
      ...results.filter(isFigured).map((it) => targetCard(it, asOf)),
    ],
  };
}

const rewardFact = (rewards: readonly Reward[]): Fact => ({
  term: 'Reward',
  phrases: rewards.map(({ text, earned }) => said(`“${text}”: ${earned}`)),
});

function targetCard({ result, own }: ResultInDays, asOf: string): Card {
  const { standing, last, details } = summaryOf(result);
  const recent = { ...result, periods: result.periods.slice(-PERIODS_SHOWN) };
  const [line, trend, advised] = [last && summaryLine(result, last), trendWords(result), advice(result)];
  const facts: Fact[] = [
    ...fact('Verdict', said(standingText(standing, isInDoubt(result, last)))),
    ...fact(last?.name ?? 'Why', said(line ?? details[0] ?? '')),
    ...fact('Missed cases', last ? missedCases(last) : null),
    ...fact('Missed in', missedIn(own)),
    ...fact('Trend', trend === null ? null : said(trend)),
    ...fact('What was kept', advised === null ? null : said(advised)),
    ...factOf('Take care', [
      ...(standing === 'cannot be told' ? [result.standing.doubt ?? ''] : []),
      ...result.notes,
      ...refusedRemark(result),
      ...refusedLines(result.rows),
      ...emptyLines(result.rows),
    ]),
  ];
  return {
    kind: 'card',
    id: ownNameOf(result),
    title: said(result.text, result.source),
    blocks: [{ kind: 'facts', facts }, ...periodChart(recent), ...partTable(result, last), ...caseTables(result, asOf)],
    row: contextOf(result),
  };
}

const factOf = (term: string, texts: readonly string[]): Fact[] => {
  const phrases = texts.filter((it) => it !== '').map((it) => said(it));
  return phrases.length > 0 ? [{ term, phrases }] : [];
};

const missedCases = ({ cases, missed }: ResultInDays['own'][number]): Phrase | null =>
  missed === null || cases === null ? null : said(`${countText(missed)} of ${countText(cases)}`);

/** Where several periods end in the days, which of them were missed. */
function missedIn(own: ResultInDays['own']): Phrase | null {
  const missed = own.filter(({ verdict }) => verdict === 'missed').map(({ name }) => name);
  if (own.length < 2 || missed.length === 0) return null;
  return said(`${missed.join(', ')}: ${missed.length} of ${counted(own.length, 'period', 'periods')}`);
}
