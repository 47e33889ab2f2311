/** The phrases of phrases.json, looked for in a sentence. */
import { YardstickTerminals } from '../../generated/ast.ts';
import { FORMS } from '../forms.ts';
import { FORMULAS } from './formulas.ts';
import { MASKED_TEXT } from './masked.ts';
import { HUNDRED, ONES, TENS } from './number-words.ts';
import data from './phrases.json' with { type: 'json' };
import type { Finder, Said, Turn } from './turn.ts';
import words from './words.json' with { type: 'json' };

interface Phrase {
  readonly in?: readonly string[];
  readonly said: string;
  readonly write?: string;
  readonly message?: string;
  readonly because?: string;
  /** A rule of the grammar whose example the message shows. */
  readonly like?: string;
  readonly safe?: boolean;
}

const alternatives = (of: Readonly<Record<string, string>>): string =>
  `(?:${Object.keys(of)
    .sort((a, b) => b.length - a.length)
    .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|')})`;

const PARTS: Readonly<Record<string, string>> = {
  ...data.parts,
  name: `(?:${YardstickTerminals.ID.source})`,
  text: `(?:${MASKED_TEXT})`,
  numeral: `(?<![\\p{L}\\p{N}-])(?:${alternatives(HUNDRED)}(?:\\s+and)?\\s+)?(?:${alternatives(TENS)}[\\s-]+${alternatives(ONES)}|${alternatives(words.number)})(?![\\p{L}\\p{N}])`,
  feast: alternatives(words.feast),
  weekday: `(?<![\\p{L}\\p{N}])${alternatives(words.weekday)}(?![\\p{L}\\p{N}])`,
  month: `${alternatives(words.month)}(?![\\p{L}\\p{N}])`,
  operator: alternatives(words.operator),
};

const spelt = (pattern: string): string => {
  const once = pattern.replace(/(?<!\(\?)<([a-z]\w*)>/g, (whole, name: string) => PARTS[name] ?? whole);
  return once === pattern ? pattern : spelt(once);
};

let expressions: readonly (readonly [Phrase, RegExp])[] | undefined;

/** Made when the first sentence cannot be read: most files have none. */
const phrases = (): readonly (readonly [Phrase, RegExp])[] => {
  expressions ??= (data.phrases as readonly Phrase[]).map((it) => [it, new RegExp(spelt(it.said), 'dgiu')] as const);
  return expressions;
};

export const phrasesIn: Finder = (said) => {
  const clauses = clausesOf(said.masked);
  return phrases()
    .filter(([phrase]) => !phrase.in || phrase.in.some((it) => clauses.has(it)))
    .flatMap(([phrase, expression]) =>
      [...said.masked.matchAll(expression)].flatMap((match) => turnOf(phrase, match, said) ?? []),
    );
};

/** The words with which clauses may begin in a sentence: the first, and all in a block that runs in its line. */
function clausesOf(masked: string): ReadonlySet<string> {
  const [first, ...others] = masked.match(/[\p{L}-]+/gu) ?? [];
  const isBlock = /\{\s*\S/.test(masked);
  const isNamed = /^\s*allow\b/.test(masked) ? ['allow'] : [];
  return new Set([...(first ? [first.toLowerCase()] : []), ...isNamed, ...(isBlock ? others : [])]);
}

function turnOf(phrase: Phrase, match: RegExpExecArray, said: Said): Turn | undefined {
  const [start, end] = match.indices?.[0] ?? [0, 0];
  const fill = (template: string): string | undefined => filled(template, match, said);
  const text = phrase.write === undefined ? undefined : fill(phrase.write);
  if (phrase.write !== undefined && (text === undefined || text === said.text.slice(start, end))) return undefined;
  const message =
    phrase.message === undefined ? insteadOf(said.text.slice(start, end), text, phrase) : fill(phrase.message);
  if (message === undefined) return undefined;
  const like = phrase.like ? ` It reads like this: ${FORMS[phrase.like]}` : '';
  return { start, end, text, message: message + like, safe: phrase.safe !== false && text !== undefined };
}

function insteadOf(said: string, text: string | undefined, { because }: Phrase): string {
  const reason = because ? `: ${because}` : '';
  return `Write \`${text?.trim()}\` instead of \`${said.trim()}\`${reason}.`;
}

/** A template with its groups filled in; undefined where one of them comes to nothing. */
function filled(template: string, { indices }: RegExpExecArray, said: Said): string | undefined {
  let isKnown = true;
  const text = template.replace(/\{([a-zA-Z,]+)(?:\|(\w+))?\}/g, (_, groups: string, formula?: string) => {
    const parts = groups.split(',').map((group) => said.text.slice(...(indices?.groups?.[group] ?? [0, 0])));
    const value = formula ? FORMULAS[formula]?.(parts, said) : parts[0];
    isKnown &&= value !== undefined;
    return value ?? '';
  });
  return isKnown ? text : undefined;
}
