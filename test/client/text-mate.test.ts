import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { QUOTES } from '../../language/syntax/quotes.ts';

let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  const file = 'client/generated/yardstick.tmLanguage.json';
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const loaded = await registry.loadGrammar('source.yardstick');
  if (!loaded) throw new Error('there is no grammar');
  grammar = loaded;
});

/** Each coloured piece of a line with the first two parts of its scope; neighbours of one scope are one piece. */
function coloured(...lines: string[]): string[] {
  let stack = textmate.INITIAL;
  return lines.flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    const pieces: { text: string; scope: string }[] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)?.split('.').slice(0, 2).join('.') ?? '';
      const text = line.slice(startIndex, endIndex);
      const before = pieces.at(-1);
      if (before?.scope === scope) before.text += text;
      else pieces.push({ text, scope });
    }
    const isColoured = ({ text, scope }: (typeof pieces)[0]) => text.trim() !== '' && scope !== 'source.yardstick';
    return pieces.filter(isColoured).map(({ text, scope }) => `${text.trim()}: ${scope}`);
  });
}

describe('the TextMate grammar', () => {
  it('colours a name as one word, whatever keywords are in it', () => {
    expect(coloured('no-eating not here')).toEqual([
      'no-eating: variable.other',
      'not: keyword.operator',
      'here: keyword.operator',
    ]);
    expect(coloured('at-the-desk, week-end, ātri, 接听电话')).toEqual(
      ['at-the-desk', 'week-end', 'ātri', '接听电话'].map((name) => `${name}: variable.other`),
    );
  });

  it('tells what is declared from what is mentioned', () => {
    expect(coloured('prohibition no-eating "No eating"', 'role касиер', '… per month as quick')).toEqual([
      'prohibition: storage.type',
      'no-eating: entity.name',
      '"No eating": string.quoted',
      'role: storage.type',
      'касиер: entity.name',
      'per: keyword.operator',
      'month: keyword.other',
      'as: storage.type',
      'quick: entity.name',
    ]);
  });

  it('knows numbers, percentages, dates and times', () => {
    expect(coloured('4.5 90% 2026-07-01 2026-Q3 12-31 08:00..20:00')).toEqual([
      '4.5: constant.numeric',
      '90%: constant.numeric',
      '2026-07-01: constant.numeric',
      '2026-Q3: constant.numeric',
      '12-31: constant.numeric',
      '08:00: constant.numeric',
      '..: keyword.operator',
      '20:00: constant.numeric',
    ]);
  });

  it('ends a string whose quote is missing with its line', () => {
    expect(coloured('say "Hello', 'check “Seen”')).toEqual([
      'say: keyword.control',
      '"Hello: string.quoted',
      'check: keyword.control',
      '“Seen”: string.quoted',
    ]);
  });

  it('shows what is to be filled in', () => {
    expect(coloured('say "This is <name>."')).toContain('<name>: variable.parameter');
  });

  it('leaves comments alone, and takes // in a string for text', () => {
    expect(coloured('// owner 5 minutes', '/* say', 'it */ say "a // b"')).toEqual([
      '// owner 5 minutes: comment.line',
      '/* say: comment.block',
      'it */: comment.block',
      'say: keyword.control',
      '"a // b": string.quoted',
    ]);
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(readFileSync('client/language-configuration.json', 'utf8'));
  const wordPattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
  const increase = new RegExp(configuration.indentationRules.increaseIndentPattern.pattern, 'u');

  it('closes and surrounds with the quotes of the language', () => {
    const pairs = QUOTES.map(({ opening, closings }) => [opening, closings[0]]);
    const closing = configuration.autoClosingPairs.map(({ open, close }: Record<string, string>) => [open, close]);
    const isQuote = ([open]: string[]): boolean => /[^(){}/*]/.test(open ?? '');
    expect(closing.filter(isQuote)).toEqual(pairs);
    expect(configuration.surroundingPairs.filter(isQuote)).toEqual(pairs);
    for (const [open, close] of pairs) expect(increase.test(`say ${open}a {${close}`), open).toBe(false);
  });

  it('takes names of all scripts with their hyphens for words', () => {
    expect('answer-calls, 接听电话 zvanu-centrs 90% 2026-07-01'.match(wordPattern)).toEqual([
      'answer-calls',
      '接听电话',
      'zvanu-centrs',
      '90%',
      '2026-07-01',
    ]);
  });

  it('indents after a brace that opens a block, not after one in a text or comment', () => {
    for (const line of ['service a {', 'standard x "A { b" { // why', '  target at least 90% {'])
      expect(increase.test(line), line).toBe(true);
    for (const line of ['say "{', 'say "a {"', '// a {', 'role a { owner b }'])
      expect(increase.test(line), line).toBe(false);
  });
});
