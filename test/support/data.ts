/** Files of data beside the standards of a test, as a host would look at them. */
import { readDelimited } from '../../language/intake/documents/delimited.ts';
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { type Looked, rowsLookedAt } from '../../language/workspace/records/looking.ts';
import { headed } from '../../language/workspace/records/rows-in.ts';

/** Texts by path: those of standards among them are passed over. Without any others, nobody has looked. */
export function dataIn(files: Readonly<Record<string, string>>): DataAtHand {
  const names = Object.keys(files).filter((path) => !path.endsWith('.standards'));
  if (names.length === 0) return () => undefined;
  const looked = new Map<string, Looked>(names.map((name) => [name, lookedAt(name, files[name] ?? '')]));
  return (record) => {
    const wanted = dataFileOf(record);
    if (wanted === null) return undefined;
    return rowsLookedAt(record, looked.get(wanted) ?? { missing: wanted, beside: names });
  };
}

const lookedAt = (name: string, text: string): Looked => [
  { name, isWhole: true, headed: headed(readDelimited(text).flatMap(({ rows }) => rows)) },
];
