import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-protocol';
import { filesAfter } from '../support/edits.ts';
import { Editor, type Files, has } from '../support/lsp.ts';
import { marked } from '../support/markers.ts';

const HEAD = `service desk "Desk" { owner clerk review every 6 months since 2026-07-01 }
role clerk "Clerk"
record calls from "c.csv" { moments queued, answered }
`;

async function actionsAt(editor: Editor, name: string, range: Range, ...only: string[]): Promise<CodeAction[]> {
  const diagnostics: Diagnostic[] = editor.diagnostics(name) ?? [];
  const context = { diagnostics, ...(only.length > 0 && { only }) };
  return editor.request('textDocument/codeAction', { textDocument: { uri: editor.uri(name) }, range, context });
}

async function open(source: string): Promise<{ editor: Editor; files: Files; range: Range }> {
  const { text, ranges } = marked(HEAD + source);
  const files = { 'a.standards': text };
  const editor = await Editor.open(files);
  await editor.show('a.standards', text);
  return { editor, files, range: ranges[0] as Range };
}

describe('quick fixes', () => {
  it('mend the finding at the cursor', async () => {
    const { editor, files, range } = await open(
      'standard a "A" {\n  target at least 90% within »5 days« per month\n}\n',
    );
    await editor.until('a.standards', has('YS203'));
    const actions = await actionsAt(editor, 'a.standards', range);
    const action = actions.find((it) => it.title === 'Write “business days”');
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'YS203' }] });
    const after = filesAfter(action?.edit ?? {}, files, editor)['a.standards'] ?? '';
    expect(after).toContain('within 5 business days per month');
    await editor.type('a.standards', after);
    await editor.until('a.standards', (found) => !has('YS203')(found));
    expect(actions.map((it) => it.title).at(-1)).toBe('Accept it, with the reason: “waive ambiguous-day”');
  });

  it('ask with placeholders for what only the author knows, in lines that need no more indentation', async () => {
    const { editor, files, range } = await open(
      'standard a "A" {\n  target at least »100%« of calls are answered per month\n}\n',
    );
    await editor.until('a.standards', has('YS301'));
    const actions = await actionsAt(editor, 'a.standards', range);
    const waive = actions.find((it) => it.title.includes('waive absolute-target'));
    expect(filesAfter(waive?.edit ?? {}, files, editor)['a.standards']).toContain(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder
      '  target at least 100% of calls are answered per month\n  waive  absolute-target because "${1:why this is right here}"\n}',
    );
    const [change] = waive?.edit?.documentChanges ?? [];
    expect(change).toMatchObject({
      textDocument: { uri: editor.uri('a.standards'), version: 1 },
      edits: [{ range: { start: { character: 0 } }, snippet: { kind: 'snippet' } }],
    });
  });

  it('are those of the plain kind for editors that have no placeholders', async () => {
    const text = `${HEAD}standard a "A" {\n  target at least 100% of calls are answered within 5 days per month\n}\n`;
    const editor = await Editor.open({ 'a.standards': text }, {});
    await editor.until('a.standards', has('YS301'));
    const line = { start: { line: 4, character: 0 }, end: { line: 4, character: 70 } };
    const actions = await actionsAt(editor, 'a.standards', line);
    expect(actions.map((it) => it.title)).toEqual(['Write “business days”', 'Write “calendar days”']);
    expect(Object.keys(actions[0]?.edit?.changes ?? {})).toEqual([editor.uri('a.standards')]);
  });

  it('make a standard measurable from its statement, where nothing is found', async () => {
    const { editor, files, range } = await open('standard a "A" {\n  statement "Answered »within« 5 minutes"\n}\n');
    await editor.until('a.standards', has('YS201'));
    const actions = await actionsAt(editor, 'a.standards', range);
    const action = actions.find((it) => it.title.startsWith('Make measurable'));
    expect(filesAfter(action?.edit ?? {}, files, editor)['a.standards']).toMatch(
      /target {4}at least .* within 5 minutes/,
    );
    const title = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    expect((await actionsAt(editor, 'a.standards', title)).map((it) => it.title)).not.toContain(action?.title);
  });

  it('reach the file of the service', async () => {
    const files = {
      'a.standards': 'service desk "Desk" { }\nrole clerk "Clerk"\n',
      'sub/b.standards': 'part of desk\nstandard a "A" { check "x" owner clerk }\nrole idle "Idle"\n',
    };
    const editor = await Editor.open(files);
    await editor.until('sub/b.standards', has('YS604'));
    const place = { line: 2, character: 6 };
    const actions = await actionsAt(editor, 'sub/b.standards', { start: place, end: place });
    const waive = actions.find((it) => it.title.includes('waive unused'));
    const after = filesAfter(waive?.edit ?? {}, files, editor);
    expect(after['a.standards']).toMatch(/^service desk "Desk" \{\n {2}waive unused because .*\n\}\n/);
    expect(after['sub/b.standards']).toBe(files['sub/b.standards']);
  });

  it('come with what mends first and what accepts last', async () => {
    const { editor, range } = await open('standard »a« "A" { check "x" }\n');
    await editor.until('a.standards', has('YS501'));
    const ways = (await actionsAt(editor, 'a.standards', range)).map(({ title }) =>
      title.startsWith('Accept') ? 3 : title.startsWith('Leave it open') ? 2 : 1,
    );
    expect(ways).toEqual([...ways].sort());
    expect(new Set(ways)).toEqual(new Set([1, 2, 3]));
  });

  it('offer the same way out of several findings once, and names that are free', async () => {
    const text = `${HEAD}standard new-standard "N" { area flow during awareness pillar empathy check "x" }\n`;
    const editor = await Editor.open({ 'a.standards': text });
    await editor.show('a.standards', text);
    await editor.until('a.standards', (found) => found.filter((it) => it.code === 'YS505').length === 3);
    const place = { line: 0, character: 9 };
    const actions = await actionsAt(editor, 'a.standards', { start: place, end: place });
    const accepting = actions.filter((it) => it.title.includes('waive uncovered'));
    expect(accepting).toHaveLength(1);
    expect(accepting[0]?.diagnostics?.map((it) => it.code)).toEqual(['YS505', 'YS505', 'YS505']);
    const begin = actions.find((it) => it.title === 'Begin a standard for one of these areas');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder
    expect(JSON.stringify(begin?.edit)).toContain('standard ${1:new-standard-2}');
  });

  it('are not offered where nothing is found', async () => {
    const { editor } = await open('standard a "A" { check "x" }\n');
    await editor.until('a.standards', has('YS501'));
    const place = { line: 2, character: 40 };
    expect(await actionsAt(editor, 'a.standards', { start: place, end: place })).toEqual([]);
  });
});

describe('fix-all', () => {
  it('makes all safe fixes of the file in one edit', async () => {
    const { editor, files, range } = await open(`standard a "A" {
  area   flw
  target at least 90 % of calls are answered within 5 days per month»«
  target at most 2,343 calls per month
  waive  absolute-target because "The law"
}
`);
    expect(editor.capabilities.codeActionProvider).toEqual({
      codeActionKinds: ['quickfix', 'source.fixAll.yardstick'],
    });
    await editor.until('a.standards', has('YS001'));
    const [all, ...others] = await actionsAt(editor, 'a.standards', range, 'source.fixAll');
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.yardstick');
    expect(filesAfter(all?.edit ?? {}, files, editor)['a.standards']).toBe(`${HEAD}standard a "A" {
  area   flow
  target at least 90% of calls are answered within 5 days per month
  target at most 2343 calls per month
  waive  absolute-target because "The law"
}
`);
  });

  it('is not offered where there is nothing to mend without asking, nor in a menu of quick fixes', async () => {
    const { editor, range } = await open('standard a "A" {\n  target at least 90% within »5 days« per month\n}\n');
    await editor.until('a.standards', has('YS203'));
    expect(await actionsAt(editor, 'a.standards', range, 'source.fixAll')).toEqual([]);
    const kinds = (await actionsAt(editor, 'a.standards', range)).map((it) => it.kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  });
});
