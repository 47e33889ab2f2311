import { recordNamed } from '../../meaning/measures/records.ts';
import { titleOf } from '../../meaning/standards.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { speaksOf } from '../engine/absence.ts';
import type { AbsenceRule, Report } from '../engine/rule.ts';

const ABSENCE: AbsenceRule['absence'] = {
  clause: 'source',
  question: 'Which cases are counted, and where is their data?',
  words: ['source', 'data', 'record', 'where from', 'counted', 'what counts', 'comput'],
  most: (lacking, all) =>
    `${lacking} of ${all} standards have targets that do not say which cases are counted, so nobody can compute them. Declare a record of the cases, \`record … from "…"\`, and name it in each target: \`90% of … are …\`.`,
};

export const noSource: AbsenceRule = {
  code: 'YS202',
  name: 'no-source',
  criterion: 'measurable',
  severity: 'warning',
  summary:
    'A target that does not say which cases are counted, what must hold of them, or where their data comes from.',
  why: 'A target that cannot be computed is met or missed by opinion. Whoever writes down now what is counted finds out in time that nobody records it.',
  fix: 'Name a record and what must hold of its cases: `at least 90% of letters are answered within …`. Give the record its data: `record letters from "letters.csv"`. While that is open, say so: `decide source "…"`.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  absence: ABSENCE,
  applies: () => true,
  *lacks(standard, service, { isBroken }) {
    for (const target of standard.targets) {
      yield* unnamed(target, titleOf(standard));
      for (const record of recordsOf(target, service)) if (!isBroken(record.source)) yield* withoutData(record);
    }
  },
};

/** A share needs to know of what, and of those, which ones are good. */
function* unnamed({ measure, bound }: Target, title: string): Iterable<Report> {
  if (measure.kind !== 'share' || !bound) return;
  const { record, outcome } = measure;
  const share = bound.value.kind === 'percent' ? `${bound.value.decimal}%` : 'a share';
  if (!record) {
    yield {
      at: bound.source,
      message: `${title} asks for ${share}, but names no record of the cases, so nobody else can compute it. Name one after the percentage: \`${share} of … are …\`.`,
    };
  } else if (outcome?.kind !== 'condition' && !outcome?.moment) {
    yield {
      at: record.source,
      message: `${title} asks for ${share} of ${record.name}, but not what must hold of them. Write which moment they must have reached, \`are …\`, or what must be true of them, \`have …\`.`,
    };
  }
}

function recordsOf({ measure }: Target, service: ServiceModel): CaseRecord[] {
  if (measure.kind === 'checks' || measure.kind === 'availability') return [];
  const refs = measure.kind === 'rate' ? [measure.record, measure.per.record] : [measure.record];
  return refs.map((ref) => recordNamed(service, ref)).filter((record) => record !== undefined);
}

/** Said at the record, in the same words for every target, so that it is heard once. */
function withoutData({ name, from, nameSource, decisions }: CaseRecord): Report[] {
  if (from !== null || decisions.some((decision) => speaksOf(decision, ABSENCE))) return [];
  const message = `Nothing says where the data on ${name} comes from, so no target about them can be computed. Name the file or system: \`record ${name} from "…"\`.`;
  return [{ at: nameSource, message }];
}
