/** What observers found: by site, by check, and where two of them disagree. */
import type { ObservationsResult, Results } from '../../measure/results/schema.ts';
import {
  type DocumentBlock,
  type DocumentTable,
  type Section,
  type SheetRow,
  said,
  type TableRow,
  textCell,
} from '../document/tree.ts';
import { counted, plain } from '../sentences/phrasing.ts';
import { countText, figureText } from './figures.ts';
import { withRow } from './periods.ts';
import { refusedLines } from './refused-lines.ts';

type Answers = Pick<ObservationsResult['sites'][number], 'yes' | 'no' | 'notApplicable'>;

/** So many sites stand beside each other; of more, the spreadsheet tells each check. */
const MOST_SITES = 12;

/** A section for each service whose observers have answered. */
export const observationSections = ({ observations }: Results): Section[] =>
  observations.map((it) => ({
    id: observations.length > 1 ? `observations-${it.service.name}` : 'observations',
    title: said(observations.length > 1 ? `What observers found: ${titleOf(it.service)}` : 'What observers found'),
    remark: null,
    newPage: true,
    blocks: [
      ...[headLine(it), ...refusedLines(it.rows, false)].map(
        (text): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] }),
      ),
      ...(it.standards.length === 0 ? [] : [siteTable(it), checkTable(it), ...matrix(it), ...agreementTables(it)]),
    ],
    sections: [],
  }));

/** The same at a terminal, one line each. */
export const observationLines = (it: ObservationsResult): string[] => [
  headLine(it),
  ...it.sites.map((site) => `${siteName(site.site)}: ${shareLine(site)}, ${counted(site.visits, 'visit', 'visits')}`),
  ...it.standards.flatMap(({ standard, checks }) =>
    checks.map((check) => `${titleOf(standard)}: “${check.check}” ${shareLine(check)}`),
  ),
  ...it.agreement.map(
    ({ observers, both, alike, kappa }) =>
      `${observers.join(' and ')} agree on ${alike} of ${counted(both, 'answer', 'answers')}${kappa === null ? '' : `, ${kappaWords(kappa)}`}`,
  ),
  ...refusedLines(it.rows, false),
];

const kappaText = (kappa: number): string => (Math.round(100 * kappa) / 100 || 0).toFixed(2).replace('-', '−');

/** A number near nought tells nothing to whoever does not know what it is, and may stand beside many like answers. */
function kappaWords(kappa: number): string {
  const [number, rounded] = [`kappa ${kappaText(kappa)}`, Math.round(100 * kappa)];
  if (rounded > 0) return number;
  return `${rounded < 0 ? 'less often' : 'no more often'} than by chance (${number})`;
}

const titleOf = ({ name, title }: ObservationsResult['service']): string => title || plain(name);

const siteName = (site: string): string => site || 'No site said';

/** When they observed, and how often. */
export function headLine({ problem, visits, days }: ObservationsResult): string {
  if (problem) return problem.text;
  if (!days) return 'There are no answers in these days.';
  const when = days.from === days.until ? `on ${days.from}` : `from ${days.from} to ${days.until}`;
  return `${counted(visits, 'visit', 'visits')} ${when}.`;
}

const shareLine = (answers: Answers): string => {
  const decided = answers.yes + answers.no;
  return decided === 0 ? 'not applicable' : `${shareText(answers)} yes of ${decided}`;
};

const shareText = ({ yes, no }: Answers): string =>
  yes + no === 0 ? '–' : figureText((100 * yes) / (yes + no), { unit: 'percent', bound: null });

const ANSWERED = ['Yes', 'No', 'Not applicable', 'Share of yes'];

const answerCells = (it: Answers) => [
  ...[it.yes, it.no, it.notApplicable].map((number) => textCell(countText(number))),
  textCell(shareText(it)),
];

const answerColumns = (it: Answers): SheetRow => ({
  ...{ yes: String(it.yes), no: String(it.no), 'not applicable': String(it.notApplicable) },
  ...(it.yes + it.no === 0 ? {} : { figure: String((100 * it.yes) / (it.yes + it.no)), unit: 'percent' }),
});

const contextOf = ({ service }: ObservationsResult): SheetRow => ({ service: titleOf(service) });

function siteTable(it: ObservationsResult): DocumentTable {
  return {
    ...{ kind: 'table', id: 'sites', caption: 'By site' },
    columns: ['Site', 'Visits', ...ANSWERED],
    numbers: ['Visits', ...ANSWERED],
    rows: it.sites.map((site) => ({
      header: said(siteName(site.site)),
      cells: withRow([textCell(countText(site.visits)), ...answerCells(site)], {
        ...contextOf(it),
        ...{ kind: 'site', site: site.site, visits: String(site.visits), ...answerColumns(site) },
      }),
    })),
  };
}

/** Each check with its answers. */
export function checkTable(it: ObservationsResult): DocumentTable {
  const rows = it.standards.flatMap(({ standard, visits, kept, checks }) =>
    checks.map((check, at): TableRow => {
      const row = { ...contextOf(it), standard: titleOf(standard), check: check.check };
      return {
        header: said(check.check),
        cells: withRow(
          [
            textCell(titleOf(standard)),
            ...answerCells(check),
            textCell(at === 0 ? `${countText(kept)} of ${countText(visits)}` : ''),
          ],
          { ...row, kind: 'check', ...answerColumns(check) },
        ),
      };
    }),
  );
  return {
    ...{ kind: 'table', id: 'checks', caption: 'By check' },
    columns: ['Check', 'Standard', ...ANSWERED, 'Visits that kept all'],
    numbers: [...ANSWERED, 'Visits that kept all'],
    rows,
    also: it.standards.flatMap(({ standard, checks }) =>
      checks.flatMap(({ check, sites }) =>
        sites.map((site) => ({
          ...contextOf(it),
          ...{ kind: 'check at site', standard: titleOf(standard), check, site: site.site, ...answerColumns(site) },
        })),
      ),
    ),
  };
}

/** Each check at each site: "3 of 4" have answered yes. */
export function matrix(it: ObservationsResult): DocumentTable[] {
  const sites = it.sites.map(({ site }) => site);
  if (sites.length < 2 || sites.length > MOST_SITES) return [];
  return [
    {
      ...{ kind: 'table', id: 'checks-by-site', caption: 'Yes, of all that answered yes or no, at each site' },
      columns: ['Check', ...sites.map(siteName)],
      numbers: sites.map(siteName),
      rows: it.standards.flatMap(({ checks }) =>
        checks.map((check) => ({
          header: said(check.check),
          cells: sites.map((site) => {
            const at = check.sites.find((other) => other.site === site);
            return textCell(at && at.yes + at.no > 0 ? `${at.yes} of ${at.yes + at.no}` : '–');
          }),
        })),
      ),
    },
  ];
}

function agreementTables(it: ObservationsResult): DocumentTable[] {
  if (it.agreement.length === 0) return [];
  const titles = new Map(it.standards.map(({ standard }) => [standard.name, titleOf(standard)]));
  const different = it.agreement.flatMap((of) => of.different.map((one) => ({ ...one, observers: of.observers })));
  return [
    {
      ...{ kind: 'table', id: 'agreement', caption: 'Two observers of the same visits' },
      columns: ['Observers', 'Both answered', 'Alike', 'Cohen’s kappa'],
      numbers: ['Both answered', 'Alike', 'Cohen’s kappa'],
      rows: it.agreement.map(({ observers, both, alike, kappa }) => ({
        header: said(observers.join(' and ')),
        cells: withRow(
          [textCell(countText(both)), textCell(countText(alike)), textCell(kappa === null ? '–' : kappaText(kappa))],
          {
            ...contextOf(it),
            ...{ kind: 'agreement', observers: observers.join(' and '), both: String(both), alike: String(alike) },
            kappa: kappa === null ? '' : String(kappa),
          },
        ),
      })),
    },
    ...(different.length === 0
      ? []
      : [
          {
            ...{ kind: 'table' as const, id: 'different', caption: 'Where they disagree' },
            columns: ['Check', 'Standard', 'Visit', 'Answers'],
            rows: different.map(({ observers, visit, standard, check, answers }) => {
              const bothSaid = observers.map((who, at) => `${who}: ${answers[at]}`).join('; ');
              return {
                header: said(check),
                cells: withRow([textCell(titles.get(standard) ?? standard), textCell(visit), textCell(bothSaid)], {
                  ...contextOf(it),
                  ...{
                    kind: 'disagreement',
                    standard: titles.get(standard) ?? standard,
                    check,
                    visit,
                    answers: bothSaid,
                  },
                }),
              };
            }),
          },
        ]),
  ];
}
