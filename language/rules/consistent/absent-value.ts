import { nearest } from '../../lexicon/nearest.ts';
import { isThere, type LookAtData } from '../../meaning/measures/data-shown.ts';
import { type TextAskedFor, textsAskedFor } from '../../meaning/measures/texts-asked-for.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { AbsentValue } from './absent-value.fix.ts';

export const absentValue: CheckRule<AbsentValue> = {
  code: 'YS612',
  name: 'absent-value',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A condition asks for a text that no row of its data has. Advice only, where none is near it.',
  why: 'A condition that no case fulfils looks like a target with nothing to do: it is never missed, and what it was written for goes unmeasured.',
  fix: 'Write the text as it stands in the data, letter by letter; the message names the nearest one. If no such case has come yet, say so with `waive`.',
  beside: {
    'letters.csv':
      'received,answered,kind\n2026-07-01 09:00,2026-07-03 15:30,complaint\n2026-07-02 10:10,2026-07-07 11:00,question\n',
  },
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered  fields kind: text }

standard reply "Complaints are answered" {
  target at least 90% of letters where kind = "complaints" are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered  fields kind: text }

standard reply "Complaints are answered" {
  target at least 90% of letters where kind = "complaint" are answered within 5 business days per month
}
`,
  *find(service, { lookAtData }) {
    for (const asked of textsAskedFor(service)) {
      const texts = textsIn(asked, lookAtData);
      if (texts && !texts.has(asked.text)) yield { asked, near: nearest(asked.text, texts), texts: [...texts] };
    }
  },
  tell({ asked: { record, field, text, places }, near, texts }) {
    const [at, ...also] = places as [(typeof places)[number]];
    return {
      at,
      also,
      ...(near === undefined && { severity: 'info' as const }),
      message: `No row of “${record.from}” has “${text}” in “${field.column}”, so this tells no case from another. ${near === undefined ? listed(texts) : `Did you mean “${near}”?`}`,
    };
  },
  mending: () => import('./absent-value.fix.ts'),
};

/** All texts of the field but for empty ones; undefined where nobody can tell, or no row has any. */
function textsIn({ record, field }: TextAskedFor, lookAtData: LookAtData): ReadonlySet<string> | undefined {
  const data = lookAtData(record);
  const texts = data && isThere(data) && data.isWhole ? data.textsIn(field.column) : undefined;
  const filled = new Set([...(texts ?? [])].filter((it) => it !== ''));
  return filled.size > 0 ? filled : undefined;
}

const SHOWN = 6;

function listed(texts: readonly string[]): string {
  const words = texts.slice(0, SHOWN).map((it) => `“${it}”`);
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} others` : '';
  return `There stands ${words.join(', ')}${more}.`;
}
