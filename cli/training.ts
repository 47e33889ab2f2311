/** Who has to be trained by when, from the standards and a list of staff. */
import { readFileSync, statSync } from 'node:fs';
import { trainingCalendar } from '../language/documents/training-plan/calendar.ts';
import { trainingPlan } from '../language/documents/training-plan/table.ts';
import { STAFF_COLUMNS } from '../language/meaning/training/staff.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { HolidayCalendar } from '../language/quantities/holidays.ts';
import { MEGABYTE } from '../language/workspace/files/reading.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { plannedTraining } from '../language/workspace/planned-training.ts';
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
  const today = localDate();
  const { until } = daysAsked(span);
  const asked = { branch: knownName('branch', branch, service.branches, service), today, until };
  const planned = await plannedTraining(service, { name: file, bytes: bytesOf(file, maxSize) }, asked, holidays);
  if ('faults' in planned) throw new UsageError(unusable(file, planned.faults));
  const { due, staff, without } = planned;
  if (planned.isSilent)
    note(
      `No standard of ${service.name} says when staff are trained: write \`train within 2 weeks of joining, then every 12 months\`.\n`,
    );
  if (format === 'ics') writeContent(trainingCalendar(due, service, today), out);
  else await writeDocument(trainingPlan(due, service, { staff, without, today, until }), usualFormat(format), out);
}

function unusable(file: string, faults: readonly string[]): string {
  const more = faults.length > MOST_FAULTS ? `\n  and ${faults.length - MOST_FAULTS} more` : '';
  return `${asGiven(file)} cannot be used. ${faults.slice(0, MOST_FAULTS).join('\n  ')}${more}`.replace(/\.$/, '');
}

const MOST_FAULTS = 10;

function bytesOf(file: string, maxSize: number): Uint8Array {
  try {
    if (statSync(file).size > maxSize * MEGABYTE) throw new UsageError(`${asGiven(file)} has more than ${maxSize} MB`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${asGiven(file)} cannot be read: ${reasonOf(error)}`);
  }
}
