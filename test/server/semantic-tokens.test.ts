import { describe, expect, it } from 'vitest';
import type { Range, SemanticTokens } from 'vscode-languageserver-protocol';
import { Editor } from '../support/lsp.ts';

const TEXT = `service desk "Desk" {
  touchpoints phone
  languages   en
  owner       role
}
role role "A role called role"
record open {
  moments day, closed
  fields  time: yes/no
}
standard standard "Standard" {
  area   flow
  at     phone
  target at least 90% of open where time are closed within 2 minutes of day per month as per-month
  waive  no-evidence because "New"
}
`;

/** The coloured words, each with its type, and its modifiers where it has any. */
async function coloured(text: string, range?: Range): Promise<string[]> {
  const editor = await Editor.open({ 'a.standards': text });
  const { legend } = editor.capabilities.semanticTokensProvider ?? {};
  const textDocument = { uri: editor.uri('a.standards') };
  const method = `textDocument/semanticTokens/${range ? 'range' : 'full'}`;
  const { data } = await editor.request<SemanticTokens>(method, { textDocument, ...(range && { range }) });
  const lines = text.split('\n');
  const words: string[] = [];
  for (let [i, line, character] = [0, 0, 0]; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const names = legend?.tokenModifiers.filter((_, index) => modifiers & (1 << index)) ?? [];
    const word = lines[line]?.slice(character, character + length);
    words.push([word, legend?.tokenTypes[type], ...names].join(' '));
  }
  return words;
}

describe('semantic tokens', () => {
  it('tell what each name stands for, though its word may be one of the language', async () => {
    expect(await coloured(TEXT)).toEqual([
      'desk namespace declaration',
      'phone enumMember declaration',
      'en enumMember defaultLibrary',
      'role interface',
      'role interface declaration',
      'open struct declaration',
      'day event declaration',
      'closed event declaration',
      'time property declaration',
      'standard class declaration',
      'flow enumMember defaultLibrary',
      'phone enumMember',
      'open struct',
      'time property',
      'closed event',
      'day event',
      'per-month variable declaration',
      'no-evidence enumMember defaultLibrary',
    ]);
  });

  it('tell the names in the clauses about who does it, what is owed and what tells cases apart', async () => {
    const text = `service s { open on 2026-01-01 }
role clerk
record calls { key id times in "UTC" yes "Y" no "N" moments a, paid }
standard x "X" {
  done by clerk
  remedy 5 EUR until paid
}
`;
    expect((await coloured(text)).slice(1)).toEqual([
      'clerk interface declaration',
      'calls struct declaration',
      'id property declaration',
      'a event declaration',
      'paid event declaration',
      'x class declaration',
      'clerk interface',
      'paid event',
    ]);
  });

  it('are given for a part of the file', async () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 13 } };
    expect(await coloured(TEXT, range)).toEqual(['role interface declaration', 'open struct declaration']);
  });

  it('leave unknown names alone, and survive unfinished text', async () => {
    expect(await coloured('standard a {\n  owner nobody\n  at\n  target at least 90% of\n')).toEqual([
      'a class declaration',
    ]);
  });
});
