/** Days that a service names: a closure, a peak, a holiday on which it works. */
import type { Service } from '../../model/schema.ts';

type Days = Pick<Service['closures'][number], 'from' | 'to' | 'yearly'>;

/** Whether a date, in ISO form, is one of them. What is of every year may run past its end. */
export function includesDate({ from, to, yearly }: Days, date: string): boolean {
  const day = yearly ? date.slice(5) : date;
  return from <= to ? from <= day && day <= to : yearly && (day >= from || day <= to);
}
