/** The documentation says what is so: its examples can be read, its lists are complete, its links lead somewhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstUtils, EmptyFileSystem, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../cli/check-options.ts';
import { FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { AREAS, PILLARS, STAGES } from '../language/model/vocabulary.ts';
import { RULES } from '../language/rules/registry.ts';
import { createYardstickServices } from '../language/syntax/module.ts';
import { RESERVED_WORDS } from '../language/syntax/tokens.ts';
import { readSettings } from '../language/workspace/settings-schema.ts';
import { findingsIn } from './support/check.ts';
import { yardstick } from './support/cli.ts';
import { type Example, examplesIn, filesOf } from './support/frames.ts';
import { documentOf } from './support/review.ts';

const pages = globSync(['docs/*.md', 'README.md', 'CONTRIBUTING.md', 'examples/*/README.md']).sort();
const language = readFileSync('docs/language.md', 'utf8');

const broken = (files: Record<string, string>): string[] =>
  findingsIn(files)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ place, message }) => `${place.file}:${place.start.line} ${message}`);

/** What an example's README quotes from its files speaks of names that only those files know. */
function isQuoted(page: string, { text }: Example): boolean {
  const folder = path.dirname(page);
  const files = page.startsWith('examples/') ? globSync('**/*.standards', { cwd: folder }) : [];
  return files.some((file) => inOneLine(readFileSync(path.join(folder, file), 'utf8')).includes(inOneLine(text)));
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(pages)('%s', (page) => {
  it('has examples that can be read, if any', () => {
    const all = examplesIn(page);
    expect(all.length).toBe(readFileSync(page, 'utf8').match(/^ *```yardstick/gm)?.length ?? 0);
    const examples = all.filter((example) => !isQuoted(page, example));
    const faults = examples.flatMap((example) => broken(filesOf(example)).map((it) => `line ${example.line}: ${it}`));
    expect(faults).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    expect(deadLinksIn(page)).toEqual([]);
  });
});

describe('the reference of the language', () => {
  it('begins with a file that gives no error and no warning', () => {
    const [first] = examplesIn('docs/language.md');
    const findings = findingsIn(filesOf(first as Example));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings).not.toEqual([]);
  });

  it('lists the words that cannot be names', () => {
    const listed = codeIn(section('The connecting words').split('\n\n')[1] as string);
    expect(listed).toEqual([...RESERVED_WORDS]);
  });

  it('shows every keyword of the grammar in an example or a table', () => {
    const code = [...codeIn(language), ...examplesIn('docs/language.md').map(({ text }) => text)].join('\n');
    expect(keywords().length).toBeGreaterThan(150);
    expect(keywords().filter((word) => !hasWord(code, word))).toEqual([]);
  });

  it('names the areas with their questions, the stages and the pillars', () => {
    const area = section('Area');
    expect(AREAS.filter(({ name, question }) => !area.includes(`| \`${name}\` | ${question} |`))).toEqual([]);
    expect(
      [...STAGES, ...PILLARS].filter((word) => !section('Where and when it holds').includes(`\`${word}\``)),
    ).toEqual([]);
  });

  it('names what a question may be about, and the rules that cannot be waived', () => {
    const clauses = RULES.flatMap((rule) => ('absence' in rule ? rule.absence.clause : []));
    expect(clauses.filter((word) => !codeIn(section('Open questions')).includes(word))).toEqual([]);
    const strict = RULES.filter((rule) => rule.waivable === false).map((rule) => rule.name);
    expect(strict.filter((name) => !codeIn(section('Waivers')).includes(name))).toEqual([]);
  });
});

describe('the page about checking', () => {
  const page = readFileSync('docs/checking.md', 'utf8');
  const { out: help } = yardstick('.', 'check', '--help');

  it('lists the formats that there are, and speaks of no option that there is not', () => {
    const table = page.split('| `--format` |')[1]?.split('\n\n')[0] ?? '';
    expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1])).toEqual(['pretty', ...REPORT_FORMATS]);
    const options = new Set([...page.matchAll(/(?<![\w-])--[a-z]+[a-z-]*/g)].map(([option]) => option));
    expect(options.size).toBeGreaterThan(8);
    expect([...options].filter((option) => !help.includes(option))).toEqual([]);
  });

  it('shows settings that can be used', () => {
    const [settings = ''] = [...page.matchAll(/^```json\n(.*?)^```/gms)].map((match) => match[1]);
    expect(readSettings(settings).problems).toEqual([]);
  });
});

describe('the page about reviewing', () => {
  const page = readFileSync('docs/review.md', 'utf8');

  it('lists the columns of the table, and no others', () => {
    const table = page.split('| column |')[1]?.split('\n\n')[0] ?? '';
    const listed = table.split('\n').flatMap((line) => codeIn(line.split('|')[1] ?? ''));
    const { columns } = documentOf({ 'a.standards': 'service desk "Desk" { }' });
    expect(new Set(listed)).toEqual(new Set(columns));
  });

  it('lists the formats that there are, and speaks of no option that there is not', () => {
    const table = page.split('| format |')[1]?.split('\n\n')[0] ?? '';
    expect(new Set(table.split('\n').flatMap((line) => codeIn(line.split('|')[1] ?? '')))).toEqual(
      new Set([...FORMATS, ...OFFICE_FORMATS]),
    );
    const help = yardstick('.', 'import', '--help').out + yardstick('.', 'render', '--help').out;
    const options = new Set([...page.matchAll(/(?<![\w-])--[a-z]+[a-z-]*/g)].map(([option]) => option));
    expect([...options].filter((option) => !help.includes(option))).toEqual([]);
  });
});

/** The text under a heading of the reference, up to the next heading. */
function section(heading: string): string {
  const text = language.split(/^#+ /m).find((it) => it.startsWith(`${heading}\n`));
  if (!text) throw new Error(`there is no heading ${heading}`);
  return text;
}

/** The pieces of code in running text. */
const codeIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string);

function keywords(): string[] {
  const { Grammar } = createYardstickServices(EmptyFileSystem).yardstick;
  const all = Grammar.rules.flatMap((rule) => AstUtils.streamAst(rule).filter(GrammarAST.isKeyword).toArray());
  return [...new Set(all.map((keyword) => keyword.value))];
}

function hasWord(code: string, word: string): boolean {
  if (!/^\p{L}/u.test(word)) return code.includes(word);
  return new RegExp(`(?<![-\\w])${word}(?![-\\w])`).test(code);
}

/** Links to files that do not exist, or to headings that their page does not have. */
function deadLinksIn(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^ *```.*?^ *```/gms, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file, heading] = link.split('#') as [string, string?];
    const target = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(target)) return true;
    return heading !== undefined && !headingsIn(target).includes(heading);
  });
}

/** The anchors that a page has on GitHub. */
const headingsIn = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
