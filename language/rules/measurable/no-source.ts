import { pausesOf } from '../../meaning/measures/pauses.ts';
import type { Share } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed, recordOfTarget, recordRef, recordsByName, recordsRead } from '../../meaning/measures/records.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { CaseRecord, Pause, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { AbsenceRule, CaseReport } from '../engine/rule.ts';

export const noSource: AbsenceRule = {
  code: 'YS202',
  name: 'no-source',
  criterion: 'measurable',
  severity: 'warning',
  summary:
    'A target that does not say which cases are counted, what must hold of them, or where their data comes from.',
  why: 'A target that cannot be computed is met or missed by opinion. Whoever writes down now what is counted finds out in time that nobody records it.',
  fix: 'Name a record and what must hold of its cases: `at least 90% of letters are answered within …`. Give the record its data: `record letters from "letters.csv"`. While that is open, say so: `decide source "…"`.',
  everywhere:
    'have targets that do not say which cases are counted, so nobody can compute them. Declare a record of the cases in each, `record … from "…"`, and name it in the targets: `90% of … are …`.',
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
  absence: {
    clause: 'source',
    question: 'Which cases are counted, and where is their data?',
    words: ['source', 'data', 'record', 'where from', 'counted', 'what counts', 'comput'],
    most: (lacking, all) =>
      `${lacking} of ${all} standards have targets that do not say which cases are counted, so nobody can compute them. Declare a record of the cases, \`record … from "…"\`, and name it in each target: \`90% of … are …\`.`,
  },
  applies: () => true,
  *find(standard, service, { isBroken }) {
    for (const target of standard.targets) {
      if (leavesCasesOpen(target)) yield { standard, target };
      const records = recordsOf(target, service).filter(({ from, source }) => from === null && !isBroken(source));
      for (const record of records) yield { standard, record };
      for (const found of pausesWithoutKey(target, service)) yield { standard, ...found };
    }
  },
  tell({ standard, target, record, pause }) {
    if (!record) return withoutCases(standard, target);
    return pause ? withoutKey(pause, record) : withoutData(record);
  },
  mending: () => import('./no-source.fix.ts'),
};

/** A share needs to know of what, and of those, which ones are good. */
function leavesCasesOpen(target: Target): boolean {
  const { population, figure, bound } = planOf(target);
  if (population.of !== 'cases' || figure.is !== 'share' || !bound) return false;
  return !(population.record && saysWhatHolds(figure));
}

const saysWhatHolds = ({ question }: Share): boolean =>
  question?.asks === 'moment' ? question.moment !== null : question !== null;

function withoutCases(standard: Standard, target: Target | undefined): CaseReport {
  const bound = target?.bound;
  const share = bound?.value.kind === 'percent' ? `${bound.value.decimal}%` : 'a share';
  const asks = `${quotedTitle(standard)} asks for ${share}`;
  const record = target && recordRef(planOf(target));
  if (record) {
    return {
      at: record.source,
      message: `${asks} of ${record.name}, but not what must hold of them. Write which moment they must have reached, \`are …\`, or what must be true of them, \`have …\`.`,
    };
  }
  return {
    at: (bound ?? target ?? standard).source,
    message: `${asks}, but names no record of the cases, so nobody else can compute it. Name one after the percentage: \`${share} of … are …\`.`,
  };
}

const recordsOf = (target: Target, service: ServiceModel): CaseRecord[] =>
  recordsRead(planOf(target), recordsByName(service));

/** Pauses in another record are those of the case with the same key. */
function pausesWithoutKey(target: Target, service: ServiceModel): { pause: Pause; record: CaseRecord }[] {
  const record = recordOfTarget(target, service);
  if (!record) return [];
  const pauses = pausesOf(planOf(target), record).filter((pause) => {
    const other = recordNamed(service, pause.record);
    return other && (!record.key || other.key?.name !== record.key.name);
  });
  return pauses.map((pause) => ({ pause, record }));
}

/** Said at the record, as it is of data that nobody names. */
const withoutKey = ({ record: other, source }: Pause, record: CaseRecord): CaseReport => ({
  at: other?.source ?? source,
  message: `Nothing says which of the ${other?.name} belong to which of the ${record.name}, so nobody can tell how long a case stood still. Give both records the same key, such as \`key ${record.key?.name ?? 'case-id'}\`.`,
});

/** Said at the record, in the same words for every target, so that it is heard once. */
const withoutData = ({ name, nameSource }: CaseRecord): CaseReport => ({
  at: nameSource,
  message: `Nothing says where the data on ${name} comes from, so no target about them can be computed. Name the file or system: \`record ${name} from "…"\`.`,
});
