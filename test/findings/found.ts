import type { Finding } from '../../language/findings/finding.ts';
import type { Place } from '../../language/text/places.ts';

/** Some characters of a line. */
export const at = (line: number, from = 1, to = from + 1, file = 'a.standards'): Place => ({
  file,
  start: { line, column: from },
  end: { line, column: to },
});

/** All lines from one to another. */
export const lines = (from: number, to: number): Place => ({
  file: 'a.standards',
  start: { line: from, column: 1 },
  end: { line: to, column: 100 },
});

export const found = (place: Place, more: Partial<Finding> = {}): Finding => ({
  code: 'YS101',
  name: 'vague-term',
  severity: 'warning',
  message: 'Nobody can check this.',
  place,
  related: [],
  ...more,
});
