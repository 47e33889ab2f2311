import { describe, expect, it } from 'vitest';
import type { ChangesParams } from '../../protocol/messages.ts';
import { Editor } from '../support/lsp.ts';

const DESK = `service desk "Desk" { owner clerk }
role clerk "Clerk"
record calls "Calls" from "calls.csv" { moments queued, answered }
`;
const CALLS = `part of desk
standard quick "Calls are answered" {
  statement "We answer your call within 20 seconds."
  target at least 90% of calls are answered within 20 seconds of queued per month
}
`;
const SEATS = 'part of desk\nstandard seats "Seats" { check "There are seats" }\n';

type Before = ChangesParams['before'];

const changes = (editor: Editor, before: Before, more: Partial<ChangesParams> = {}): Promise<string | null> =>
  editor.request('yardstick/changes', {
    uri: editor.uri('desk.standards'),
    since: 'v1',
    before,
    reader: 'staff',
    ...more,
  });

const opened = () => Editor.open({ 'desk.standards': DESK, 'calls.standards': CALLS });

describe('changes since another version', () => {
  it('are those of the whole service, in the file that is open or in another one', async () => {
    const editor = await opened();
    const text = CALLS.replace('90%', '95%');
    const told = await changes(editor, [{ uri: editor.uri('calls.standards'), text }]);
    expect(told).toMatch(/^# Changes: Desk\n/);
    expect(told).toContain('“v1”');
    expect(told).toContain('## Asks for less');
    expect(told).toContain('At least 95%');
  });

  it('are against what was typed last', async () => {
    const editor = await opened();
    await editor.show('calls.standards', CALLS.replace('90%', '80%'));
    expect(await changes(editor, [{ uri: editor.uri('calls.standards'), text: CALLS }])).toContain('At least 80%');
  });

  it('know of files that have come and gone since', async () => {
    const editor = await opened();
    const dropped = await changes(editor, [{ uri: editor.uri('seats.standards'), text: SEATS }]);
    expect(dropped).toContain('| Seats | Standard (dropped) |');
    const came = await changes(editor, [{ uri: editor.uri('calls.standards'), text: null }]);
    expect(came).toContain('| Calls are answered | Standard (new) |');
  });

  it('are told customers in their words', async () => {
    const editor = await opened();
    const before = [{ uri: editor.uri('calls.standards'), text: CALLS.replace('20 seconds.', '30 seconds.') }];
    const told = await changes(editor, before, { reader: 'customers' });
    expect(told).toContain('# What changes for you: Desk');
    expect(told).toContain('We answer your call within 30 seconds.');
  });

  it('are none where nothing was otherwise, and all is new where nothing was there', async () => {
    const editor = await opened();
    expect(await changes(editor, [])).toContain('Nothing has changed');
    const uris = ['desk.standards', 'calls.standards'].map((name) => editor.uri(name));
    expect(
      await changes(
        editor,
        uris.map((uri) => ({ uri, text: null })),
      ),
    ).toContain('| Desk | Service (new) |');
    expect(await changes(editor, [], { uri: editor.uri('nowhere.standards') })).toBeNull();
  });

  it('know what yardstick.json said for all services then', async () => {
    const said = (months: number) =>
      JSON.stringify({ defaults: { review: `every ${months} months since 2026-01-01` } });
    const editor = await Editor.open({ 'desk.standards': DESK, 'calls.standards': CALLS, 'yardstick.json': said(24) });
    const uri = editor.uri('yardstick.json');
    const told = await changes(editor, [{ uri, text: said(12) }]);
    expect(told).toMatch(/every 12 months.*every 24 months/i);
    expect(await changes(editor, [{ uri, text: null }])).not.toMatch(/every 12 months/i);
    expect(await changes(editor, [{ uri, text: null }])).toMatch(/every 24 months/i);
    expect(await changes(editor, [{ uri: editor.uri('calls.standards'), text: CALLS }])).toContain(
      'Nothing has changed',
    );
  });
});
