/** Values that the language, the platform or the calendar knows. */
import { CompletionItemKind } from 'vscode-languageserver';
import { codesByName } from '../../../language/lexicon/languages.ts';
import { AREAS, EXPERIENCE, JOURNEY } from '../../../language/model/vocabulary.ts';
import { HOLIDAY_REGIONS } from '../../../language/quantities/holiday-regions.ts';
import { timeZones } from '../../../language/quantities/time-zones.ts';
import { RULES } from '../../../language/rules/registry.ts';
import type { Option } from '../../../language/syntax/expected/frames.ts';
import { inQuotes } from '../../../language/syntax/quotes.ts';
import { type Candidate, RANK } from './candidate.ts';
import { exampleCandidates, valueKey } from './examples.ts';
import { textValues } from './field-values.ts';
import { ruleCandidates } from './rule-names.ts';
import type { Setting } from './setting.ts';

/** What may be written for a terminal of the grammar: by the rule, and the property that holds it. */
export function valueCandidates(option: Option, setting: Setting): Candidate[] {
  const key = valueKey(option);
  return VALUES[key]?.(setting, option) ?? exampleCandidates(key, option, setting);
}

const VALUES: Readonly<Record<string, (setting: Setting, option: Option) => Candidate[]>> = {
  'AreaClause.area': () => AREAS.map(({ name, question }) => known(name, question)),
  'DuringClause.stages': () => JOURNEY.map(({ name, meaning }) => known(name, meaning)),
  'PillarClause.pillar': () => EXPERIENCE.map(({ name, meaning }) => known(name, meaning)),
  'LanguagesClause.languages': allLanguages,
  'StatementClause.language': ownLanguages,
  'SayClause.language': ownLanguages,
  'AvoidClause.language': ownLanguages,
  'HolidaysClause.regions': () =>
    [...HOLIDAY_REGIONS].map(([code, name]) => ({ ...known(code, name), remark: name, filter: `${code} ${name}` })),
  'OpenClause.zone': () => timeZones().map((zone) => quoted(zone)),
  'TimesClause.zone': () => timeZones().map((zone) => quoted(zone)),
  'TimesClause.format': () => FORMATS.map(([format, time]) => ({ ...quoted(format), remark: time })),
  'WaiveClause.rule': ruleCandidates,
  'DecideClause.about': questions,
  'TextValue.text': (setting, option) => textValues(option, setting).map((text) => quoted(text)),
};

/** How programs mostly write a time, and one that is written so. */
const FORMATS: readonly (readonly [format: string, time: string])[] = [
  ['YYYY-MM-DD HH:mm:ss', '2026-07-04 13:05:00'],
  ['DD.MM.YYYY HH:mm', '04.07.2026 13:05'],
  ['DD/MM/YYYY HH:mm', '04/07/2026 13:05'],
  ['MM/DD/YYYY hh:mm:ss a', '7/4/2026 1:05:00 PM'],
  ['YYYY/MM/DD HH:mm', '2026/07/04 13:05'],
  ['DD-MMM-YYYY HH:mm', '04-Jul-2026 13:05'],
  ['YYYYMMDDHHmmss', '20260704130500'],
  ['ddd, DD MMM YYYY HH:mm:ss Z', 'Sat, 04 Jul 2026 13:05:00 +0200'],
  ['X', '1783170300'],
  ['x', '1783170300000'],
];

const known = (label: string, documentation: string): Candidate => ({
  label,
  kind: CompletionItemKind.EnumMember,
  rank: RANK.needed,
  documentation,
});

/** A text, which gets its quotes where none are typed yet. */
const quoted = (text: string): Candidate => ({
  label: text,
  text: inQuotes(text),
  kind: CompletionItemKind.Text,
  rank: RANK.needed,
});

function allLanguages(): Candidate[] {
  return [...codesByName()].map(([name, code]) => ({ ...known(code, name), remark: name, filter: `${code} ${name}` }));
}

/** The languages that the service says it has, before all others. */
function ownLanguages({ checked }: Setting): Candidate[] {
  const own = new Set(checked?.model.languages.map((language) => language.name));
  return allLanguages().map((it) => ({ ...it, rank: own.has(it.label) ? RANK.needed : RANK.continued }));
}

/** What `decide` may speak of, so that the question takes the place of a finding. */
function questions(): Candidate[] {
  const rules = RULES.flatMap((rule) => ('absence' in rule ? [rule] : []));
  const byClause = Map.groupBy(rules, (rule) => rule.absence.clause);
  return [...byClause].map(([clause, [rule]]) => ({
    ...known(clause, `Takes the place of the finding: ${rule?.summary ?? ''}`),
    remark: rule?.name ?? '',
  }));
}
