/**
 * A form as an Excel workbook: answers are chosen from a list, and nothing can be changed but what is to be filled in. Each row
 * repeats who, where and when, which stand above, so that the file can be read as answers as it is.
 */
import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import { OBSERVING_METHODS } from '../../meaning/measures/observations.ts';
import { visible } from '../../text/visible.ts';
import { xml, xmlText } from '../../text/xml.ts';
import { type AskedLine, askedIn, choiceText, INTRO, type Scorecard } from './scorecard.ts';

/** What people see and fill in. */
const SHOWN = ['touchpoint', 'title', 'check', 'answer', 'remark', 'words to say and never to say'] as const;
const WIDTHS = [13, 22, 46, 12, 32, 46];

/** What is said once, in the rows from this one on. */
const HEAD = ['visit', 'observer', 'site', 'observed', 'method'] as const;
/** What each row repeats, and what it says for programs, out of sight. */
const HIDDEN = [...HEAD, 'standard'] as const;
const FIRST_OF_HEAD = 4;
const HEADING_ROW = FIRST_OF_HEAD + HEAD.length + 1;

const LABELS: Record<(typeof HEAD)[number], string> = {
  visit: 'Visit',
  observer: 'Observer',
  site: 'Site',
  observed: 'Date and time',
  method: 'Method',
};

/** Cells to fill in are known by their colour, and unlocked by it. */
const FILLED_IN = '#FFF8DC';
const TIME = 'yyyy-mm-dd hh:mm';

export async function formWorkbook(scorecard: Scorecard): Promise<Uint8Array> {
  const asked = askedIn(scorecard);
  const sheet = {
    sheet: 'Scorecard',
    data: [
      [cell(`Scorecard: ${scorecard.title}`, { fontWeight: 'bold', fontSize: 14 })],
      [cell([choiceText(scorecard.choice), INTRO].filter((it) => it !== '').join('. '))],
      [
        cell(
          'Fill in the coloured cells. “visit” tells one visit from another: two observers of one visit write the same.',
        ),
      ],
      ...HEAD.map((name) => headRow(name, scorecard)),
      [],
      [...SHOWN, ...HIDDEN].map((name) => cell(name, { fontWeight: 'bold', backgroundColor: '#E7ECF2' })),
      ...asked.map((it) => askedRow(it)),
    ],
    columns: [...SHOWN, ...HIDDEN].map((_, at) => ({ width: WIDTHS[at] ?? 12 })),
    stickyRowsCount: HEADING_ROW,
    orientation: 'landscape' as const,
  };
  const form = formFeature(scorecard, asked.length);
  const blob = await writeWorkbook([sheet], { features: [form] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const cell = (text: string, style: Partial<CellObject> = {}): CellObject => ({
  ...{ value: visible(text), type: String, format: '@', alignVertical: 'top' },
  ...style,
});

const empty = (style: Partial<CellObject> = {}): CellObject => cell('', { backgroundColor: FILLED_IN, ...style });

function headRow(name: (typeof HEAD)[number], { site, observer, choice }: Scorecard): CellObject[] {
  const label = cell(LABELS[name], { fontWeight: 'bold' });
  if (name === 'observed') return [label, { type: Date, format: TIME, align: 'left', backgroundColor: FILLED_IN }];
  if (name === 'method') return [label, empty(choice.method === null ? {} : { value: choice.method })];
  const known = name === 'site' ? site : name === 'observer' ? observer : null;
  return [label, empty(known === null ? {} : { value: visible(known) })];
}

function askedRow({ touchpoint, standard, check }: AskedLine): CellObject[] {
  const words = [
    ...standard.say.flat().map(({ text }) => `Say: “${text}”`),
    ...standard.avoid.flat().map(({ text }) => `Never say: “${text}”`),
  ].join('\n');
  const texts = { touchpoint, title: standard.title.text, check: check.text, 'words to say and never to say': words };
  const lines = SHOWN.map((name, at) =>
    linesIn(name in texts ? texts[name as keyof typeof texts] : '', WIDTHS[at] ?? 12),
  );
  const style = { wrap: true, height: 14 * Math.max(...lines) + 6 };
  const shown = SHOWN.map((name) => (name === 'answer' || name === 'remark' ? empty(style) : cell(texts[name], style)));
  return [...shown, ...HIDDEN.map((name) => (name === 'standard' ? cell(standard.name) : repeated(name)))];
}

/** In a cell as wide as so many letters. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((1.1 * line.length) / width)), 0);

/** What stands above, once it is filled in. */
function repeated(name: (typeof HEAD)[number]): CellObject {
  const place = `$B$${FIRST_OF_HEAD + HEAD.indexOf(name)}`;
  const style = name === 'observed' ? { format: TIME } : {};
  return { value: `IF(${place}="","",${place})`, type: 'Formula', ...style };
}

/** Lists to choose from, and protection of all that is not to be filled in. */
function formFeature({ sites }: Scorecard, lines: number) {
  const rows = [HEADING_ROW + 1, HEADING_ROW + Math.max(1, lines)] as const;
  const answers = `D${rows[0]}:D${rows[1]}`;
  const site = `B${FIRST_OF_HEAD + HEAD.indexOf('site')}`;
  const method = `B${FIRST_OF_HEAD + HEAD.indexOf('method')}`;
  const validations = [
    listOf(answers, ['yes', 'no', 'n/a'], 'Answer yes, no or n/a.'),
    listOf(method, OBSERVING_METHODS, null),
    ...(sites.length > 0 && fits(sites) ? [listOf(site, sites, null)] : []),
  ];
  const also = [
    xml('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 }),
    xml('dataValidations', { count: validations.length }, ...validations),
  ].join('');
  const firstHidden = SHOWN.length;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // By a function, since a text may hold what a replacement would be asked to fill in, such as `$&`.
          transform: (content: string) => content.replace('</sheetData>', (end) => `${end}${also}`),
          transformElementAttributes: (tag: string, attributes: Record<string, string | number>, index?: number) =>
            tag === 'col' && (index ?? 0) >= firstHidden ? { ...attributes, hidden: 1 } : attributes,
        },
        'xl/styles.xml': { transform: unlocked },
      },
    },
  };
}

/** A list holds no comma within a word, and 255 letters in all. */
const fits = (words: readonly string[]): boolean =>
  words.every((word) => !/[,"]/.test(word)) && words.join(',').length < 255;

/** @param refusal what is said where something else is typed; null where anything may be */
const listOf = (cells: string, words: readonly string[], refusal: string | null) =>
  xml(
    'dataValidation',
    {
      ...{ type: 'list', allowBlank: 1, showErrorMessage: refusal === null ? 0 : 1, sqref: cells },
      ...(refusal === null ? {} : { error: refusal }),
    },
    xml('formula1', {}, xmlText(`"${words.join(',')}"`)),
  );

/** Unlocks what has the colour of cells to fill in. */
function unlocked(styles: string): string {
  const fills = [...styles.matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => fill);
  const own = fills.findIndex((fill) => fill.includes(`rgb="FF${FILLED_IN.slice(1)}"`));
  return styles.replace(/<xf ([^>]*)>(.*?)<\/xf>/gs, (style, attributes: string, inner: string) =>
    new RegExp(`\\bfillId="${own}"`).test(attributes)
      ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`
      : style,
  );
}
