/** What the words on the page mean, for whoever has nothing but the page. */
import { type Section, said } from '../document/tree.ts';

const MEANINGS: readonly (readonly [term: string, meaning: string])[] = [
  ['Verdict', 'By the figure alone, of the last period that is over and has one.'],
  ['Interval', 'Between which shares the service itself lies with 95% certainty (Wilson): few cases, a wide interval.'],
  ['Could be chance', 'A service that just keeps the target would often have had such a figure, too.'],
  ['Undecided', 'Still open, and still in time: in no share until it is known.'],
  ['Not over yet', 'Still open: among the cases of a statistic of time, where they count as the longest.'],
  ['Final', 'The period is over, and no open case can change the verdict.'],
  ['Usual', 'Limits that the figures of one period in 370 pass with no cause (Laney’s p′ chart), from 20 periods on.'],
  [
    'Usual for so many cases',
    'Between these lie sites that differ by no more than sites always do (a funnel), from ten sites on.',
  ],
  [
    'Trend',
    'Better or worse over the last twelve periods at most, where chance makes such an order in 5% of all cases.',
  ],
  ['Limit that was kept', 'Within which so many of all cases were done, open ones counted as the longest of all.'],
  ['Left out', 'Rows that are none of those that the target counts, or in which what it takes is empty.'],
  ['Empty', 'A cell that decides over the figure and holds nothing: counted as it says, and better filled in.'],
  ['In doubt', 'More than a tenth of the rows were refused, or so many that they could turn the verdict.'],
  ['Refused', 'Rows that cannot be read or believed: they are in no figure until somebody mends them.'],
];

export const RESULT_WORDS: Section = {
  id: 'words',
  title: said('What the words mean'),
  remark: null,
  newPage: false,
  isFolded: true,
  blocks: [{ kind: 'facts', facts: MEANINGS.map(([term, meaning]) => ({ term, phrases: [said(meaning)] })) }],
  sections: [],
};
