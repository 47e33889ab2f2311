/** From a list of staff, as a file, to who has to be trained by when. */
import { capital } from '../documents/sentences/phrasing.ts';
import { hasEnded } from '../meaning/in-force.ts';
import { type TrainingDue, trainedInNothing, trainingDue } from '../meaning/training/due.ts';
import { readStaff, STAFF_COLUMNS, type StaffMember } from '../meaning/training/staff.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { HolidayCalendar } from '../quantities/holidays.ts';
import { rowsIn } from './records/rows-in.ts';

interface Asked {
  /** The name of a branch whose standards count; null for those of the service. */
  readonly branch: string | null;
  readonly today: string;
  /** The last day that is planned for, but for those who are late; null where there is none. */
  readonly until: string | null;
}

interface Planned {
  readonly due: readonly TrainingDue[];
  readonly staff: readonly StaffMember[];
  /** Those of them who are trained in nothing. */
  readonly without: readonly StaffMember[];
  /** Whether no standard says when anybody is trained. */
  readonly isSilent: boolean;
}

/** @returns what is due; or why the list cannot be used, a sentence each */
export async function plannedTraining(
  service: ServiceModel,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { branch, today, until }: Asked,
  holidays: HolidayCalendar,
): Promise<Planned | { readonly faults: readonly string[] }> {
  const rows = await rowsIn(name, bytes, STAFF_COLUMNS);
  if ('trouble' in rows) return { faults: [capital(rows.trouble)] };
  const place = service.branches.find((it) => it.name === branch) ?? service;
  const read = readStaff(rows, { roles: service.roles, standards: place.standards, today });
  if ('faults' in read) return { faults: read.faults };
  const standards = place.standards.filter(({ inForce }) => !hasEnded(inForce, today));
  const due = trainingDue(standards, read.staff, place, holidays).filter(
    ({ day }) => until === null || day <= until || day < today,
  );
  return {
    due,
    staff: read.staff,
    without: trainedInNothing(standards, read.staff),
    isSilent: standards.every(({ training }) => training === null),
  };
}
