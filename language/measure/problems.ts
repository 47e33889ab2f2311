/** Why the figures of a target cannot be computed at all. */
import { nearest } from '../lexicon/nearest.ts';
import { columnsRead, namesInCondition } from '../meaning/measures/columns.ts';
import type { NotThere } from '../meaning/measures/data-shown.ts';
import { limitsOfTarget } from '../meaning/measures/limits.ts';
import { NEEDED, observationRecords } from '../meaning/measures/observations.ts';
import type { Plan, Population } from '../meaning/measures/plan.ts';
import { planOf } from '../meaning/measures/plan-of.ts';
import { recordRefs, recordsByName, recordsRead } from '../meaning/measures/records.ts';
import type { Branch, CaseRecord, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { RecordFile } from './rows/record-file.ts';

/** A sentence, and what it is about in a word that programs can ask for. */
export interface MeasureProblem {
  readonly kind:
    | 'no record'
    | 'no data'
    | 'no column'
    | 'no period'
    | 'nothing asked'
    | 'bare days'
    | 'no condition'
    | 'not in records';
  readonly text: string;
}

/** What a host has read for a record, or why it could not. */
export type RecordData = readonly RecordFile[] | NoData;

export interface NoData {
  /** A sentence. */
  readonly trouble: string;
  /** Where there is no file of the name that the record gives. */
  readonly notThere?: NotThere;
}

const problem = (kind: MeasureProblem['kind'], text: string): MeasureProblem => ({ kind, text });

/** What is missing in the text of a target; undefined where nothing is. */
export function problemInText(target: Target, branch: Branch | null): MeasureProblem | undefined {
  const plan = planOf(target);
  const { population, figure } = plan;
  const unrecorded = problemInPopulation(population);
  if (unrecorded) return unrecorded;
  if (!plan.period) return problem('no period', 'It does not say over which period it is measured: write `per month`.');
  if (population.of === 'cases' && figure.is === 'share' && !figure.question && !population.notYet)
    return problem('nothing asked', 'It does not say what is asked of each case.');
  if (limitsOfTarget(target).some((limit) => limit.clock === 'unstated'))
    return problem('bare days', 'It counts days without saying which: write `business days` or `calendar days`.');
  // The site of an answer tells whose it is, be it by the name of the branch.
  if (branch && !branch.filter && population.of !== 'answers')
    return problem(
      'no condition',
      `Nothing says which cases are those of ${branch.title || branch.name}: write \`where …\` behind its title.`,
    );
  return undefined;
}

/** Why what a target looks at stands in no record. */
function problemInPopulation(population: Population): MeasureProblem | undefined {
  switch (population.of) {
    case 'answers':
      return undefined;
    case 'time':
      if (population.outages) return undefined;
      return problem(
        'not in records',
        'Its figure comes from monitoring: name a record of the times when it did not work, with `outside`.',
      );
    case 'cases':
      if (population.record) return undefined;
      return problem('no record', 'It names no record of the cases that it counts.');
  }
}

/** What is missing in the data of the records that a target reads; undefined where nothing is. */
export function problemInData(
  target: Target,
  branch: Branch | null,
  service: ServiceModel,
  dataOf: (record: CaseRecord) => RecordData,
): MeasureProblem | undefined {
  const plan = planOf(target);
  if (plan.population.of === 'answers') return problemInAnswers(service, dataOf);
  const records = recordsByName(service);
  const unknown = namesOf(plan).find((name) => !records.has(name));
  if (unknown !== undefined) return problem('no record', `There is no record called \`${unknown}\`.`);
  const lack = missingToDivide(plan, branch, records);
  if (lack) return lack;
  for (const record of recordsRead(plan, records)) {
    const data = dataOf(record);
    if ('trouble' in data) return problem('no data', data.trouble);
    const wanted = columnsOf(plan, branch, record, records);
    for (const file of data) {
      const missing = wanted.find((column) => !file.columns.has(column));
      if (missing !== undefined) return problem('no column', missingText(missing, file));
    }
  }
  return undefined;
}

/** What is missing in the answers of observers. */
export function problemInAnswers(
  service: ServiceModel,
  dataOf: (record: CaseRecord) => RecordData,
): MeasureProblem | undefined {
  const records = observationRecords(service);
  if (records.length === 0)
    return problem(
      'not in records',
      'Its checks are answered by people who look: say where their answers are with `observations from "visits/*.csv"` in the service.',
    );
  for (const record of records) {
    const data = dataOf(record);
    if ('trouble' in data) return problem('no data', data.trouble);
    for (const file of data) {
      const missing = NEEDED.find((column) => !file.columns.has(column));
      if (missing !== undefined) return problem('no column', missingText(missing, file));
    }
  }
  return undefined;
}

function missingText(column: string, { name, columns }: RecordFile): string {
  const near = nearest(column, columns.keys());
  const guess = near === undefined ? '' : ` Did you mean “${near}”?`;
  return `${name} has no column “${column}”.${guess} Its columns are ${[...columns.keys()].map((it) => `“${it}”`).join(', ')}.`;
}

/** The records that a plan reads, by their names. */
export const namesOf = (plan: Plan): string[] => recordRefs(plan).map(({ name }) => name);

/**
 * The columns of one of the records that a plan reads. Of the cases that a rate divides by, those that tell to which
 * branch and part they belong as well.
 */
function columnsOf(
  plan: Plan,
  branch: Branch | null,
  record: CaseRecord,
  records: ReadonlyMap<string, CaseRecord>,
): string[] {
  const read = columnsRead(plan, branch?.filter ?? null, records);
  const [own, dividing] = namesOf(plan);
  if (record.name === own)
    return [...keyOf(record), ...read.filter(({ name }) => !name.includes(' of ')).map(({ column }) => column)];
  const others = read.filter(({ name }) => name.endsWith(` of ${record.name}`)).map(({ column }) => column);
  if (record.name !== dividing) return others;
  const telling = namesTelling(plan, branch).flatMap((name) => columnNamed(record, name) ?? []);
  return [...keyOf(record), ...others, ...telling];
}

const keyOf = ({ key }: CaseRecord): string[] => (key ? [key.column] : []);

/** The fields and moments that tell to which branch and part a case belongs. */
const namesTelling = ({ each }: Plan, branch: Branch | null): string[] => [
  ...(branch?.filter ? namesInCondition(branch.filter) : []),
  ...(each ? [each.name] : []),
];

const columnNamed = ({ moments, fields, key }: CaseRecord, name: string): string | undefined =>
  [...moments, ...fields, ...(key ? [key] : [])].find((it) => it.name === name)?.column;

/** What the record does not have by which a rate divides: without it, nobody knows which of its cases are meant. */
function missingToDivide(
  plan: Plan,
  branch: Branch | null,
  records: ReadonlyMap<string, CaseRecord>,
): MeasureProblem | undefined {
  const dividing = plan.figure.is === 'rate' ? records.get(plan.figure.per.record.name) : undefined;
  const missing = dividing && namesTelling(plan, branch).find((name) => columnNamed(dividing, name) === undefined);
  if (!dividing || missing === undefined) return undefined;
  const whose = plan.each?.name === missing ? `for each \`${missing}\`` : `of ${branch?.title || branch?.name}`;
  return problem(
    'no column',
    `It divides by the cases of \`${dividing.name}\`, which has no \`${missing}\` that tells which of them are those ${whose}. Add it to \`fields\` of \`${dividing.name}\`.`,
  );
}
