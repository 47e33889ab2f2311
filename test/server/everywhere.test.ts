import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Editor } from '../support/lsp.ts';
import { positionAt } from '../support/markers.ts';
import { random } from '../support/random.ts';

const FEATURES = ['textDocument/completion', 'textDocument/hover'];

/** What answers to a request as it should: an object or null, and no error in the place of either. */
const isAnswer = (answer: unknown): boolean =>
  answer === null || (typeof answer === 'object' && ('items' in answer || 'contents' in answer));

/** All offsets of a small text; of a larger one so many by chance, the same ones each time. */
function offsetsIn(text: string): number[] {
  const all = Array.from({ length: text.length + 1 }, (_, index) => index);
  if (text.length <= MOST_OFFSETS) return all;
  const chance = random(text.length);
  return Array.from({ length: MOST_OFFSETS }, () => Math.floor(chance() * all.length));
}

const MOST_OFFSETS = 500;

/** The offsets at which something goes wrong. */
async function failing(editor: Editor, name: string, text: string): Promise<string[]> {
  const offsets = offsetsIn(text);
  const failures: string[] = [];
  for (const feature of FEATURES) {
    await Promise.all(
      offsets.map(async (offset) => {
        const answer = await editor.at(feature, name, positionAt(text, offset)).catch((error: Error) => error.message);
        if (!isAnswer(answer)) failures.push(`${feature} at ${offset}: ${JSON.stringify(answer)}`);
      }),
    );
  }
  return failures;
}

async function open(name: string, text: string): Promise<Editor> {
  const editor = await Editor.open({ [name]: text });
  await editor.show(name, text);
  await editor.until(name, () => true);
  return editor;
}

const ROOT = 'examples';
const examples = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.standards'));

describe('completion and hover answer everywhere', () => {
  it.each(examples)('in %s', async (example) => {
    const text = readFileSync(path.join(ROOT, example), 'utf8').slice(0, 20_000);
    const editor = await open('a.standards', text);
    expect(await failing(editor, 'a.standards', text)).toEqual([]);
  });

  it('in a file that ends anywhere', async () => {
    const text = readFileSync(path.join(ROOT, 'contact-centre/contact-centre.standards'), 'utf8');
    const editor = await open('a.standards', text);
    for (let end = 0; end < text.length; end += 53) {
      const start = text.slice(0, end);
      await editor.type('a.standards', start);
      const answer = await editor.at('textDocument/completion', 'a.standards', positionAt(start, end));
      expect(answer, start.slice(-40)).toHaveProperty('items');
      expect(isAnswer(await editor.at('textDocument/hover', 'a.standards', positionAt(start, end - 1)))).toBe(true);
    }
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\t '],
    ['a byte order mark', '\uFEFFservice a "A" { }'],
    ['words that make no sense', 'lorem { ipsum } } " „ /* dolor\nstandard\n{{'],
    ['lines that end as in Windows', 'service a "A" {\r\n  owner \r\n}\r\nstandard x {\r\n\r\n}'],
    ['several elements in a line', 'service a { } role b standard c { owner b check "D" } role'],
  ])('in a file with %s', async (_, text) => {
    const editor = await open('a.standards', text);
    expect(await failing(editor, 'a.standards', text)).toEqual([]);
  });
});
