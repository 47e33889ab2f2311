/** The editor reads the files that the command line reads, and refuses the same ones in the same words. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { differenceOf, Mirror } from '../attack/protocol/expected.ts';
import { Session } from '../attack/protocol/session.ts';
import type { Entry } from '../attack/protocol/tree.ts';

const DESK: Entry = { text: 'service desk "Desk" { owner clerk }\nrole clerk "Clerk"\n' };
const MORE: Entry = { text: 'part of desk\nstandard more "More" { check "Seen" }\n' };
const LARGE: Entry = { text: '// Much ado about nothing.\n'.repeat(190_000) };
const RECORD =
  'service desk "Desk" { owner clerk }\nrecord calls "Calls" from "calls.csv" { moments rang, answered }\n';
const STRICT: Entry = { text: '{ "rules": { "no-review": "error" } }' };

/** Files, what is open instead of them, and what is said of one of them. */
type Case = [name: string, files: Record<string, Entry>, at: string, said: RegExp, open?: Record<string, string>];

const CASES: Case[] = [
  [
    'a link out of the workspace',
    { 'a.standards': DESK, 'b.standards': { link: '/etc/hostname' } },
    'b.standards',
    /leads out/,
  ],
  ['a link to nothing', { 'a.standards': DESK, 'b.standards': { link: 'nowhere' } }, 'b.standards', /leads nowhere/],
  ['a link to itself', { 'a.standards': DESK, 'b.standards': { link: 'b.standards' } }, 'b.standards', /leads nowhere/],
  [
    'a link into a folder that is left out',
    { 'a.standards': DESK, 'node_modules/k/b.standards': MORE, 'b.standards': { link: 'node_modules/k/b.standards' } },
    'b.standards',
    /YS403/,
  ],
  ['a link to a device', { 'a.standards': DESK, 'b.standards': { link: '/dev/zero' } }, 'b.standards', /leads out/],
  ['a pipe', { 'a.standards': DESK, 'b.standards': { pipe: true } }, 'b.standards', /a pipe or a device/],
  [
    'a file that is too large',
    { 'a.standards': DESK, 'b.standards': LARGE },
    'b.standards',
    /it has 5\.2 MB, more than 5/,
  ],
  ['a file that is no UTF-8', { 'a.standards': DESK, 'b.standards': { bytes: 'gICA' } }, 'b.standards', /no UTF-8/],
  [
    'settings in a folder below',
    { 'a.standards': DESK, 'sub/yardstick.json': STRICT, 'sub/b.standards': MORE },
    'sub/b.standards',
    /YS002/,
  ],
  [
    'settings that are a link out of the workspace',
    { 'a.standards': DESK, 'yardstick.json': { link: '/etc/hostname' } },
    'yardstick.json',
    /leads out/,
  ],
  [
    'settings that are a pipe',
    { 'a.standards': DESK, 'yardstick.json': { pipe: true } },
    'yardstick.json',
    /a pipe or a device/,
  ],
  [
    'data that is a link to a device',
    { 'a.standards': { text: RECORD }, 'calls.csv': { link: '/dev/zero' } },
    'a.standards',
    /YS/,
  ],
  [
    'half a character that is open',
    { 'a.standards': DESK, 'b.standards': MORE },
    'b.standards',
    /YS001.*\uFFFD/,
    { 'b.standards': `${'text' in MORE && MORE.text}\ud800` },
  ],
  [
    'what is open, saved or not',
    { 'a.standards': DESK, 'b.standards': MORE },
    'b.standards',
    /YS002/,
    { 'b.standards': 'part of desk\nstandard s "S" { owner ghost }\n' },
  ],
];

describe('the editor shows what the command line says of', () => {
  it.each(CASES)('%s', { timeout: 60_000 }, async (_, files, at, said, open = {}) => {
    const place = mkdtempSync(path.join(os.tmpdir(), 'yardstick-files-'));
    const session = await Session.begin(path.join(place, 'live'), {
      disk: new Map(Object.entries(files)),
      open: new Map(Object.entries(open)),
    });
    onTestFinished(async () => {
      await session.end();
      rmSync(place, { recursive: true, force: true });
    });
    const fresh = await new Mirror(path.join(place, 'mirror')).check(session.state);
    expect(fresh.get(at)).toContainEqual(expect.stringMatching(said));
    await expect.poll(() => differenceOf(session.shown, fresh), { timeout: 20_000 }).toBeUndefined();
    expect(session.faults).toEqual([]);
  });
});
