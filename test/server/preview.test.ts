import { describe, expect, it } from 'vitest';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { Preview, RenderResult } from '../../protocol/messages.ts';
import { findingsIn } from '../support/check.ts';
import { Editor } from '../support/lsp.ts';

const DESK = `service desk "Desk" { touchpoints phone languages en }
role clerk "Clerk"
standard greet "Greeting" { at phone area language say "Good morning" check "Says good morning" owner clerk }
`;

const preview = (editor: Editor, document: string): Promise<Preview | null> =>
  editor.request('yardstick/preview', { uri: editor.uri('a.standards'), document });

describe('the preview', () => {
  it('shows the service as it was typed last, with the places where it stands', async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK.replace('Says good morning', 'Says hello'));
    const shown = await preview(editor, 'checklist');
    expect(shown?.html).toContain('Says hello');
    expect(shown?.html).toContain('data-source="a.standards:3:');
    expect(shown?.files).toEqual({ 'a.standards': editor.uri('a.standards') });
    expect(shown?.unreadable).toEqual([]);
    expect((await preview(editor, 'coverage'))?.html).toContain('data-area="flow"');
    expect((await preview(editor, 'metrics'))?.html).toContain('<h1>');
  });

  it('shows the form of a visit, and a plan of the visits of next month', async () => {
    const observed = DESK.replace('languages en', 'languages en open Mon..Fri 09:00..17:00').replace(
      'owner clerk }',
      'owner clerk verify by inspection 2 per month }',
    );
    const editor = await Editor.open({ 'a.standards': observed, 'b.standards': 'service shut "Shut" { }' });
    expect((await preview(editor, 'scorecard'))?.html).toContain('Says good morning');
    expect((await preview(editor, 'visits'))?.html).toContain('2 visits from');
    const shut = await editor.request<Preview>('yardstick/preview', {
      uri: editor.uri('b.standards'),
      document: 'visits',
    });
    expect(shut.html).toContain('Nothing says when the service is open');
    const form = { uri: editor.uri('a.standards'), document: 'scorecard', format: 'html' };
    expect(await editor.request<RenderResult>('yardstick/render', form)).toEqual({
      text: expect.stringContaining('<form'),
    });
  });

  it('shows the service as it was before while a file cannot be read, and says where', async () => {
    const editor = await Editor.open({ 'a.standards': DESK });
    await editor.show('a.standards', DESK);
    await preview(editor, 'checklist');
    await editor.type('a.standards', DESK.replace('check "Says', 'check Says'));
    const checklist = await preview(editor, 'checklist');
    expect(checklist?.html).toContain('Says good morning');
    expect(checklist?.unreadable[0]).toMatchObject({ uri: editor.uri('a.standards'), range: { start: { line: 2 } } });
    expect((await preview(editor, 'coverage'))?.html).toContain('Greeting');
    await editor.type('a.standards', DESK);
    expect((await preview(editor, 'checklist'))?.unreadable).toEqual([]);
  });

  it('shows what can be read where nothing was readable before', async () => {
    const editor = await Editor.open({ 'a.standards': `${DESK}standard broken {\n` });
    const shown = await preview(editor, 'checklist');
    expect(shown?.html).toContain('Says good morning');
    expect(shown?.unreadable.length).toBeGreaterThan(0);
  });

  it('is not there for a file that nobody knows', async () => {
    const editor = await Editor.open({});
    expect(await preview(editor, 'checklist')).toBeNull();
  });
});

describe('a document to keep', () => {
  it('is rendered in the formats of the command line, and refused where names are broken', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': 'standard s "S" { owner ghost }' });
    const render = (name: string, format: string) =>
      editor.request<RenderResult>('yardstick/render', { uri: editor.uri(name), document: 'checklist', format });
    expect(await render('a.standards', 'md')).toEqual({ text: expect.stringContaining('# ') });
    expect(await render('a.standards', 'html')).toEqual({ text: expect.stringMatching(/^<!DOCTYPE html>/) });
    expect(await render('a.standards', 'csv')).toEqual({ text: expect.stringContaining('Says good morning') });
    for (const format of ['xlsx', 'docx']) {
      const { base64 } = (await render('a.standards', format)) as { base64: string };
      const { parts } = await readDocument({ name: `a.${format}`, bytes: bytesOfBase64(base64) });
      expect(JSON.stringify(parts)).toContain('Says good morning');
    }
    expect(await render('b.standards', 'md')).toMatchObject({ broken: { uri: editor.uri('b.standards') } });
  });
});

describe('a standard for an empty cell', () => {
  it('says what it covers, parses, and leaves its measure open', async () => {
    const editor = await Editor.open({});
    const covers = { area: 'flow', touchpoint: 'phone', stage: 'decision', pillar: 'empathy' };
    const snippet = await editor.request<string>('yardstick/newStandard', { covers });
    const filled = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');
    const codes = findingsIn(`service desk "Desk" { touchpoints phone }\n\n${filled}`).map((finding) => finding.code);
    expect(codes).not.toContain('YS001');
    expect(codes).not.toContain('YS002');
    expect(codes).toContain('YS608');
    for (const line of ['area      flow', 'at        phone', 'during    decision', 'pillar    empathy'])
      expect(filled).toContain(line);
  });
});
