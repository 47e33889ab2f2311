/** Absence is said once: what most standards lack is one finding at the service. */

import { type Finding, SEVERITIES } from '../../findings/finding.ts';
import { isBegun, quotedTitle, standardsOf } from '../../meaning/standards.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Decision, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { Enclosing } from '../../text/enclosing.ts';
import { inShort } from '../../text/in-short.ts';
import type { Place } from '../../text/places.ts';
import { blockAround } from './blocks.ts';
import type { Lack } from './lack.ts';
import type { AbsenceRule, Rule, RuleContext } from './rule.ts';
import type { ToldCase } from './telling.ts';

type Titles = Enclosing<readonly [Place, string]>;
type IsBroken = (block: Place) => boolean;

/** What the standards lack, less what a `decide` clause speaks of and what a syntax error may hide. */
export function lacksIn(rule: AbsenceRule, service: ServiceModel, context: RuleContext): ToldCase<Lack>[] {
  // What a service would supply is not missing from a file whose service is.
  if ((rule.absence.most && !service.declared) || !isBegun(service)) return [];
  if (service.decisions.some((decision) => speaksOf(decision, rule.absence))) return [];
  return standardsOf(service).flatMap((standard) => {
    if (context.isBroken(standard.source) || !rule.applies(standard, service)) return [];
    // A target of a branch stands in a block of its own, away from the standard's.
    const isHidden = ({ target }: Lack): boolean =>
      target != null && context.isBroken(blockAround(target.source, service) ?? standard.source);
    const lacks = [...rule.find(standard, service, context)].filter(
      (lack) => !isOpenQuestion(rule, lack, standard) && !isHidden(lack),
    );
    return lacks.map((lack) => ({ subject: lack, report: rule.tell({ ...lack, standard }) }));
  });
}

function isOpenQuestion({ absence }: AbsenceRule, { target, record }: Lack, standard: Standard): boolean {
  const [only, another] = standard.targets;
  const asked = target ?? (another ? undefined : only);
  return [standard, asked, record].some((it) => it?.decisions.some((decision) => speaksOf(decision, absence)));
}

/** Whether a question is about what a rule misses: it names the clause, or uses one of its words. */
function speaksOf({ about, question }: Decision, absence: AbsenceRule['absence']): boolean {
  if (about) return about.name === absence.clause;
  return patternOf(absence).test(question);
}

const patternOf = remembered(
  ({ words }: AbsenceRule['absence']): RegExp => new RegExp(`\\b(?:${words.join('|')})`, 'i'),
);

/** One finding at the service in place of those of a rule that most standards give. */
export function sayOnce(
  findings: readonly Finding[],
  rules: readonly Rule[],
  service: ServiceModel,
  isBroken: IsBroken,
): Finding[] {
  const whole = standardsOf(service).filter((standard) => !isBroken(standard.source));
  const standards = standardsByPlace(service);
  return rules.reduce<Finding[]>(
    (all, rule) => {
      if (!('absence' in rule) || !rule.absence.most) return all;
      const mine = all.filter((it) => it.code === rule.code && standards.around(it.place).length > 0);
      const lacking = new Set(mine.map(({ place }) => standards.around(place)[0])).size;
      const applicable = distinctPlaces(whole.filter((standard) => rule.applies(standard, service)));
      if (lacking * 2 <= applicable) return all;
      const said = new Set(mine);
      if (lacking < 2) return all.map((it) => (said.has(it) ? { ...it, throughout: true } : it));
      const once = atService(mine, rule.absence.most(lacking, applicable), service, standards);
      return [...all.filter((it) => !said.has(it)), once];
    },
    [...findings],
  );
}

const distinctPlaces = (standards: readonly Standard[]): number => new Set(standards.map((it) => it.source)).size;

/** The titles of standards, by the blocks in which they stand, or in which a branch changes them. */
function standardsByPlace(service: ServiceModel): Titles {
  const titles = new Map<Place, string>();
  for (const standard of standardsOf(service)) titles.set(standard.source, quotedTitle(standard));
  for (const { standard, source } of service.branches.flatMap((it) => it.differences))
    titles.set(source, standard.name);
  return new Enclosing([...titles], ([place]) => place);
}

function atService(findings: readonly Finding[], message: string, service: ServiceModel, standards: Titles): Finding {
  const related = findings.map(({ place }) => ({ message: inShort(standards.around(place)[0]?.[1] ?? ''), place }));
  const [first] = findings as [Finding];
  const parts = findings.map(({ place }) => ({ place }));
  const subject: Lack = { standard: null };
  const once = { severity: gravest(findings), message, place: service.nameSource, related, parts, subject };
  return { ...first, ...once, throughout: true };
}

const gravest = (findings: readonly Finding[]): Finding['severity'] =>
  SEVERITIES.find((severity) => findings.some((it) => it.severity === severity)) ?? 'info';
