/** Blocks with a syntax error in them: nobody knows where their clauses end. */
import type { Finding } from '../findings/finding.ts';
import { SYNTAX } from '../rules/engine/fundamental.ts';
import { contains } from '../text/places.ts';
import { SourceText } from '../text/source-text.ts';
import type { Home, TableElement } from './elements.ts';

/** @param findings those of the whole workspace, or of all files that the elements asked about are in */
export function unreadableElements(
  { project }: Home,
  findings: readonly Finding[],
): (element: TableElement) => boolean {
  const errors = findings.filter(({ code }) => code === SYNTAX.code).map(({ place }) => place);
  if (errors.length === 0) return () => false;
  return ({ file, spans: { whole } }) => {
    const place = new SourceText(file, project.textOf(file)).place(whole.start, whole.end);
    return errors.some((error) => contains(place, error));
  };
}

export const BROKEN = 'there is a syntax error in this block of the file. Mend it first: yardstick check';
