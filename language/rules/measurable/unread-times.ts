import { type DataShown, isThere, type TimesShown } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { CheckRule, RuleContext } from '../engine/rule.ts';
import type { UnreadTimes, Way } from './unread-times.fix.ts';

export const unreadTimes: CheckRule<UnreadTimes> = {
  code: 'YS215',
  name: 'unread-times',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'The times in the data of a record are written otherwise than the record says.',
  why: 'A time that cannot be read is a case that no figure counts. Worse, `7/4/2026` is a day in July or one in April, and a figure that takes the one for the other looks as good as any.',
  fix: 'Say in the record how its times are written: `times as "M/D/YYYY h:mm a"`. The message names the format. Where it names two, ask whoever makes the file whether the day or the month comes first. Where the moments are written in several ways, have the file written in one.',
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
      const ways = waysOf(record, context);
      if (times && ways.length > 0) yield { record, times, ways };
      else if (times && isWrittenOtherwise(times)) yield { record, times, ways: [] };
    }
  },
  tell({ record, times, ways }) {
    if (ways.length > 0) return { at: record.nameSource, message: manyWays(record, ways) };
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

function timesOf(record: CaseRecord, context: Looking): TimesShown | undefined {
  const data = dataOf(record, context);
  return data?.timesIn(record.moments.map(({ column }) => column));
}

type Looking = Pick<RuleContext, 'lookAtData' | 'isBroken'>;

function dataOf(record: CaseRecord, { lookAtData, isBroken }: Looking): DataShown | undefined {
  const data = isBroken(record.source) ? undefined : lookAtData(record);
  return data && isThere(data) ? data : undefined;
}

/** How the times in each column are written, where no one way reads all of them; none where one does. */
function waysOf(record: CaseRecord, context: Looking): Way[] {
  const data = dataOf(record, context);
  const said = [record.times?.format ?? null];
  const ways = record.moments.flatMap(({ column }): Way[] => {
    const times = data?.timesIn([column]);
    if (!times) return [];
    if (isWrittenOtherwise(times)) return [{ column, formats: times.formats, example: times.example }];
    return times.unread * 2 < times.looked ? [{ column, formats: said, example: null }] : [];
  });
  const [first, ...others] = ways;
  const isOne = first?.formats.some((format) => others.every(({ formats }) => formats.includes(format)));
  return first && !isOne ? ways : [];
}

function manyWays({ name }: CaseRecord, ways: readonly Way[]): string {
  const written = ways.map(({ column, formats, example }) => {
    const names = formats.map((it) => (it === null ? 'ISO 8601' : `\`${it}\``)).join(' or ');
    return `“${column}” as ${names}${example === null ? '' : `, such as “${example}”`}`;
  });
  return `The times of \`${name}\` are not written in one way: ${written.join('; ')}. A record has one way for all of its moments: have the file written in one.`;
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
