/** Changes for people at a terminal. */
import { wrapAnsi } from 'fast-wrap-ansi';
import { type ChangeGroup, groupedChanges, titleOfGroup } from '../language/documents/amendments/groups.ts';
import { nothingChanged, titleOfService, totalsOfChanges } from '../language/documents/amendments/notice.ts';
import type { ReaderOfChanges, ReadIn } from '../language/documents/amendments/readers.ts';
import { type NoticeLine, noticeLines } from '../language/documents/amendments/rows.ts';
import type { Phrase } from '../language/documents/document/tree.ts';
import { spokenIn } from '../language/documents/languages/words.ts';
import type { ToldChanges } from '../language/history/schema.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { visible } from '../language/text/visible.ts';

const COLOURS = { good: 'green', bad: 'red', open: 'yellow' } as const;

/** Texts have what is unseen in them named before they are painted: colours are unseen characters themselves. */
export function changesText(told: ToldChanges, reader: ReaderOfChanges, width: number, paint: Paint): string {
  // A terminal is told in English, as all that the program says there.
  const readIn: ReadIn = { reader, spoken: spokenIn('en') };
  const services = [...Map.groupBy(told.changes, ({ service }) => service.name).values()];
  const blocks = services.flatMap((changes) => {
    const groups = groupedChanges(changes, reader).map(({ group, changes: of }) =>
      groupText(group, noticeLines(of, readIn), titleOfGroup(group, readIn), width, paint),
    );
    return groups.length > 0 ? [`${paint('bold', visible(titleOfService(changes)))}\n\n${groups.join('\n')}`] : [];
  });
  if (blocks.length === 0) return `${nothingChanged(readIn)}\n`;
  return `${blocks.join('\n')}\n${totalsOfChanges(told.changes, readIn)}\n`;
}

function groupText(
  { tone }: ChangeGroup,
  lines: readonly NoticeLine[],
  title: string,
  width: number,
  paint: Paint,
): string {
  const heading = tone ? paint(COLOURS[tone], title) : paint('bold', title);
  return `${heading}\n${lines.map((it) => lineText(it, width, paint)).join('')}`;
}

function lineText({ of, what, before, now }: NoticeLine, width: number, paint: Paint): string {
  const place = of.source ? paint('dim', ` ${visible(of.source.file)}:${of.source.start.line}`) : '';
  const head = wrapAnsi(`${visible(of.text)}: ${what}${place}`, width - 2).replace(/^/gm, '  ');
  return [head, ...sideLines('before', before, width, paint), ...sideLines('now', now, width, paint)]
    .join('\n')
    .concat('\n');
}

const INDENT = 11;

function sideLines(side: 'before' | 'now', phrases: readonly Phrase[], width: number, paint: Paint): string[] {
  const label = paint('dim', side.padEnd(INDENT - 4));
  return phrases.map(({ text }, index) => {
    const [first = '', ...others] = wrapAnsi(visible(text), width - INDENT).split('\n');
    const lead = index === 0 ? `    ${label}` : ' '.repeat(INDENT);
    return [`${lead}${first}`, ...others.map((it) => ' '.repeat(INDENT) + it)].join('\n');
  });
}
