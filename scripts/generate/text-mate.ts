/** The TextMate grammar, which colours a file before (and without) a language server, from the Langium grammar. */
import { AstUtils, GrammarAST } from 'langium';
import { StandardsGrammar } from '../../language/generated/grammar.ts';
import { firstWords } from '../../language/syntax/first-words.ts';
import { ALL_QUOTES, QUOTES } from '../../language/syntax/quotes.ts';

const GRAMMAR = StandardsGrammar();

/** A word ends where a name would: `no` in `no-eating` is none, and \b would have it one. */
const NAME_PART = '[\\p{L}\\p{M}\\p{N}_-]';
const NAME = `[\\p{L}_]${NAME_PART}*`;
const whole = (pattern: string): string => `(?<!${NAME_PART})(?:${pattern})(?!${NAME_PART})`;
const oneOf = (words: Iterable<string>): string =>
  whole([...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'));

/** Rules whose words are values rather than grammar. */
const UNITS = ['Unit', 'Clock', 'PeriodUnit'];
const VALUES = ['Adverb', 'Weekday', 'YesNoValue'];
/** Rules whose words are good names, and values only behind certain words. */
const METHODS = { 'verify\\s+by': 'Method', evidence: 'EvidenceMethod' };
const TYPES = ['FieldType'];
const CLAUSES = ['ServiceClause', 'StandardClause', 'RecordClause', 'DemandClause', 'ProcedureClause', 'TargetClause'];

export function textMateFiles(): [string, string][] {
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Yardstick standards',
    scopeName: 'source.yardstick',
    fileTypes: ['standards'],
    patterns: [
      ...comments(),
      ...strings(),
      ...declarations(),
      ...methods(),
      ...numbers(),
      ...words(),
      ...punctuation(),
    ],
  };
  return [['client/generated/yardstick.tmLanguage.json', `${JSON.stringify(grammar, null, 2)}\n`]];
}

type Pattern = Readonly<Record<string, unknown>>;

const simple = (name: string, match: string): Pattern => ({ name: `${name}.yardstick`, match });

const comments = (): Pattern[] => [
  simple('comment.line.double-slash', '//.*$'),
  { name: 'comment.block.yardstick', begin: '/\\*', end: '\\*/' },
];

/** A string ends with its line, as it does for the parser. What stands between < and > is to be filled in. */
const strings = (): Pattern[] =>
  QUOTES.map(({ opening, closings }) => ({
    name: 'string.quoted.double.yardstick',
    begin: opening,
    end: `${closings.length > 1 ? `[${closings}]` : closings}|$`,
    patterns: [simple('variable.parameter.placeholder', `<[^<>${ALL_QUOTES}]+>`)],
  }));

/** `standard answer-calls`, `… as quick-answer`: a word and the name that it gives. */
const declarations = (): Pattern[] => [
  {
    match: `(${oneOf(namingWords())})\\s+(${NAME})`,
    captures: {
      1: { name: 'storage.type.yardstick' },
      2: { name: 'entity.name.type.yardstick' },
    },
  },
];

/** `verify by mystery visit` */
const methods = (): Pattern[] =>
  Object.entries(METHODS).map(([before, rule]) => ({
    match: `(${whole(before)})((?:\\s+${oneOf(wordsOf(rule))})+)`,
    captures: {
      1: { name: 'keyword.control.clause.yardstick' },
      2: { name: 'constant.language.yardstick' },
    },
  }));

const numbers = (): Pattern[] => [
  simple('constant.numeric.time', whole('\\d{1,2}:\\d{2}')),
  simple('constant.numeric.date', whole('\\d{4}-\\d{2}-\\d{2}|\\d{4}-[Qq]\\d|\\d{4}-\\d{2}|\\d{2}-\\d{2}')),
  simple('constant.numeric.percent', `(?<!${NAME_PART})\\d+(?:\\.\\d+)?%`),
  simple('constant.numeric', whole('\\d+(?:\\.\\d+)?')),
];

function words(): Pattern[] {
  const values = [...UNITS, ...VALUES, ...TYPES, ...Object.values(METHODS)].flatMap(wordsOf);
  const clauses = new Set([...CLAUSES.flatMap((rule) => firstWords(GRAMMAR, rule)), 'because']);
  const all = new Set(GRAMMAR.rules.flatMap((rule) => wordsOf(rule.name)));
  const elements = new Set(firstWords(GRAMMAR, 'Element'));
  const known = new Set([...values, ...clauses, ...elements]);
  const isNoClause = (word: string) => !clauses.has(word);
  return [
    simple('keyword.other.unit', oneOf(UNITS.flatMap(wordsOf))),
    simple('constant.language', oneOf(VALUES.flatMap(wordsOf).filter(isNoClause))),
    // `at` begins a clause, and is but a part of one in `at least`.
    simple('keyword.control.clause', `(?!at\\s+(?:least|most)\\s)${oneOf(clauses)}`),
    simple('support.type', oneOf(TYPES.flatMap(wordsOf).filter(isNoClause))),
    simple('storage.type', oneOf(elements)),
    simple('keyword.operator.word', oneOf(['at', ...[...all].filter((word) => !known.has(word))])),
    // A name takes all of its letters with it, so that no word is coloured in the middle of it.
    simple('variable.other', NAME),
  ];
}

const punctuation = (): Pattern[] => [
  simple('keyword.operator.comparison', '!=|<=|>=|=|<|>'),
  simple('keyword.operator.range', '\\.\\.'),
];

/** The words of a rule itself, those of the rules that it calls apart. */
function wordsOf(ruleName: string): string[] {
  const rule = GRAMMAR.rules.find((it) => it.name === ruleName);
  if (!rule || GrammarAST.isTerminalRule(rule)) return [];
  return AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .filter((value) => /^\p{L}/u.test(value))
    .toArray();
}

/** The words that stand right before a name which is given there. */
function namingWords(): string[] {
  const groups = GRAMMAR.rules
    .filter(GrammarAST.isParserRule)
    .flatMap((rule) => AstUtils.streamAst(rule).filter(GrammarAST.isGroup).toArray());
  return groups.flatMap(({ elements }) =>
    elements.flatMap((element, i) => (givesName(elements[i + 1]) ? keywordsIn(element) : [])),
  );
}

function givesName(element: GrammarAST.AbstractElement | undefined): boolean {
  if (!element || !GrammarAST.isAssignment(element) || element.feature !== 'name') return false;
  return GrammarAST.isRuleCall(element.terminal) && element.terminal.rule.ref?.name === 'ID';
}

const keywordsIn = (element: GrammarAST.AbstractElement): string[] =>
  AstUtils.streamAst(element)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .toArray();
