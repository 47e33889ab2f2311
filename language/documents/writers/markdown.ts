/** A document as Markdown, in the dialect of GitHub: task lists and tables. */
import type {
  Card,
  Cell,
  DocumentBlock,
  DocumentTable,
  Facts,
  Lines,
  Note,
  OutputDocument,
  Phrase,
  Section,
} from '../document/tree.ts';
import { cellWords, chartWords, headerWords } from './chart-words.ts';
import { withDetails } from './details.ts';
import { markdownText } from './markdown-text.ts';

export function markdownOf({ title, intro, blocks, sections }: OutputDocument): string {
  const parts = [heading(1, title), markdownText(intro), ...blocks.flatMap((it) => blockText(it, 1))];
  return `${[...parts, ...sections.flatMap((it) => sectionText(it, 2))].join('\n\n')}\n`;
}

const heading = (level: number, text: string): string => `${'#'.repeat(Math.min(level, 6))} ${markdownText(text)}`;

function sectionText({ title, remark, blocks, sections }: Section, level: number): string[] {
  return [
    heading(level, remark ? `${title.text} (${remark})` : title.text),
    ...blocks.flatMap((block) => blockText(block, level)),
    ...sections.flatMap((section) => sectionText(section, level + 1)),
  ];
}

/** The paragraphs of a block. A picture has none: the words beside it say the same; of a chart, the table below it does. */
function blockText(block: DocumentBlock, level: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.phrases.map(({ text }) => markdownText(text)).join('\\\n')];
    case 'blanks':
      return [block.labels.map((label) => `${label}: \\_\\_\\_\\_\\_\\_\\_\\_`).join(' ')];
    case 'lines':
      return [linesText(block)];
    case 'facts':
      return [factsText(block)];
    case 'table':
      return [`**${markdownText(block.caption)}**`, tableText(block)];
    case 'card':
      return cardText(block, level);
    case 'note':
      return [noteText(block)];
    case 'chart':
      return [markdownText(chartWords(block))];
    case 'curve':
      return [markdownText(block.description)];
    case 'picture':
      return [];
  }
}

function linesText({ lines }: Lines): string {
  return lines
    .map(({ tick, label, phrases, details }) => {
      const [first, ...others] = phrases;
      const said = markdownText(withDetails(first?.text ?? '', details));
      const main = `- ${tick ? '[ ] ' : ''}**${markdownText(label)}:** ${said}`;
      return [main, ...others.map((it) => `  - ${inLanguage(it)}`)].join('\n');
    })
    .join('\n');
}

const inLanguage = ({ text, language }: Phrase): string => `${markdownText(text)}${language ? ` (${language})` : ''}`;

/** Another bullet than that of lines: Markdown would make one list of both. Whole sentences stand below one another. */
const factsText = ({ facts }: Facts): string =>
  facts
    .map(({ term, phrases }) => {
      const said = phrases.map(({ text }) => markdownText(text));
      const areSentences = phrases.length > 1 && phrases.some(({ text }) => /[.;](?: |$)/.test(text));
      const all = areSentences ? said.map((it) => `\n  * ${it}`).join('') : ` ${said.join('; ')}`;
      return `* **${markdownText(term)}:**${all}`;
    })
    .join('\n');

function tableText({ columns, numbers = [], rows }: DocumentTable): string {
  const record = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => record([markdownText(headerWords(row)), ...row.cells.map(cellText)]));
  return [
    record(columns.map(markdownText)),
    record(columns.map((column) => (numbers.includes(column) ? '---:' : '---'))),
    ...body,
  ].join('\n');
}

/** A cell is one line: what stands one below the other in it needs a mark for the end of a line. */
function cellText(cell: Cell): string {
  if (cell.phrases) return cell.phrases.map(({ text }) => markdownText(text)).join('<br>');
  const words = markdownText(cellWords(cell));
  return cell.items.length > 0 ? `${words}: ${cell.items.map((it) => markdownText(it.text)).join('; ')}` : words;
}

const cardText = ({ title, blocks }: Card, level: number): string[] => [
  heading(level + 1, title.text),
  ...blocks.flatMap((block) => blockText(block, level + 1)),
];

const noteText = ({ label, phrase }: Note): string => `> **${markdownText(label)}:** ${markdownText(phrase.text)}`;
