/** The time zones of the IANA database, as the platform knows them. */
import { recent } from '../memory/recent.ts';

/** More than there are. */
const ZONES_KEPT = 1000;

/** Whether there is a time zone of a name; older names count as well. */
export const isTimeZone = recent(
  // Only a formatter knows older names, and the platform's first one takes 20 ms.
  (name: string): boolean => timeZones().includes(name) || canFormat(name),
  ZONES_KEPT,
);

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
