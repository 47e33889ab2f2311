/** A document as the page of a mail. Mail programs show no pictures that are drawn in a page, and know little of its style. */
import type { DocumentBlock, OutputDocument, Section } from '../document/tree.ts';
import type { Html } from './html/element.ts';
import { htmlOf } from './html.ts';

export const mailHtmlOf = (document: OutputDocument): string => htmlOf(withoutPictures(document), STYLE);

const STYLE = `
body { margin: 0; background: #ffffff; color: #1c2330; font: 15px/1.5 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.document { max-width: 800px; padding: 16px; }
h1 { font-size: 24px; margin: 0 0 8px; }
h2 { font-size: 19px; margin: 28px 0 8px; border-bottom: 1px solid #b8c0cc; }
h3, h4, h5 { font-size: 16px; margin: 20px 0 6px; }
p { margin: 8px 0; }
a { color: #0b5cad; }
.intro, caption, dt { color: #5a6473; }
table { border-collapse: collapse; font-size: 14px; margin: 12px 0; width: 100%; }
caption { text-align: left; padding-bottom: 4px; }
th, td { border: 1px solid #b8c0cc; padding: 4px 9px; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; }
th.link { font-weight: normal; }
.time { white-space: nowrap; }
td.tone { font-weight: bold; white-space: nowrap; }
.tone.good { color: #12693a; }
.tone.bad { color: #b3261e; }
.tone.open { color: #8a5a00; }
.translation { display: block; color: #5a6473; }
dl { margin: 8px 0; }
dt { float: left; clear: left; width: 120px; }
dd { margin: 0 0 4px 130px; }
` as Html;

function withoutPictures(document: OutputDocument): OutputDocument {
  return { ...document, blocks: readable(document.blocks), sections: document.sections.map(readableSection) };
}

const readableSection = (section: Section): Section => ({
  ...section,
  blocks: readable(section.blocks),
  sections: section.sections.map(readableSection),
});

const readable = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.flatMap((block): DocumentBlock[] => {
    switch (block.kind) {
      case 'picture':
      case 'chart':
      case 'curve':
        return [];
      case 'card':
        return [{ ...block, blocks: readable(block.blocks) }];
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(({ bars: _, ...cell }) => cell) })),
          },
        ];
      default:
        return [block];
    }
  });
