/** A form to print and fill in by hand, and its lines as an empty file of answers. */
import { OBSERVATION_COLUMNS } from '../../meaning/measures/observations.ts';
import {
  type DocumentBlock,
  type OutputDocument,
  type Phrase,
  type Section,
  said,
  textCell,
} from '../document/tree.ts';
import { choiceText, INTRO, type Scorecard, type ScorecardPart, type ScorecardStandard } from './scorecard.ts';

export const scorecardDocument = (scorecard: Scorecard): OutputDocument => ({
  name: 'scorecard',
  title: `Scorecard: ${scorecard.title}`,
  intro: [choiceText(scorecard.choice), INTRO].filter((it) => it !== '').join('. '),
  columns: [...OBSERVATION_COLUMNS],
  blocks:
    scorecard.parts.length === 0
      ? [{ kind: 'paragraph', phrases: [said('There is no such check.')] }]
      : [
          {
            kind: 'blanks',
            labels: ['Visit', filled('Site', scorecard.site), 'Date and time', filled('Observer', scorecard.observer)],
          },
        ],
  sections: scorecard.parts.map((part) => sectionOf(part, scorecard)),
});

const filled = (label: string, known: string | null): string => (known === null ? label : `${label}: ${known}`);

const sectionOf = (part: ScorecardPart, scorecard: Scorecard): Section => ({
  ...{ id: part.touchpoint || 'everywhere', title: said(part.title), remark: null, newPage: false, blocks: [] },
  sections: part.standards.map((standard) => standardSection(standard, part, scorecard)),
});

function standardSection(standard: ScorecardStandard, { touchpoint }: ScorecardPart, scorecard: Scorecard): Section {
  const { site, observer, choice } = scorecard;
  const shared = {
    standard: standard.name,
    touchpoint,
    site: site ?? '',
    observer: observer ?? '',
    method: choice.method ?? '',
  };
  return {
    ...{ id: standard.name, title: standard.title, remark: standard.remark, newPage: false, sections: [] },
    blocks: [
      ...wordsOf('Promise', standard.statements.length > 0 ? [standard.statements] : []),
      ...wordsOf('Say', standard.say),
      ...wordsOf('Never say', standard.avoid),
      {
        ...{ kind: 'table', id: 'checks', caption: 'Checks' },
        columns: ['Check', 'Yes', 'No', 'N/A', 'Remark'],
        rows: standard.checks.map((check) => ({
          header: check,
          cells: [textCell('☐', { ...shared, check: check.text }), textCell('☐'), textCell('☐'), textCell('')],
        })),
      },
    ],
  };
}

/** Words for people, each with its translations. */
function wordsOf(label: string, texts: readonly (readonly Phrase[])[]): DocumentBlock[] {
  if (texts.length === 0) return [];
  return [{ kind: 'facts', facts: [{ term: label, phrases: texts.flat() }] }];
}
