import type { Service } from './schema.ts';

/** What a service or branch says of when it works. */
export type Timetable = Pick<Service, 'open' | 'workdays' | 'closures' | 'workedDays' | 'holidays'>;
