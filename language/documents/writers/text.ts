/** A document as plain text, for mail that is read without its page. */
import type { DocumentBlock, DocumentTable, Facts, OutputDocument, Section } from '../document/tree.ts';
import { cellWords, headerWords } from './chart-words.ts';
import { withDetails } from './details.ts';

export function plainTextOf({ title, intro, blocks, sections }: OutputDocument): string {
  const parts = [
    heading(title, '='),
    intro,
    ...blocks.flatMap(blockText),
    ...sections.flatMap((it) => sectionText(it, '-')),
  ];
  return `${parts.filter((it) => it !== '').join('\n\n')}\n`;
}

/** @param line what stands below it; nothing below the lesser ones */
const heading = (text: string, line: string): string => (line === '' ? text : `${text}\n${line.repeat(RULE)}`);

const RULE = 40;

function sectionText({ title, remark, blocks, sections }: Section, line: string): string[] {
  return [
    heading(remark ? `${title.text} (${remark})` : title.text, line),
    ...blocks.flatMap(blockText),
    ...sections.flatMap((it) => sectionText(it, '')),
  ];
}

/** What is seen and not read has words or a table beside it. */
function blockText(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.phrases.map(({ text }) => text);
    case 'blanks':
      return [block.labels.map((label) => `${label}: ________`).join('  ')];
    case 'lines':
      return [
        block.lines.map((it) => `- ${it.label}: ${withDetails(it.phrases[0]?.text ?? '', it.details)}`).join('\n'),
      ];
    case 'facts':
      return [factsText(block)];
    case 'table':
      return [tableText(block)];
    case 'card':
      return [`* ${block.title.text}`, ...block.blocks.flatMap(blockText)];
    case 'note':
      return [`${block.label}: ${block.phrase.text}`];
    case 'chart':
    case 'curve':
    case 'picture':
      return [];
  }
}

/** So many characters stand in a line of most windows. */
const WIDTH = 110;

const factsText = ({ facts }: Facts): string =>
  facts.map(({ term, phrases }) => `  ${term}: ${phrases.map(({ text }) => text).join('; ')}`).join('\n');

/** Nobody knows how wide a column is where it is read: each row is a line, or a few, and names what it holds. */
function tableText({ caption, columns, rows }: DocumentTable): string {
  const lines = rows.map((row) => {
    const { cells } = row;
    const header = headerWords(row);
    const said = cells.flatMap((cell, at) => {
      const words = cell.phrases ? cell.phrases.map((it) => it.text).join('; ') : cellWords(cell);
      return words === '' ? [] : [`${columns[at + 1]}: ${words}`];
    });
    const line = `- ${header} (${said.join('; ')})`;
    return line.length <= WIDTH ? line : [`- ${header}`, ...said.map((it) => `    ${it}`)].join('\n');
  });
  return [`${caption}:`, ...lines].join('\n');
}
