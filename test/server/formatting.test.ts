import { describe, expect, it } from 'vitest';
import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { textAfter } from '../support/edits.ts';
import { Editor } from '../support/lsp.ts';
import { marked } from '../support/markers.ts';

const options = { tabSize: 4, insertSpaces: true };

const MESSY = `standard   a "A" {
target at least 90% within 5 minutes per month
  area   flow // why
check "x"
}
`;

describe('formatting', () => {
  it('puts a whole file in order, and changes nothing the second time', async () => {
    const editor = await Editor.open({ 'a.standards': MESSY });
    const format = async (name: string, text: string): Promise<string> => {
      await editor.show(name, text);
      const textDocument = { uri: editor.uri(name) };
      return textAfter(text, await editor.request<TextEdit[]>('textDocument/formatting', { textDocument, options }));
    };
    const once = await format('a.standards', MESSY);
    expect(once).toBe(`standard a "A" {
  area   flow // why
  check  "x"
  target at least 90% within 5 minutes per month
}
`);
    expect(await format('b.standards', once)).toBe(once);
  });

  it('shapes the lines of a selection and leaves all others', async () => {
    const { text, ranges } = marked(
      'standard   a "A" {\n»target  at  least 90% per month\n    check "x"\n«   area   flow\n}\n',
    );
    const editor = await Editor.open({ 'a.standards': text });
    const textDocument = { uri: editor.uri('a.standards') };
    const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range: ranges[0] as Range,
      options,
    });
    expect(textAfter(text, edits)).toBe(
      'standard   a "A" {\n  target at least 90% per month\n  check  "x"\n   area   flow\n}\n',
    );
  });

  it('shapes what was just typed', async () => {
    const editor = await Editor.open({ 'a.standards': '' });
    expect(editor.capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter).toBe('\n');
    const typed = async (source: string, ch: string): Promise<string> => {
      const { text, cursors } = marked(source);
      await editor.type('a.standards', text);
      const position = cursors[0] as Position;
      const edits = await editor.at<TextEdit[]>('textDocument/onTypeFormatting', 'a.standards', position, {
        ch,
        options,
      });
      return textAfter(text, edits);
    };
    await editor.show('a.standards', '');
    expect(await typed('standard a "A" {\n      check   "x"\n  |\n}\n', '\n')).toBe(
      'standard a "A" {\n  check "x"\n  \n}\n',
    );
    expect(await typed('standard a "A" {\n      check   "x"\n      }|\n', '}')).toBe(
      'standard a "A" {\n  check "x"\n}\n',
    );
  });

  it('leaves text alone that cannot be read', async () => {
    const text = 'standard   a "A" {\n  targt at\n}\n';
    const editor = await Editor.open({ 'a.standards': text });
    const textDocument = { uri: editor.uri('a.standards') };
    expect(await editor.request('textDocument/formatting', { textDocument, options })).toEqual([]);
  });
});
