/** Who has to be trained by when, from the standards and a list of staff. */
import { readFileSync, statSync } from 'node:fs';
import { trainingCalendar } from '../language/documents/training-plan/calendar.ts';
import { trainingPlan } from '../language/documents/training-plan/table.ts';
import { hasEnded } from '../language/meaning/in-force.ts';
import { trainedInNothing, trainingDue } from '../language/meaning/training/due.ts';
import { readStaff, STAFF_COLUMNS, type StaffMember, type StaffRows } from '../language/meaning/training/staff.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { HolidayCalendar } from '../language/quantities/holidays.ts';
import { MEGABYTE } from '../language/workspace/files/reading.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { rowsIn } from '../language/workspace/records/rows-in.ts';
import { daysAsked, type SpanOptions } from './days-asked.ts';
import { type AnyFormat, usualFormat, writeContent, writeDocument } from './document-output.ts';
import { UsageError } from './exit-codes.ts';
import { asGiven } from './names.ts';
import { knownName, oneService } from './one-service.ts';
import { note } from './say.ts';

/** Whose training is planned. */
export interface TrainingOptions extends SpanOptions {
  readonly staff?: string;
  readonly branch?: string;
}

interface Output {
  readonly format: AnyFormat;
  readonly out?: string;
  readonly maxSize: number;
}

/** @throws UsageError where nobody says who the staff are, or the list cannot be read */
export async function writeTraining(
  services: readonly ServiceModel[],
  holidays: HolidayCalendar,
  { staff: file, branch, format, out, maxSize, ...span }: TrainingOptions & Output,
): Promise<void> {
  const service = oneService(services, 'a plan of trainings');
  if (file === undefined)
    throw new UsageError(`say who is to be trained: --staff staff.csv, with the columns ${STAFF_COLUMNS.join(', ')}`);
  const place =
    service.branches.find(({ name }) => name === knownName('branch', branch, service.branches, service)) ?? service;
  const today = localDate();
  const { until } = daysAsked(span);
  const staff = await staffIn(file, maxSize, { ...service, standards: place.standards }, today);
  const standards = place.standards.filter(({ inForce }) => !hasEnded(inForce, today));
  const due = trainingDue(standards, staff, place, holidays).filter(
    ({ day }) => until === null || day <= until || day < today,
  );
  const without = trainedInNothing(standards, staff);
  if (standards.every(({ training }) => training === null))
    note(
      `No standard of ${service.name} says when staff are trained: write \`train within 2 weeks of joining, then every 12 months\`.\n`,
    );
  if (format === 'ics') writeContent(trainingCalendar(due, service, today), out);
  else await writeDocument(trainingPlan(due, service, { staff, without, today, until }), usualFormat(format), out);
}

async function staffIn(
  file: string,
  maxSize: number,
  { roles, standards }: Pick<ServiceModel, 'roles' | 'standards'>,
  today: string,
): Promise<readonly StaffMember[]> {
  const rows = await rowsOf(file, maxSize);
  const read = readStaff(rows, { roles, standards, today });
  if ('staff' in read) return read.staff;
  const [first, ...more] = read.faults;
  throw new UsageError(
    `${asGiven(file)} cannot be used. ${[first, ...more.slice(0, 9)].join('\n  ')}${more.length > 9 ? `\n  and ${more.length - 9} more` : ''}`.replace(
      /\.$/,
      '',
    ),
  );
}

async function rowsOf(file: string, maxSize: number): Promise<StaffRows> {
  try {
    if (statSync(file).size > maxSize * MEGABYTE) throw new UsageError(`${asGiven(file)} has more than ${maxSize} MB`);
    const rows = await rowsIn(file, readFileSync(file), STAFF_COLUMNS);
    if ('trouble' in rows) throw new UsageError(`${asGiven(file)}: ${rows.trouble}`);
    return rows;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${asGiven(file)} cannot be read: ${reasonOf(error)}`);
  }
}
