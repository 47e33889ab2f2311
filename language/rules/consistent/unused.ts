import { namesMeant } from '../../meaning/mentions.ts';
import { standardsOf, titleOf } from '../../meaning/standards.ts';
import type { Procedure, Ref } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule, Report } from '../engine/rule.ts';

export const unused: CheckRule = {
  code: 'YS604',
  name: 'unused',
  criterion: 'consistent',
  severity: 'info',
  summary: 'A role, a record or a step that nothing uses.',
  why: 'Either something was forgotten, a standard for that record or a task for that role, or it is a leftover that readers take for a promise.',
  fix: 'Use it where it belongs, or take it out.',
  bad: `service desk "Front desk" { }

role clerk   "Desk clerk"
role cashier "Cashier"

standard greet "Everybody is greeted" {
  owner clerk
  check "Says good morning before anything else"
}
`,
  good: `service desk "Front desk" { }

role clerk   "Desk clerk"
role cashier "Cashier"

standard greet "Everybody is greeted" {
  owner  clerk
  report monthly to clerk, cashier
  check  "Says good morning before anything else"
}
`,
  *check(service, { isReadable }) {
    if (!isReadable || !service.declared) return;
    yield* unusedAmong(service.roles, rolesUsed(service), (name) => {
      return `The role \`${name}\` has no part in any standard or procedure. Say what it owns, does, decides or is told, or take it out.`;
    });
    yield* unusedAmong(service.records, recordsUsed(service), (name) => {
      return `No target measures \`${name}\` and no procedure is about them. Write a target, or take the record out.`;
    });
    for (const procedure of service.procedures) yield* looseSteps(procedure);
  },
};

type Declared = Pick<ServiceModel['roles'][number], 'name' | 'nameSource'>;

function* unusedAmong(
  declared: readonly Declared[],
  mentions: readonly (Ref | null)[],
  message: (name: string) => string,
): Iterable<Report> {
  const names = declared.map((it) => it.name);
  const used = namesMeant(
    mentions.filter((it) => it !== null),
    names,
  );
  for (const { name, nameSource } of declared) {
    if (name !== '' && !used.has(name)) yield { at: nameSource, message: message(name) };
  }
}

function rolesUsed(service: ServiceModel): (Ref | null)[] {
  const held = [service.defaults, ...standardsOf(service)].flatMap(({ owner, reports }) => [
    owner,
    ...reports.flatMap((report) => report.to),
  ]);
  const approving = targetsIn(service).flatMap((target) => target.allowances.map((allowance) => allowance.approvedBy));
  const acting = service.procedures.flatMap(({ owner, steps, escalations }) => [
    owner,
    ...steps.map((step) => step.by),
    ...escalations.map((escalation) => escalation.to),
  ]);
  return [...held, ...approving, ...acting];
}

function recordsUsed(service: ServiceModel): (Ref | null)[] {
  const measured = targetsIn(service).flatMap(({ measure }) => {
    if (measure.kind === 'checks' || measure.kind === 'availability') return [];
    return [measure.record, measure.kind === 'rate' ? measure.per.record : null];
  });
  return [...measured, ...service.procedures.map((procedure) => procedure.record)];
}

/** Also what branches say about standards that do not exist: those have a finding of their own. */
function targetsIn(service: ServiceModel) {
  const changes = service.branches.flatMap((branch) => branch.differences);
  return [...standardsOf(service), ...changes].flatMap((it) => it.targets);
}

/** Steps that neither follow one nor are followed: where all are so, that is one finding. */
function* looseSteps(procedure: Procedure): Iterable<Report> {
  const { steps } = procedure;
  if (steps.length < 2) return;
  const followed = namesMeant(
    steps.flatMap((step) => step.after),
    steps.map((step) => step.name),
  );
  const loose = steps.filter(({ name, after }) => name !== '' && after.length === 0 && !followed.has(name));
  if (loose.length === steps.length) {
    yield {
      at: procedure.nameSource,
      message: `No step of ${titleOf(procedure)} says which one it follows, so that all of them begin at once. Write \`after\` and the step before.`,
    };
    return;
  }
  for (const { name, nameSource } of loose) {
    yield {
      at: nameSource,
      message: `The step \`${name}\` follows none and none follows it: it has no place on the way. Write \`after\` and the step before, or take it out.`,
    };
  }
}
