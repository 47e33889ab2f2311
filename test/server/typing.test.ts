import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Location, TextEdit } from 'vscode-languageserver-protocol';
import { textAfter } from '../support/edits.ts';
import { Editor } from '../support/lsp.ts';

const STANDARDS = Array.from({ length: 300 }, (_, i) => `standard s${i} "S" { owner clerk check "Seen" }\n`).join('');
const HEAD = 'service desk "Desk" { }\nrole clerk "Clerk"\n';

/** An editor asks in the same breath in which it tells what was typed, while former builds are still under way. */
describe('requests about what was just typed', () => {
  it('are answered from the text as it is now', async () => {
    const editor = await Editor.open({ 'a.standards': HEAD, 'b.standards': `part of desk\n${STANDARDS}` });
    const textDocument = { uri: editor.uri('a.standards') };
    await editor.show('a.standards', HEAD);
    for (let i = 1; i <= 12; i++) {
      const text = `${HEAD}${'role  more "More"\n'.repeat(i % 3)}standard  typed-${i}  "Typed" {  owner   clerk }\n`;
      await editor.type('a.standards', text);
      const [symbols, edits, uses] = await Promise.all([
        editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }),
        editor.request<TextEdit[]>('textDocument/formatting', { textDocument, options: {} }),
        editor.at<Location[]>(
          'textDocument/references',
          'a.standards',
          { line: 1, character: 6 },
          {
            context: { includeDeclaration: false },
          },
        ),
      ]);
      expect(symbols.at(-1)?.name).toBe(`typed-${i}`);
      expect(textAfter(text, edits)).toContain(`standard typed-${i} "Typed" { owner clerk }`);
      expect(uses).toHaveLength(301);
    }
  });
});
