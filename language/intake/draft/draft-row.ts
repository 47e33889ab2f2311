/** From a row to what it amounts to. Nothing is invented: what the row does not say becomes a question. */
import { isOverquoted } from '../output/quotes.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import type { Draft, Note } from './draft.ts';
import type { TableFacts } from './facts.ts';
import { figuresOf } from './figures.ts';
import { nameOf } from './name-of.ts';
import { promisedBy } from './readings.ts';
import { targetOf } from './target.ts';
import { areaIn, isAbsent, type Touchpoint, touchpointsIn } from './vocabulary.ts';

export function draftRow(row: ImportedRow, facts: TableFacts): Draft {
  const promised = promisedBy(row.statements);
  const figures = figuresOf(row, facts);
  const measure = targetOf(row, promised, figures, facts);
  const places = touchpointsOf(row);
  const area = areaOf(row, measure.target?.limit != null);
  return {
    row,
    name: nameOf(row, promised),
    area: area.name,
    touchpoints: places.touchpoints,
    target: measure.target,
    demand: figures.demand,
    questions: measure.questions,
    comments: [
      ...places.comments,
      ...area.comments,
      ...figures.comments,
      ...measure.comments,
      ...row.rest.filter(({ text }) => !isAbsent(text)),
    ],
    notes: [...mendings(row), ...places.notes, ...figures.notes, ...measure.notes],
  };
}

/** The channel's own cell; where that says “other”, one beside it that lists channels and nothing else. */
function touchpointsOf(row: ImportedRow): { touchpoints: Touchpoint[]; comments: Leftover[]; notes: Note[] } {
  const { channel } = row.cells;
  if (channel === undefined) return { touchpoints: [], comments: [], notes: [] };
  const language = row.statements[0]?.language ?? 'en';
  const found = touchpointsIn(channel, language, true);
  if (found && found.length > 0) return { touchpoints: found, comments: [], notes: [] };
  const comments = [{ heading: row.headings.channel ?? 'channel', text: channel }];
  const beside = row.rest.filter(({ heading }) => /channel|canal|канал|kanāl|渠道/i.test(heading));
  const listed = beside.map(({ text }) => touchpointsIn(text, language, false)).find((it) => it && it.length > 0);
  if (listed) return { touchpoints: listed, comments, notes: [] };
  if (isAbsent(channel)) return { touchpoints: [], comments: [], notes: [] };
  const notes: Note[] = [{ kind: 'unread-channel', text: `“${channel}” names no touchpoint` }];
  return { touchpoints: [], comments, notes };
}

function areaOf({ cells, headings }: ImportedRow, hasLimit: boolean): { name: string | null; comments: Leftover[] } {
  const told = cells.area === undefined ? undefined : areaIn(cells.area);
  const comments =
    cells.area === undefined || told !== undefined ? [] : [{ heading: headings.area ?? 'area', text: cells.area }];
  return { name: told ?? (hasLimit ? 'time-limits' : null), comments };
}

function mendings({ repairs, statements }: ImportedRow): Note[] {
  const made = new Set(repairs);
  const lost = made.delete('lost letters');
  return [
    ...(made.size > 0 ? [{ kind: 'mended', text: `${[...made].join(', ')} mended` } as const] : []),
    ...(lost ? [{ kind: 'lost-letters', text: 'some letters (�) are lost: correct them in the text' } as const] : []),
    ...(statements.some(({ text }) => isOverquoted(text))
      ? [{ kind: 'other-quotes', text: 'straight quotation marks became single ones' } as const]
      : []),
  ];
}
