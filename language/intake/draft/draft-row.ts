/** From a row to what it amounts to. Nothing is invented: what the row does not say becomes a question. */
import { isOverquoted } from '../../syntax/quotes.ts';
import type { ImportedRow, Leftover } from '../rows.ts';
import type { Draft, DraftNote, TargetDraft } from './draft.ts';
import type { TableFacts } from './facts.ts';
import { figuresOf } from './figures.ts';
import { nameOf } from './name-of.ts';
import { promisedBy } from './readings.ts';
import { targetsFrom } from './target.ts';
import { titleOf } from './title-of.ts';
import { areaIn, isAbsent, type TouchpointWords, touchpointIn, touchpointsIn } from './vocabulary.ts';

export function draftRow(row: ImportedRow, facts: TableFacts): Draft {
  const promised = promisedBy(row.statements);
  const figures = figuresOf(row, facts);
  const measure = targetsFrom(row, promised, figures, facts);
  const places = touchpointsOf(row);
  const area = areaOf(row, measure.targets.some(limitsTime));
  return {
    row,
    name: nameOf(row, promised),
    title: titleOf(row, promised),
    area: area.name,
    touchpoints: places.touchpoints,
    targets: measure.targets,
    checks: measure.checks,
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

const limitsTime = ({ measure }: TargetDraft): boolean =>
  measure.kind === 'statistic' || (measure.kind === 'share' && (measure.limit ?? measure.lead) !== null);

/** The channel's own cell; where that says “other”, one beside it that lists channels and nothing else. */
function touchpointsOf(row: ImportedRow): { touchpoints: TouchpointWords[]; comments: Leftover[]; notes: DraftNote[] } {
  const { channel } = row.cells;
  const language = row.statements[0]?.language ?? 'en';
  if (channel === undefined) return { touchpoints: spokenOf(row, language), comments: [], notes: [] };
  const found = touchpointsIn(channel, language, true);
  if (found && found.length > 0) return { touchpoints: found, comments: [], notes: [] };
  const comments = [{ heading: row.headings.channel ?? 'channel', text: channel }];
  const beside = row.rest.filter(({ heading }) => /channel|canal|канал|kanāl|渠道/i.test(heading));
  const listed = beside.map(({ text }) => touchpointsIn(text, language, false)).find((it) => it && it.length > 0);
  if (listed) return { touchpoints: listed, comments, notes: [] };
  if (isAbsent(channel)) return { touchpoints: [], comments: [], notes: [] };
  const notes: DraftNote[] = [{ kind: 'unread-channel', text: `“${channel}” names no touchpoint` }];
  return { touchpoints: [], comments, notes };
}

/** Where no cell says where it holds: the touchpoint that its heading speaks of, or else its sentence. */
function spokenOf({ heading, statements, cells }: ImportedRow, language: string): TouchpointWords[] {
  const texts = [heading, cells.title, statements[0]?.text, cells.area, cells.service];
  const found = texts.map((text) => (text ? touchpointIn(text, language) : undefined)).find((it) => it !== undefined);
  return found ? [found] : [];
}

function areaOf({ cells, headings }: ImportedRow, hasLimit: boolean): { name: string | null; comments: Leftover[] } {
  const told = cells.area === undefined ? undefined : areaIn(cells.area);
  const comments =
    cells.area === undefined || told !== undefined ? [] : [{ heading: headings.area ?? 'area', text: cells.area }];
  return { name: told ?? (hasLimit ? 'time-limits' : null), comments };
}

function mendings({ repairs, statements }: ImportedRow): DraftNote[] {
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
