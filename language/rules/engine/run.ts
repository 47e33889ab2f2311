/** One pass over a service: all rules, then what the author has decided to leave or to accept. */

import { type Finding, milder, pageOf, type Severity, sortFindings } from '../../findings/finding.ts';
import { applyWaivers, type Waived } from '../../findings/waivers.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { Enclosing } from '../../text/enclosing.ts';
import type { Place } from '../../text/places.ts';
import { absences, sayOnce } from './absence.ts';
import { brokenBlocks, waiversIn } from './blocks.ts';
import type { Report, Rule, RuleContext, RuleText } from './rule.ts';

export interface RunOptions {
  /** The rules to run. */
  readonly rules: readonly Rule[];
  /** The severity of a rule, `off` where it is not to be heard. */
  readonly severityOf: (rule: RuleText) => Severity | 'off';
  /** An ISO date. */
  readonly today: string;
  readonly stretch: number;
  readonly words: OwnWords;
  readonly holidays: HolidayCalendar;
  /** The places of the syntax errors in the service's files. */
  readonly syntaxErrors: readonly Place[];
}

/** The findings of all rules about one service, in the order of the text. */
export function runRules(service: ServiceModel, options: RunOptions): Finding[] {
  const { rules, severityOf, today, stretch, words, holidays } = options;
  const isReadable = options.syntaxErrors.length === 0;
  const isEnabled = (rule: RuleText): boolean => severityOf(rule) !== 'off';
  const isBroken = brokenBlocks(service, options.syntaxErrors);
  const enabled = rules.filter(isEnabled);
  const inGuideline = guidelineTest(service);
  const toFinding = (rule: Rule, report: Report): Finding =>
    finding(rule, report, severityOf(rule) as Severity, inGuideline);

  const given = { today, stretch, words, holidays, rules };
  const context: RuleContext = { ...given, isEnabled, isReadable, isBroken, neededWaivers: [] };
  const reported = enabled.flatMap((rule) => {
    if ('absence' in rule) return absences(rule, service, context, isBroken).map((report) => toFinding(rule, report));
    return rule.last ? [] : [...rule.check(service, context)].map((report) => toFinding(rule, report));
  });
  const { left, needed } = applyWaivers(distinct(reported), acceptable(waiversIn(service), rules), today);
  const afterWaivers: RuleContext = { ...context, neededWaivers: needed };
  const last = enabled.flatMap((rule) =>
    'check' in rule && rule.last ? [...rule.check(service, afterWaivers)].map((report) => toFinding(rule, report)) : [],
  );
  return sortFindings([...sayOnce(left, enabled, service, isBroken), ...distinct(last)]);
}

/** The waivers that give a reason, but for those of rules that cannot be waived. */
function acceptable(waivers: readonly Waived[], rules: readonly Rule[]): Waived[] {
  const strict = new Set(rules.flatMap((rule) => (rule.waivable === false ? [rule.code, rule.name] : [])));
  return waivers.filter(({ rule, reason }) => !strict.has(rule) && reason.trim() !== '');
}

function finding(rule: Rule, report: Report, severity: Severity, inGuideline: (place: Place) => boolean): Finding {
  const own = report.severity ?? severity;
  return {
    code: rule.code,
    name: rule.name,
    severity: inGuideline(report.at) ? milder(own) : own,
    message: report.message,
    place: report.at,
    ...(report.also && { also: report.also }),
    related: report.related ?? [],
    url: pageOf(rule.code, rule.name),
    ...(report.suggestion && { suggestion: report.suggestion }),
    ...(report.parts && { parts: report.parts }),
  };
}

/** In a guideline, and where a branch changes one, every finding is one step milder. */
function guidelineTest(service: ServiceModel): (place: Place) => boolean {
  const guidelines = standardsOf(service).filter((standard) => standard.kind === 'guideline');
  const names = new Set(guidelines.map((guideline) => guideline.name));
  const changes = service.branches.flatMap((branch) => branch.differences).filter((it) => names.has(it.standard.name));
  const blocks = new Enclosing([...new Set([...guidelines, ...changes].map((it) => it.source))], (source) => source);
  return (place) => blocks.around(place).length > 0;
}

/** What a service says for several standards, or a branch takes over unchanged, is found once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, message, place: { file, start } }) => {
    const key = `${code} ${file}:${start.line}:${start.column} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
