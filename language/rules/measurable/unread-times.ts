import { isThere, type TimesShown } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { CheckRule, RuleContext } from '../engine/rule.ts';
import type { UnreadTimes } from './unread-times.fix.ts';

export const unreadTimes: CheckRule<UnreadTimes> = {
  code: 'YS215',
  name: 'unread-times',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'The times in the data of a record are written otherwise than the record says.',
  why: 'A time that cannot be read is a case that no figure counts. Worse, `7/4/2026` is a day in July or one in April, and a figure that takes the one for the other looks as good as any.',
  fix: 'Say in the record how its times are written: `times as "M/D/YYYY h:mm a"`. The message names the format. Where it names two, ask whoever makes the file whether the day or the month comes first.',
  beside: {
    'letters.csv':
      'received,answered\n07/01/2026 09:00,07/03/2026 15:30\n07/20/2026 10:10,07/24/2026 11:00\n07/21/2026 08:05,07/24/2026 16:45\n',
  },
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { times as "MM/DD/YYYY HH:mm"  moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  *find({ records }, context) {
    for (const record of records) {
      const times = timesOf(record, context);
      if (times && isWrittenOtherwise(times)) yield { record, times };
    }
  },
  tell({ record, times }) {
    const { looked, unread, example } = times;
    const said = record.times?.format ? `\`times as "${record.times.format}"\`` : 'ISO 8601 (2026-07-01 09:00)';
    const many = unread === looked ? 'None' : `Only ${looked - unread}`;
    return {
      at: record.times?.format ? record.times.source : record.nameSource,
      message: `${many} of ${looked} times of \`${record.name}\` that were looked at can be read as ${said}: there stands “${example}”. ${advice(times)}`,
    };
  },
  mending: () => import('./unread-times.fix.ts'),
};

function timesOf(
  record: CaseRecord,
  { lookAtData, isBroken }: Pick<RuleContext, 'lookAtData' | 'isBroken'>,
): TimesShown | undefined {
  const data = isBroken(record.source) ? undefined : lookAtData(record);
  return data && isThere(data) ? data.timesIn(record.moments.map(({ column }) => column)) : undefined;
}

/** Some cells are always wrong; another format has to read far more of them. */
const isWrittenOtherwise = ({ looked, unread, formats, unreadByThese }: TimesShown): boolean =>
  formats.length > 0 && unread * 10 > looked && unreadByThese * 2 < unread;

function advice({ formats }: TimesShown): string {
  const [one, other] = formats;
  if (other === undefined) return one ? `Write \`times as "${one}"\` in the record.` : 'Take `as` out of `times`.';
  const written = formats.map((it) => `\`times as "${it}"\``).join(' or ');
  return `Write ${written} in the record: these times do not tell which of the two it is, so ask whoever makes the file.`;
}
