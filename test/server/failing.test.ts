/** Requests and events that make no sense end nothing, and are not answered as a fault of the server. */
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../attack/protocol/operations.ts';
import { Editor, has } from '../support/lsp.ts';

const DESK = 'service desk "Desk" { owner clerk }\nrole clerk "Clerk"\nstandard s "S" { owner ghost }\n';

const INTERNAL_ERROR = -32603;

const ADDRESSES = [
  'untitled:Untitled-1',
  'nonsense',
  '',
  'file:///%E0%A4%A',
  'file:///%00.standards',
  'file:///a%2Fb.standards',
  'file://host/share/a.standards',
  'vscode-vfs://github/someone/somewhere/a.standards',
  'file:///',
  'git:/a.standards?ref=main#L1',
  `file:///${'x'.repeat(5000)}.standards`,
];

const PLACES = [
  { line: 1_000_000, character: 0 },
  { line: 0, character: 1_000_000 },
  { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
  { line: -1, character: -1 },
];

async function expectNoFault(editor: Editor, method: string, params: object): Promise<void> {
  const code = await editor.request(method, params).then(
    () => undefined,
    (error) => error.code,
  );
  expect([method, params, code]).not.toEqual([method, params, INTERNAL_ERROR]);
}

async function isStillAtWork(editor: Editor): Promise<void> {
  await editor.show('later.standards', `part of desk\nstandard later "Later" { owner nobody }\n`);
  await editor.until('later.standards', has('YS002'));
  expect(editor.troubles).toEqual([]);
}

describe('the server goes on', () => {
  it('after requests about what there is not', { timeout: 120_000 }, async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK);
    const tries = [
      ...ADDRESSES.map((uri) => ({ uri, at: { line: 0, character: 0 } })),
      ...PLACES.map((at) => ({ uri: editor.uri('a.standards'), at })),
    ];
    for (const [method, parameters] of Object.entries(REQUESTS)) {
      for (const { uri, at } of tries) {
        const asked = { file: '', word: 'x', cancelledAfter: null, start: at, end: at };
        await expectNoFault(editor, method, parameters(asked, { uri }));
      }
    }
    await isStillAtWork(editor);
  });

  it('after events about what there is not', { timeout: 60_000 }, async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    for (const uri of ADDRESSES) {
      await editor.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: 'x' }],
      });
      await editor.notify('textDocument/didClose', { textDocument: { uri } });
      await editor.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yardstick', version: 1, text: DESK },
      });
      await editor.notify('workspace/didChangeWatchedFiles', { changes: [1, 2, 3].map((type) => ({ uri, type })) });
      await editor.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri, name: 'x' }], removed: [] },
      });
      await editor.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri, name: 'x' }] },
      });
    }
    await isStillAtWork(editor);
  });

  it('after edits of places that there are not', { timeout: 60_000 }, async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK);
    for (const start of PLACES) for (const end of PLACES) await editor.type('a.standards', 'x', { start, end });
    await editor.type('a.standards', DESK);
    await editor.until('a.standards', has('YS002'));
    await isStillAtWork(editor);
  });

  it('after messages that lack what they should have', { timeout: 60_000 }, async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    for (const method of Object.keys(REQUESTS)) {
      for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 3 } }, { uri: 3 }]) {
        await expectNoFault(editor, method, params);
      }
    }
    await editor.notify('workspace/didChangeWatchedFiles', { changes: [{}] });
    await editor.notify('workspace/didChangeWatchedFiles', {});
    await editor.show('later.standards', `part of desk\nstandard later "Later" { owner nobody }\n`);
    await editor.until('later.standards', has('YS002'));
  });
});
