/** What the editor exports beside the tabs of its preview, and why it does not. */
import { describe, expect, it } from 'vitest';
import { base64Of } from '../../protocol/base64.ts';
import type { Handout, HandoutParams, RenderResult, ReportsResult } from '../../protocol/messages.ts';
import { Editor } from '../support/lsp.ts';

const DESK = `service desk "Desk" { open Mon..Fri 09:00..17:00 in "UTC"  report monthly to lead }
role lead "Team lead"
role clerk "Clerk"
record calls "Calls" from "calls.csv" { moments queued, answered }
standard greet "Greeting" { owner clerk  statement "We answer within 20 seconds."
  target at least 90% of calls are answered within 20 seconds of queued per month
  say "Good morning"  avoid "What?"  check "Says good morning"  train within 2 weeks of joining }
`;
const OLDER = DESK.replaceAll('20 seconds', '30 seconds');
const STAFF = {
  name: 'staff.csv',
  base64: base64Of(new TextEncoder().encode('name,role,began\nAnn,clerk,2026-01-05\n')),
};

const open = () =>
  Editor.open({ 'a.standards': DESK, 'calls.csv': 'queued,answered\n2026-06-01T10:00:00,2026-06-01T10:00:15\n' });

const asking =
  (editor: Editor) =>
  (handout: Handout & Pick<HandoutParams, 'format'>, file = 'a.standards'): Promise<RenderResult> =>
    editor.request<RenderResult>('yardstick/handout', { ...handout, uri: editor.uri(file) });

const holding = (text: string) => ({ text: expect.stringContaining(text) });

describe('a handout', () => {
  it('is a quiz or cards in any format', async () => {
    const editor = await open();
    const made = asking(editor);
    expect(await made({ document: 'quiz', format: 'html' })).toEqual(holding('<script'));
    expect(await made({ document: 'quiz', format: 'csv' })).toEqual(holding('20 seconds'));
    expect(await made({ document: 'cards', format: 'anki' })).toEqual(holding('#deck:'));
    expect(await made({ document: 'cards', format: 'docx' })).toEqual({ base64: expect.stringMatching(/^UEsD/) });
  });

  it('says who is to be trained, from a list of staff', async () => {
    const editor = await open();
    const made = asking(editor);
    expect(await made({ document: 'training', format: 'md', staff: STAFF })).toEqual(holding('Ann'));
    expect(await made({ document: 'training', format: 'ics', staff: STAFF })).toEqual(holding('BEGIN:VCALENDAR'));
    const wrong = {
      name: 'staff.csv',
      base64: base64Of(new TextEncoder().encode('name,role,began\nAnn,clrk,2026-01-05\n')),
    };
    expect(await made({ document: 'training', format: 'md', staff: wrong })).toEqual({
      refused: expect.stringMatching(/^staff\.csv cannot be used\. Line 2: .*“clrk”/),
    });
  });

  it('tells what has changed, in a file for Word as well', async () => {
    const editor = await open();
    const made = asking(editor);
    const before = [{ uri: editor.uri('a.standards'), text: OLDER }];
    const then = { since: 'v1', before };
    expect(await made({ document: 'notice', reader: 'customers', format: 'html', ...then })).toEqual(
      holding('within 20 seconds'),
    );
    expect(await made({ document: 'notice', reader: 'staff', format: 'docx', ...then })).toEqual({
      base64: expect.stringMatching(/^UEsD/),
    });
    expect(await made({ document: 'refresher', format: 'md', ...then })).toEqual(holding('30 seconds'));
  });
});

describe('what cannot be exported', () => {
  it('is said in a sentence, and no file without anything is made', async () => {
    const editor = await open();
    const made = asking(editor);
    expect(await made({ document: 'quiz', format: 'html' }, 'none.standards')).toEqual({
      refused: expect.stringContaining('open it'),
    });
    const render = { uri: editor.uri('none.standards'), document: 'metrics', format: 'md' };
    expect(await editor.request<RenderResult>('yardstick/render', render)).toEqual({
      refused: expect.stringContaining('open it'),
    });
  });

  it('is what is still being measured: it is there soon', { timeout: 60_000 }, async () => {
    const editor = await open();
    const uri = editor.uri('a.standards');
    const asked = async () =>
      editor.request<RenderResult>('yardstick/render', { uri, document: 'results', format: 'md' });
    expect(await asked()).toEqual({ refused: expect.stringContaining('still being measured') });
    await expect.poll(asked, { timeout: 30_000 }).toEqual(holding('met'));
    const reports = { uri, month: '2026-06', format: 'md' };
    expect(await editor.request<ReportsResult>('yardstick/reports', reports)).toEqual({
      reports: [{ role: 'lead', content: holding('Report to Team lead: June 2026') }],
    });
    expect(await editor.request<ReportsResult>('yardstick/reports', { ...reports, month: 'June' })).toEqual({
      refused: expect.stringContaining('no month'),
    });
  });
});
