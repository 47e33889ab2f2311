import { describe, expect, it } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-protocol';
import { Editor } from '../support/lsp.ts';

const START = { line: 0, character: 0 };

describe('requests', () => {
  it('about a file that is opened this moment wait for it', async () => {
    const editor = await Editor.open({});
    // As an editor does with a new file: nobody waits before asking.
    await editor.show('new.standards', 'role clerk "Clerk"\n');
    const completion = await editor.at<CompletionList>('textDocument/completion', 'new.standards', START);
    expect(completion.items.map((item) => item.label)).toContain('standard');
    await editor.show('newer.standards', 'role clerk "Clerk"\n');
    const lenses = await editor.request('textDocument/codeLens', {
      textDocument: { uri: editor.uri('newer.standards') },
    });
    expect(lenses).toEqual([expect.objectContaining({ command: { title: 'used nowhere', command: '' } })]);
  });

  it('about a file that is not there are refused as errors', async () => {
    const editor = await Editor.open({});
    await expect(editor.at('textDocument/hover', 'none.standards', START)).rejects.toThrow(/No document found/);
  });
});
