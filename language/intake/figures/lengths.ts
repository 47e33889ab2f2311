/** Lengths of time in figures alone, as spreadsheets show them: 4:00:00 is four hours. */

const UNITS = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The length in a cell such as `0:02:30`, in the largest unit of which it is a whole number, or `15m`; undefined for others. */
export function lengthIn(
  cell: string,
): { readonly value: number; readonly unit: (typeof UNITS)[number][0] } | undefined {
  const [, hours, minutes, seconds] = /^\s*(\d{1,5}):([0-5]\d):([0-5]\d)\s*$/.exec(cell) ?? [];
  const [, inMinutes] = /^\s*(\d{1,3})m\s*$/.exec(cell) ?? [];
  if (inMinutes !== undefined) return { value: Number(inMinutes), unit: 'minute' };
  if (hours === undefined) return undefined;
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (all === 0) return undefined;
  const found = UNITS.find(([, size]) => all % size === 0);
  return found && { value: all / found[1], unit: found[0] };
}
