/** What an import makes of a labelled document, promise by promise. */
import { imported } from '../../support/importing.ts';
import { aligned, type Judged } from './align.ts';
import type { Promised } from './asked.ts';
import { lineOf } from './lines.ts';

export interface Labelled {
  readonly name: string;
  readonly language?: string;
  readonly file: string;
  readonly text: string;
  readonly promises: readonly Promised[];
  /** How many lines promise nothing. */
  readonly nothing: number;
}

/** What came of the promises of a document, line by line where the label names their lines. */
export async function judged({ file, text, promises }: Labelled): Promise<Judged[]> {
  const made = await tokensOf(file, text);
  if (promises.some(({ line }) => line === undefined))
    return aligned(
      promises,
      made.map(({ token }) => token),
    );
  const lines = [...new Set([...promises, ...made].map(({ line }) => line))];
  return lines.flatMap((line) => {
    const tokens = made.filter((it) => it.line === line).map(({ token }) => token);
    const all = aligned(
      promises.filter((it) => it.line === line),
      tokens,
    );
    return tokens.includes('question') ? all.map(askedTogether) : all;
  });
}

/** One question names all the promises of its line that no target stands for. */
const askedTogether = (it: Judged): Judged => (it.result === 'lost' ? { ...it, result: 'left' } : it);

/**
 * What was made of a document, in its order; nothing where it is refused. A question that begins with “How” is about
 * something that no target stands for, before them or behind: “How long may it take?”, “How is that to be seen or measured?”.
 */
async function tokensOf(file: string, text: string): Promise<{ line: number; token: string }[]> {
  const read = await imported(file, text).catch(() => undefined);
  const made = read?.report.rows.filter(({ standard }) => standard !== null) ?? [];
  return made
    .map((row) => ({ row, line: lineOf(row, text, read?.files ?? []) }))
    .sort((a, b) => a.line - b.line)
    .flatMap(({ row: { targets, checks, questions }, line }) => {
      const tokens = targets.length > 0 ? targets : [checks.length > 0 ? 'check' : 'question'];
      const asksMore = targets.length > 0 && questions.some((it) => it.startsWith('How '));
      return (asksMore ? ['question', ...tokens, 'question'] : tokens).map((token) => ({ line, token }));
    });
}
