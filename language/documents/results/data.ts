/** From what the results were made, so that somebody else can make them again. */
import type { Results } from '../../measure/results/schema.ts';
import { type Section, said, textCell } from '../document/tree.ts';
import { plain } from '../sentences/phrasing.ts';
import { countText } from './figures.ts';

export const dataSection = ({ files, standards, asOf }: Results): Section => ({
  id: 'data',
  title: said('Data'),
  remark: null,
  newPage: false,
  isFolded: true,
  blocks: [
    {
      ...{ kind: 'table', id: 'files', caption: 'The files that were read' },
      columns: ['File', 'Record', 'Rows', 'SHA-256'],
      numbers: ['Rows'],
      rows: files.map(({ file, record, rows, hash, encoding }) => ({
        header: said(encoding === null ? file : `${file}, read as ${encoding}`),
        cells: [textCell(plain(record)), textCell(countText(rows)), textCell(hash)],
      })),
    },
    {
      kind: 'facts',
      facts: [
        { term: 'As of', phrases: [said(`${asOf}: what is later had not happened yet`)] },
        { term: 'Standards', phrases: [said(`SHA-256 of the compiled standards: ${standards}`)] },
      ],
    },
  ],
  sections: [],
});

/** Which files were taken for what, so that somebody can look whether their letters are right; one line for each way. */
export const encodingLines = ({ files }: Results): string[] => {
  const stored = files.flatMap(({ file, encoding }) => (encoding === null ? [] : [{ file, encoding }]));
  return [...Map.groupBy(stored, ({ encoding }) => encoding)].map(
    ([encoding, of]) =>
      `Read as ${encoding}, which is not UTF-8: ${[...new Set(of.map(({ file }) => file))].join(', ')}.`,
  );
};
