import { namesInCondition } from '../../meaning/measures/columns.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordRef, recordRefs } from '../../meaning/measures/records.ts';
import { namesMeant } from '../../meaning/mentions.ts';
import { quotedTitle, standardsOf } from '../../meaning/standards.ts';
import type { CaseRecord, Demand, Procedure, Ref, Source } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Unused } from './unused.fix.ts';

export const unused: CheckRule<Unused> = {
  code: 'YS604',
  name: 'unused',
  criterion: 'consistent',
  severity: 'info',
  summary: 'A role, a record, a pause of its cases or a step that nothing uses.',
  why: 'Either something was forgotten, a standard for that record or a task for that role, or it is a leftover that readers take for a promise.',
  fix: 'Use it where it belongs, or take it out.',
  marksUnnecessary: true,
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
  *find(service, { isReadable }) {
    // What a repeated clause says is not in the model, and may be the use.
    if (!isReadable || !service.declared || service.repeats.length > 0) return;
    for (const element of unusedAmong(service.roles, rolesUsed(service))) yield { kind: 'role', element };
    for (const element of unusedAmong(service.records, recordsUsed(service))) {
      if (isReadBesides(element, service)) continue;
      yield { kind: 'record', element, demands: demandsFor(element, service) };
    }
    const plans = Map.groupBy(targetsIn(service).map(planOf), (plan) => recordRef(plan)?.name);
    for (const { name, pauses } of service.records) {
      const used = plans.get(name)?.flatMap(({ notCounting }) => notCounting) ?? [];
      for (const element of unusedAmong(pauses, used)) yield { kind: 'pause', element };
    }
    for (const procedure of service.procedures) yield* looseSteps(procedure);
  },
  tell: (found) => ({
    at: atOf(found),
    message: messageOf(found),
    related: demandsOf(found).map(({ source }) => ({
      message: 'how many cases arrive, which nothing uses either',
      place: source,
    })),
  }),
  mending: () => import('./unused.fix.ts'),
};

const demandsOf = (found: Unused): readonly Demand[] => (found.kind === 'record' ? found.demands : []);

const atOf = (found: Unused): Source => (found.kind === 'steps' ? found.procedure : found.element).nameSource;

function messageOf(found: Unused): string {
  switch (found.kind) {
    case 'role':
      return `The role \`${found.element.name}\` has no part in any standard or procedure. Say what it owns, does, decides or is told, or take it out.`;
    case 'record':
      return `No target measures \`${found.element.name}\` and no procedure is about them. Write a target, or take the record out.`;
    case 'pause':
      return `No target leaves out the pauses \`${found.element.name}\`: its clock runs on in their time. Write \`not counting ${found.element.name}\` behind the limit, or take them out.`;
    case 'step':
      return `The step \`${found.element.name}\` follows none and none follows it: it has no place on the way. Write \`after\` and the step before, or take it out.`;
    case 'steps':
      return `No step of ${quotedTitle(found.procedure)} says which one it follows, so that all of them begin at once. Write \`after\` and the step before.`;
  }
}

function unusedAmong<Declared extends { readonly name: string }>(
  declared: readonly Declared[],
  mentions: readonly (Ref | null)[],
): Declared[] {
  const names = declared.map((it) => it.name);
  const used = namesMeant(
    mentions.filter((it) => it !== null),
    names,
  );
  return declared.filter(({ name }) => name !== '' && !used.has(name));
}

function rolesUsed(service: ServiceModel): (Ref | null)[] {
  const held = [service.defaults, ...standardsOf(service)].flatMap(({ owner, doneBy, reports }) => [
    owner,
    ...doneBy,
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
  const measured = targetsIn(service).flatMap((target) => recordRefs(planOf(target)));
  const pausing = service.records.flatMap(({ pauses }) => pauses.map(({ record }) => record));
  return [...measured, ...pausing, ...service.procedures.map((procedure) => procedure.record)];
}

/** A remedy names a moment, what is verified for each value a field, and a branch says both of its cases: none names a record. */
function isReadBesides({ moments, fields }: CaseRecord, service: ServiceModel): boolean {
  const shown = [...standardsOf(service), ...targetsIn(service)].flatMap(({ remedies }) =>
    remedies.map(({ until }) => until),
  );
  const verified = [service.defaults, ...standardsOf(service)].flatMap(({ verifications }) =>
    verifications.map(({ each }) => each),
  );
  const told = service.branches.flatMap(({ filter }) => (filter ? namesInCondition(filter) : []));
  const named = new Set([...told, ...[...shown, ...verified].map((ref) => ref?.name)]);
  return [...moments, ...fields].some(({ name }) => named.has(name));
}

const demandsFor = ({ name }: CaseRecord, { demands, branches }: ServiceModel): Demand[] =>
  [demands, ...branches.map((branch) => branch.demands)].flat().filter(({ record }) => record?.name === name);

/** Also what branches say about standards that do not exist: those have a finding of their own. */
function targetsIn(service: ServiceModel) {
  const changes = service.branches.flatMap((branch) => branch.differences);
  return [...standardsOf(service), ...changes].flatMap((it) => it.targets);
}

/** Steps that neither follow one nor are followed: where all are so, that is one finding. */
function looseSteps(procedure: Procedure): Unused[] {
  const { steps } = procedure;
  if (steps.length < 2) return [];
  const followed = namesMeant(
    steps.flatMap((step) => step.after),
    steps.map((step) => step.name),
  );
  const loose = steps.filter(({ name, after }) => name !== '' && after.length === 0 && !followed.has(name));
  if (loose.length === steps.length) return [{ kind: 'steps', procedure }];
  return loose.map((element) => ({ kind: 'step', element, procedure }));
}
