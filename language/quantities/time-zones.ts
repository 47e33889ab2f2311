/** The time zones of the IANA database, as the platform knows them. */

const known = new Map<string, boolean>();

/** Whether there is a time zone of a name; older names count as well. */
export function isTimeZone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    // Only a formatter knows older names, and the platform's first one takes 20 ms.
    answer = timeZones().includes(name) || canFormat(name);
    known.set(name, answer);
  }
  return answer;
}

function canFormat(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** The names to choose from. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');
