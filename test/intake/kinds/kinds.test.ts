/**
 * Short documents of each kind that people write: durations in parts, several limits, statistics, what an observer sees,
 * rates of what went wrong, what promises nothing, tables of many shapes, bullets, encodings, languages that are not read.
 * They were written before the import had seen them; what each promises was then read by a person.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { imported } from '../../support/importing.ts';

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly text?: string;
  /** The bytes, of what is in another encoding. */
  readonly hex?: string;
  /** What each standard asks for, in the order of the document; or why it is refused. */
  readonly standards: string | readonly { readonly file: string; readonly standard: string; readonly is: string[] }[];
}

const KINDS: Kind[] = readFileSync(new URL('documents.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

async function standardsIn({ file, text, hex }: Kind): Promise<Exclude<Kind['standards'], string>> {
  const { report } = await imported(file, text ?? Uint8Array.from(Buffer.from(hex ?? '', 'hex')));
  return report.rows.flatMap(({ file, standard, targets, checks }) => {
    if (file === null || standard === null) return [];
    const is = targets.length > 0 ? [...targets] : [checks.length > 0 ? 'check' : 'question'];
    return [{ file, standard, is }];
  });
}

it.each(KINDS)('$name', async (kind) => {
  if (typeof kind.standards === 'string') await expect(standardsIn(kind)).rejects.toThrow(kind.standards);
  else expect(await standardsIn(kind)).toEqual(kind.standards);
});
