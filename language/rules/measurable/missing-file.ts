import { isThere, type NotThere } from '../../meaning/measures/data-shown.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { MissingFile } from './missing-file.fix.ts';

export const missingFile: CheckRule<MissingFile> = {
  code: 'YS213',
  name: 'missing-file',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'A record names a file that is not there. Advice only, where no file of nearly that name is there instead.',
  why: 'Until the data are there, nobody knows how the service does. A name that is misspelt looks as if they were still to come, and nobody misses them before the report is due.',
  fix: 'Write the name of the file as it is, seen from the folder of the standards. If the data are still to come, there is nothing to do until then; if they are kept elsewhere, say so with `waive`.',
  beside: { 'letters.csv': 'received,answered\n2026-07-01 09:00,2026-07-03 15:30\n' },
  bad: `service desk "Front desk" { }

record letters from "leters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  *find({ records }, { lookAtData, isBroken }) {
    const lacking = records.flatMap((record) => {
      const data = isBroken(record.source) ? undefined : lookAtData(record);
      return data && !isThere(data) ? [{ record, data }] : [];
    });
    for (const lack of lacking) if (lack.data.isNear) yield { ...lack, further: [] };
    // Who writes standards before there are data knows that, and need not be told of each record.
    const [first, ...further] = lacking.filter(({ data }) => !data.isNear);
    if (first) yield { ...first, further };
  },
  tell: (lack) => (lack.data.isNear ? misspelt(lack) : yetToCome(lack)),
  mending: () => import('./missing-file.fix.ts'),
};

const misspelt = ({ record, data: { wanted, others } }: MissingFile) => ({
  at: record.nameSource,
  message: `There is no file ${wanted}, which \`${record.name}\` names, so no target about them can be measured. Did you mean “${others[0]}”?`,
});

interface Lacking {
  readonly record: CaseRecord;
  readonly data: NotThere;
}

function yetToCome({ record, data, further }: MissingFile) {
  const all: readonly Lacking[] = [{ record, data }, ...further];
  const files = [...new Set(all.map((it) => it.data.wanted))];
  const many = files.length > 1;
  const listed = many ? `${files.slice(0, -1).join(', ')} and ${files.at(-1)}` : files[0];
  return {
    at: record.nameSource,
    also: further.map((it) => it.record.nameSource),
    severity: 'info' as const,
    message: `${many ? 'The files' : 'The file'} ${listed} ${many ? 'are' : 'is'} not there yet. Once ${many ? 'they are' : 'it is'}, \`yardstick measure\` tells how the targets were kept; until then nobody knows.`,
  };
}
