/** Absence is said once: what most standards lack is one finding at the service. */
import { contains, type Finding, type Place } from '../findings/finding.ts';
import type { Decision, Standard } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { AbsenceRule, Report, Rule, RuleContext } from './rule.ts';
import { standardsOf, titleOf } from './standards.ts';

type IsBroken = (block: Place) => boolean;

/** What the standards lack, less what a `decide` clause speaks of and what a syntax error may hide. */
export function absences(rule: AbsenceRule, service: ServiceModel, context: RuleContext, isBroken: IsBroken): Report[] {
  return standardsOf(service).flatMap((standard) => {
    if (isBroken(standard.source) || !rule.applies(standard, service)) return [];
    return [...rule.lacks(standard, service, context)].filter(
      (report) => !isOpenQuestion(rule, report, standard, service),
    );
  });
}

function isOpenQuestion(rule: AbsenceRule, report: Report, standard: Standard, service: ServiceModel): boolean {
  const targets = standard.targets.filter(
    (target) => standard.targets.length === 1 || contains(target.source, report.at),
  );
  const decisions = [...standard.decisions, ...targets.flatMap((target) => target.decisions), ...service.decisions];
  return decisions.some((decision) => speaksOf(decision, rule.absence));
}

/** Whether a question is about what a rule misses: it names the clause, or uses one of its words. */
export function speaksOf({ about, question }: Decision, absence: AbsenceRule['absence']): boolean {
  if (about) return about.name === absence.clause;
  const text = question.toLowerCase();
  return absence.words.some((word) => new RegExp(`\\b${word}`).test(text));
}

/** One finding at the service in place of those of a rule that most standards give. */
export function sayOnce(
  findings: readonly Finding[],
  rules: readonly Rule[],
  service: ServiceModel,
  isBroken: IsBroken,
): Finding[] {
  if (!service.declared) return [...findings];
  const whole = standardsOf(service).filter((standard) => !isBroken(standard.source));
  return rules.reduce<Finding[]>(
    (all, rule) => {
      if (!('absence' in rule) || !rule.absence.most) return all;
      const [mine, others] = [all.filter((it) => it.code === rule.code), all.filter((it) => it.code !== rule.code)];
      const applicable = distinctPlaces(whole.filter((standard) => rule.applies(standard, service)));
      if (mine.length < 2 || mine.length * 2 <= applicable) return all;
      return [...others, atService(mine, rule.absence.most(mine.length, applicable), service)];
    },
    [...findings],
  );
}

const distinctPlaces = (standards: readonly Standard[]): number => new Set(standards.map((it) => it.source)).size;

function atService(findings: readonly Finding[], message: string, service: ServiceModel): Finding {
  const standards = new Map(standardsOf(service).map((standard) => [standard.nameSource, titleOf(standard)]));
  const related = findings.map(({ place }) => ({ message: standards.get(place) ?? 'here', place }));
  const [first] = findings as [Finding];
  return { ...first, severity: graver(findings), message, place: service.nameSource, related };
}

const graver = (findings: readonly Finding[]): Finding['severity'] =>
  (['error', 'warning', 'info'] as const).find((severity) => findings.some((it) => it.severity === severity)) ?? 'info';
