/** What the words on the page mean, for whoever has nothing but the page. */
import { type Section, said } from '../document/tree.ts';

const MEANINGS: readonly (readonly [term: string, meaning: string])[] = [
  ['Verdict', 'By the figure alone, of the last period that is over and has one.'],
  ['Interval', 'Between which shares the service itself lies with 95% certainty (Wilson): few cases, a wide interval.'],
  ['Could be chance', 'A service that just keeps the target would often have had such a figure, too.'],
  ['Undecided', 'Still open, and still in time: in no figure until it is known.'],
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
  ['Left out', 'Rows that are right, and none of those that the target counts.'],
  ['Refused', 'Rows that cannot be read or believed: they are in no figure until somebody mends them.'],
];

export const RESULT_WORDS: Section = {
  id: 'words',
  title: said('What the words mean'),
  remark: null,
  newPage: false,
  blocks: [{ kind: 'facts', facts: MEANINGS.map(([term, meaning]) => ({ term, phrases: [said(meaning)] })) }],
  sections: [],
};
