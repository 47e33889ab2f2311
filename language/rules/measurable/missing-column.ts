import { nearest } from '../../lexicon/nearest.ts';
import { type DataShown, isThere } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { ColumnNamed, MissingColumn } from './missing-column.fix.ts';

export const missingColumn: CheckRule<MissingColumn> = {
  code: 'YS214',
  name: 'missing-column',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'A record names a column that its file does not have.',
  why: 'No target that needs the column can be measured. It is cheaper to hear that while writing than on the day of the report.',
  fix: 'Write the name of the column as it stands in the file: `answered from "Picked up"`. If the file lacks it, ask whoever makes the file to put it in.',
  beside: { 'letters.csv': 'received,answered_on\n2026-07-01 09:00,2026-07-03 15:30\n' },
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered from "answeredon" }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered from "answered_on" }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  *find({ records }, { lookAtData, isBroken }) {
    for (const record of records) {
      const data = isBroken(record.source) ? undefined : lookAtData(record);
      if (data && isThere(data)) yield* missingIn(record, data);
    }
  },
  tell: (lack) => (lack.all ? noneOf(lack) : oneOf(lack)),
  mending: () => import('./missing-column.fix.ts'),
};

function missingIn(record: CaseRecord, { files }: DataShown): MissingColumn[] {
  const named: ColumnNamed[] = [...(record.key ? [record.key] : []), ...record.moments, ...record.fields];
  const lacking = named.flatMap((column) => {
    const file = files.find(({ columns }) => !columns.includes(column.column));
    return file ? [{ record, column, file, free: freeIn(file.columns, named), all: false, alike: [] }] : [];
  });
  const [first, another] = lacking;
  // Where none of them is there, it is another file, or its columns are called otherwise altogether.
  return first && another && lacking.length === named.length
    ? [{ ...first, all: true, alike: alikeIn(first.file.columns, named) }]
    : lacking;
}

/** A column is that of one name alone: the first that is called nearly so. */
function alikeIn(columns: readonly string[], named: readonly ColumnNamed[]): MissingColumn['alike'] {
  const free = new Set(columns);
  return named.flatMap((column) => {
    const name = nearest(column.column, free);
    if (name === undefined) return [];
    free.delete(name);
    return [{ column, name }];
  });
}

/** The columns of a file that the record has no name for yet. */
const freeIn = (columns: readonly string[], named: readonly ColumnNamed[]): string[] =>
  columns.filter((it) => !named.some(({ column }) => column === it));

function oneOf({ record, column, file, free }: MissingColumn): CaseReport {
  const near = nearest(column.column, free);
  const guess =
    near === undefined
      ? listed(free, 'The columns that nothing names yet are')
      : `Did you mean “${near}”? Write \`${withColumn(column, record, near)}\`.`;
  return {
    at: column.source,
    message: `${file.name}, from which \`${record.name}\` is read, has no column “${column.column}”, so no target that needs \`${column.name}\` can be measured. ${guess}`,
  };
}

function noneOf({ record, file, alike }: MissingColumn): CaseReport {
  const written = alike.slice(0, SHOWN).map(({ column, name }) => `\`${withColumn(column, record, name)}\``);
  const how = written.length > 0 ? written.join(', ') : `\`${record.moments[0]?.name ?? record.name} from "…"\``;
  return {
    at: record.nameSource,
    message: `${file.name} has none of the columns that \`${record.name}\` names, so no target about them can be measured. ${listed(file.columns, 'Its columns are')} Name the column of each: ${how}.`,
  };
}

/** What to write for it: its column, and behind that the kind of a field, as it stands there. */
function withColumn(column: ColumnNamed, record: CaseRecord, name: string): string {
  const type = record.fields.find((it) => it === column)?.type;
  const kind = type && `: ${type.kind === 'range' ? `${type.from}..${type.to}` : type.kind}`;
  return `${column === record.key ? 'key ' : ''}${column.name} from "${name}"${kind ?? ''}`;
}

const SHOWN = 12;

function listed(columns: readonly string[], lead: string): string {
  if (columns.length === 0) return 'It has no others.';
  const names = columns.slice(0, SHOWN).map((it) => `“${it}”`);
  const more = columns.length > SHOWN ? ` and ${columns.length - SHOWN} others` : '';
  return `${lead} ${names.join(', ')}${more}.`;
}
