/** The schema of `yardstick.json`; it is loaded where there is one. */
import * as z from 'zod';
import { listed } from '../documents/sentences/phrasing.ts';
import { SEVERITIES } from '../findings/finding.ts';
import { parseJson } from '../findings/json-text.ts';
import { isLanguage, nearestLanguage } from '../lexicon/languages.ts';
import { CATEGORIES } from '../lexicon/word-list.ts';
import type { WorkspaceDefaults } from '../model/defaults.ts';
import type { NumberOption } from '../rules/engine/options.ts';
import type { Rule } from '../rules/engine/rule.ts';
import { RULES } from '../rules/registry.ts';
import { type DefaultTexts, readDefaults } from './default-clauses.ts';
import { describeIssue, type KnownNames } from './settings-issues.ts';
import { problemsOfWords } from './words-problems.ts';

const ruleNames = RULES.flatMap((rule) => [rule.code, rule.name]);
const level = z.enum(['off', ...SEVERITIES]);

/** What may be said of a rule: how grave it is, or that and what else may be set about it. */
function settingsOf({ options = {} }: Rule) {
  const values = Object.entries(options).map(([name, option]) => [name, optional(option)] as const);
  if (values.length === 0) return level;
  return z.union([level, z.strictObject({ severity: level.optional(), ...Object.fromEntries(values) })]);
}

const optional = ({ minimum, maximum, description, default: usual }: NumberOption) =>
  z.number().min(minimum).max(maximum).optional().meta({ description, default: usual });

const ofRules = RULES.flatMap((rule) =>
  [rule.code, rule.name].map((name) => [name, settingsOf(rule).optional()] as const),
);

/** The codes of the rules that find words. */
const ofWords = RULES.filter(({ findsWords }) => findsWords).map(({ code }) => code);

type Level = z.infer<typeof level>;
type RuleSetting = Level | ({ readonly severity?: Level } & { readonly [option: string]: Level | number });

const Language = z.string().refine(isLanguage, {
  error: ({ input }) => {
    const close = nearestLanguage(String(input));
    return `there is no language \`${String(input)}\`.${close ? ` Did you mean \`${close}\`?` : ''}`;
  },
});

const sentence = z.string().trim().min(1);
const term = z.string().trim().min(1).max(300).meta({
  description: 'Words as they stand in a text; `(a|b)` stands for one of them, `[a]` for what may be left out.',
});

const Word = z.strictObject({
  term,
  category: z.enum(CATEGORIES).optional().meta({
    description:
      'What is wrong with it: `vague` if nothing is said. A vague word may say more: it is about `time`, `manner`, `quality` or `amount`.',
  }),
  instead: sentence.optional().meta({ description: 'What to write in its place: a sentence.' }),
  reason: sentence.optional().meta({ description: 'Why it cannot stand in a standard: a sentence.' }),
});

const WordsOfLanguage = z.strictObject({
  add: z
    .array(z.union([term, Word]))
    .optional()
    .meta({ description: 'Words to find beside those of the lists.' }),
  remove: z.array(term).optional().meta({
    description: 'Words of the lists to leave alone, and longer phrases in which they are no offence, such as names.',
  }),
});

/** The sentence that stands behind a keyword, as a service has it; of what may stand there twice, several. */
const clause = (meaning: string, example: string) =>
  sentence.meta({ description: `${meaning}, for instance \`${example}\`.` });
const clauses = (meaning: string, example: string) => {
  const one = clause(meaning, example);
  return z
    .union([one, z.array(one)])
    .meta({ description: `${meaning}, for instance \`${example}\`; several in brackets.` });
};

const Defaults = z.strictObject({
  owner: clause('Who answers for each standard', 'service-manager').optional(),
  verify: clauses('How anyone finds out whether it is kept', 'by survey every 6 months').optional(),
  review: clause('When it is reconsidered', 'every 12 months since 2026-01-01').optional(),
  report: clauses('Who is told the results, and how often', 'monthly to service-manager').optional(),
  train: clause('When staff learn it', 'within 2 weeks of joining, then every 12 months').optional(),
  languages: clause('The languages of the texts', 'en, fr').optional(),
  holidays: clause('The public holidays that are kept', 'CA-ON').optional(),
  roles: z
    .record(sentence, sentence)
    .optional()
    .meta({ description: 'The titles of roles that are named here, for services that do not declare them.' }),
}) satisfies z.ZodType<DefaultTexts>;

export const Settings = z
  .strictObject({
    $schema: z.string().optional(),
    rules: z.strictObject(Object.fromEntries(ofRules)).optional().meta({
      description:
        'The severity of rules, by code or name; `off` silences one. A rule that has options takes them in braces, with its `severity`.',
    }),
    stretch: z.number().min(0).max(1).optional().meta({
      deprecated: true,
      description: 'The option `stretch` of all rules that have it. Write it with the rule instead.',
    }),
    words: z
      .record(Language, WordsOfLanguage)
      .optional()
      .meta({
        description: `The words that rules ${listed(ofWords)} find, by language: what to add to the lists, and what to take out of them.`,
      }),
    defaults: Defaults.optional().meta({
      description:
        'What holds in every service that says nothing else: each as it stands in a service, without its first word.',
    }),
  })
  .meta({ title: 'Settings of a Yardstick workspace' });

export type Settings = Omit<z.infer<typeof Settings>, 'rules' | 'defaults'> & {
  readonly defaults?: WorkspaceDefaults;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong, one line for each mistake: while there is one, no setting counts. */
  readonly problems: readonly string[];
  /** What is understood and is better said otherwise, one line each. */
  readonly notes: readonly string[];
}

/** The settings in a text. */
export function readSettings(text: string): ReadSettings {
  if (text.length > MOST_LETTERS) return { settings: {}, problems: [TOO_LONG], notes: [] };
  const parsed = parseJson(text);
  if ('problem' in parsed) return { settings: {}, problems: [parsed.problem], notes: [] };
  const result = Settings.safeParse(parsed.data, { reportInput: true });
  if (!result.success) return { settings: {}, problems: firstOf(described(result.error.issues)), notes: [] };
  const { defaults: said, ...rest } = result.data;
  const read = said && readDefaults(said, text);
  const problems = firstOf([...(read?.problems ?? []), ...problemsOfWords(rest.words ?? {})]);
  const settings = problems.length > 0 ? {} : ({ ...rest, ...(read && { defaults: read.defaults }) } as Settings);
  return { settings, problems, notes: notesOn(settings) };
}

/** `stretch` stood beside the rules before it became an option of those that have it. */
function notesOn({ stretch }: Settings): string[] {
  if (stretch === undefined) return [];
  const own = RULES.filter(({ options = {} }) => 'stretch' in options).map(
    ({ name }) => `"${name}": { "stretch": ${stretch} }`,
  );
  return [
    `\`stretch\` has become an option of rules, and is still understood. Write it with them: "rules": { ${own.join(', ')} }`,
  ];
}

/** A folder that nobody trusts may bring settings too: they cost nobody his time. */
const MOST_LETTERS = 250_000;
const TOO_LONG = `it has more than ${MOST_LETTERS} letters. Take out words that nobody writes`;

function* described(issues: readonly z.core.$ZodIssue[]): Generator<string> {
  for (const issue of issues) yield describeIssue(issue, namesAt);
}

/** More mistakes at once help nobody. */
const MOST_TOLD = 20;

function firstOf(problems: Iterable<string>): string[] {
  const told: string[] = [];
  for (const problem of problems) {
    if (told.length === MOST_TOLD) return [...told, 'there is more of the kind. Mend these first.'];
    told.push(problem);
  }
  return told;
}

function namesAt([setting, , ...rest]: readonly PropertyKey[]): KnownNames {
  if (setting === 'rules') return { called: 'rule', names: ruleNames };
  if (setting === 'defaults') return { called: 'default', names: Object.keys(Defaults.shape) };
  if (setting !== 'words')
    return { called: 'setting', names: Object.keys(Settings.shape).filter((name) => name !== '$schema') };
  return { called: 'part', names: Object.keys((rest.length > 0 ? Word : WordsOfLanguage).shape) };
}
