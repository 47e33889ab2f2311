/** What belongs to a line, behind it. */
import { capital } from '../sentences/phrasing.ts';

/** "Answer the call (by Agent; within 2 minutes)"; behind a sentence stands one more: "Every single case within 2 minutes." */
export function withDetails(text: string, details: readonly string[]): string {
  if (details.length === 0) return text;
  const all = details.join('; ');
  return text.endsWith('.') ? `${text} ${capital(all)}.` : `${text} (${all})`;
}
