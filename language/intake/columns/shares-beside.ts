/**
 * A column of shares beside one of time limits, whatever it is called: “Share of passengers”, “Compliance”. What may be a
 * result as well, such as „Zielerreichung“, is one where another column has the targets.
 */
import type { ColumnDraft } from './column-draft.ts';
import { isMostly } from './contents.ts';
import { isEither } from './headings.ts';

/** The columns, of which the only one with shares is that of targets where the others say how long things may take. */
export function withSharesBeside(columns: readonly ColumnDraft[]): ColumnDraft[] {
  const limits = columns.filter(isOfLimits);
  const shares = columns.filter(({ contents }) => isMostly(contents, 'share'));
  const [only] = shares;
  const isOne = only !== undefined && isOpen(only) && !only.isTold && shares.length === 1 && limits.length > 0;
  return columns.map((it) => (isOne && it === only ? { ...it, field: 'target' } : it));
}

/** A word for time may stand above shares as well: “Share decided in time”. */
const isOpen = ({ known, field, heading }: ColumnDraft): boolean =>
  ((known === null || known === 'limit' || known === 'met') && field === null) ||
  (field === 'performance' && isEither(heading));

const isOfLimits = ({ field, contents }: ColumnDraft): boolean =>
  field === 'limit' || (field === 'target' && isMostly(contents, 'length'));
