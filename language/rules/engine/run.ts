/** One pass over a service: all rules, then what the author has decided to leave or to accept. */
import { type Finding, milder, type Severity, sortFindings } from '../../findings/finding.ts';
import { applyWaivers, type Waived } from '../../findings/waivers.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import type { LookAtData } from '../../meaning/measures/data-shown.ts';
import type { MeasuredOf } from '../../meaning/measures/measured.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { CountCases } from '../../meaning/workload/cases-at-hand.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { Enclosing } from '../../text/enclosing.ts';
import type { Place } from '../../text/places.ts';
import { lacksIn, sayOnce } from './absence.ts';
import { brokenBlocks, brokenLines, waiversIn } from './blocks.ts';
import { LINK, SYNTAX } from './fundamental.ts';
import type { OptionValues } from './options.ts';
import type { Rule, RuleContext, RuleText } from './rule.ts';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.ts';
import { findingOf, type ToldCase } from './telling.ts';
import { judgeWaivers } from './waivers.ts';

interface RunOptions {
  /** The rules to run. */
  readonly rules: readonly Rule[];
  /** The severity of a rule, `off` where it is not to be heard. */
  readonly severityOf: (rule: RuleText) => Severity | 'off';
  /** What the settings say of a rule. */
  readonly optionsOf: (rule: RuleText) => OptionValues;
  /** An ISO date. */
  readonly today: string;
  readonly words: OwnWords;
  readonly holidays: HolidayCalendar;
  readonly countCases: CountCases;
  readonly lookAtData: LookAtData;
  readonly measuredOf: MeasuredOf;
  /** The places of the syntax errors in the service's files. */
  readonly syntaxErrors: readonly Place[];
  /** Takes the time of each rule. */
  readonly watch?: Stopwatch;
}

/** The findings of all rules about one service, in the order of the text. */
export function runRules(service: ServiceModel, options: RunOptions): Finding[] {
  const { rules, severityOf, optionsOf, today, words, holidays, countCases, lookAtData, measuredOf } = options;
  const { watch = NO_STOPWATCH } = options;
  const isReadable = options.syntaxErrors.length === 0;
  const isEnabled = (rule: RuleText): boolean => severityOf(rule) !== 'off';
  const enabled = rules.filter(isEnabled);
  const soften = softening(service);
  const isBroken = brokenBlocks(service, options.syntaxErrors);
  const context: RuleContext = {
    ...{ today, words, holidays, countCases, lookAtData, measuredOf, isReadable, isBroken },
    isInBrokenLine: brokenLines(options.syntaxErrors),
    vocabulary: vocabularyOf(rules),
    waivers: [],
  };
  const findingsOf = (rule: Rule, known: RuleContext): Finding[] =>
    watch.time(rule.name, () =>
      told(rule, service, known, optionsOf).map((it) => soften(findingOf(rule, it, severityOf(rule) as Severity))),
    );

  const found = enabled.filter((rule) => !isLast(rule)).flatMap((rule) => findingsOf(rule, context));
  const heard = distinct(givingWay(found, enabled));
  const waivers = waiversIn(service);
  const { left, needed } = applyWaivers(heard, acceptable(waivers, rules), today);
  const nameable = [SYNTAX, LINK, ...rules];
  const judged = {
    ...context,
    waivers: judgeWaivers(waivers, { rules: nameable, isEnabled, isReadable, needed, today }),
  };
  const last = enabled.filter(isLast).flatMap((rule) => findingsOf(rule, judged));
  return sortFindings([...sayOnce(left, enabled, service, isBroken), ...distinct(last)]);
}

function told(
  rule: Rule,
  service: ServiceModel,
  context: RuleContext,
  optionsOf: RunOptions['optionsOf'],
): readonly ToldCase[] {
  if ('absence' in rule) return lacksIn(rule, service, context);
  const found = rule.find(service, { ...context, options: optionsOf(rule) });
  return Array.from(found, (subject) => ({ subject, report: rule.tell(subject) }));
}

const isLast = (rule: Rule): boolean => !('absence' in rule) && rule.last === true;

function vocabularyOf(rules: readonly Rule[]): RuleContext['vocabulary'] {
  const clauses = rules.flatMap((rule) => ('absence' in rule ? rule.absence.clause : []));
  return {
    rules: [SYNTAX, LINK, ...rules].flatMap(({ name, code }) => [name, code]),
    clauses: [...new Set(clauses)].sort(),
  };
}

/** The waivers that give a reason, but for those of rules that cannot be waived. */
function acceptable(waivers: readonly Waived[], rules: readonly Rule[]): Waived[] {
  const strict = new Set(rules.flatMap((rule) => (rule.waivable === false ? [rule.code, rule.name] : [])));
  return waivers.filter(({ rule, reason }) => !strict.has(rule) && reason.trim() !== '');
}

/** The findings but for those of rules that give way to others in the same place. */
function givingWay(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const before = new Map(
    rules.flatMap(({ name, yieldsTo }) => {
      const others = yieldsTo && findings.filter((finding) => yieldsTo.includes(finding.name));
      return others ? [[name, new Enclosing(others, ({ place }) => place)] as const] : [];
    }),
  );
  return findings.filter(({ name, place }) => (before.get(name)?.around(place).length ?? 0) === 0);
}

/** In a guideline, and where a branch changes one, every finding is one step milder. */
function softening(service: ServiceModel): (finding: Finding) => Finding {
  const guidelines = standardsOf(service).filter((standard) => standard.kind === 'guideline');
  const names = new Set(guidelines.map((guideline) => guideline.name));
  const changes = service.branches.flatMap((branch) => branch.differences).filter((it) => names.has(it.standard.name));
  const blocks = new Enclosing([...new Set([...guidelines, ...changes].map((it) => it.source))], (source) => source);
  return (finding) =>
    blocks.around(finding.place).length > 0 ? { ...finding, severity: milder(finding.severity) } : finding;
}

/** What a service says for several standards, or a branch takes over unchanged, is found once. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, message, place: { file, start } }) => {
    const key = `${code} ${file}:${start.line}:${start.column} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
