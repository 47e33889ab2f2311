/** What spreadsheets do to cells that nobody has edited, or that somebody has edited without seeing what came of it. */

const ERROR = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)$/;

/** What has happened to a cell so that it must not be taken over; undefined where nothing has. */
export function damageTo(cell: string, current: string): string | undefined {
  if (ERROR.test(cell)) return `it holds ${cell}, an error of the spreadsheet`;
  if (hasLostLetters(cell, current))
    return 'letters have become question marks: save the table as .xlsx or as “CSV UTF-8”';
  return undefined;
}

/** Whether it is the same text but for letters that an old encoding does not have. */
function hasLostLetters(cell: string, current: string): boolean {
  if (!/[?\uFFFD]/.test(cell) || cell.length !== current.length || cell === current) return false;
  return [...cell].every((letter, at) => letter === current[at] || isLost(letter, current[at] ?? ''));
}

const isLost = (letter: string, before: string): boolean => /[?\uFFFD]/.test(letter) && before > '\u007F';

/** Whether a cell shows the day of another in the manner of some country: 01.07.2026 or 7/1/2026 for 2026-07-01. */
export function isSameDay(cell: string, current: string): boolean {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(current);
  const parts = /^(\d{1,4})[./ -]+(\d{1,2})[./ -]+(\d{1,4})\.?$/.exec(cell);
  if (!day || !parts) return false;
  const numbers = (found: readonly string[]): number[] => found.slice(1).map(Number);
  const [year = 0, month = 0, date = 0] = numbers(day);
  const written = numbers(parts).join();
  return [year, year % 100].some((it) =>
    [
      [it, month, date],
      [date, month, it],
      [month, date, it],
    ].some((order) => order.join() === written),
  );
}
