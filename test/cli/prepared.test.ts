import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BIN } from '../support/cli.ts';

const DESK = `service desk "Front desk" {
  owner clerk
}

role clerk "Desk clerk" of 4

standard letters "Letters" {
  statement "We answer your letter promptly."
  review    by ${new Date().toISOString().slice(0, 10)}
}
`;

/** Where this Node cannot begin with a snapshot, a check runs as it always did. */
describe.skipIf(process.execve === undefined)('the prepared state', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'yardstick '));
  const folder = path.join(place, 'standards');
  let cache = path.join(place, 'cache');
  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'desk.standards'), DESK);
  });
  afterAll(() => rmSync(place, { recursive: true }));

  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { CI: _, NODE_OPTIONS: __, ...own } = process.env;
    const all = { ...own, XDG_CACHE_HOME: cache, HOME: cache, ...env };
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      cwd: folder,
      env: all,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const states = (): string[] => {
    const place = path.join(cache, process.platform === 'darwin' ? 'Library/Caches' : '', 'yardstick');
    return existsSync(place) ? readdirSync(place).map((name) => path.join(place, name)) : [];
  };
  const made = (): Promise<string> =>
    vi.waitUntil(() => (states().length === 1 ? states().find((file) => file.endsWith('.blob')) : undefined), {
      timeout: 50_000,
      interval: 100,
    });
  /** Puts the state of another program in its place: what runs then is no secret. */
  const replace = (state: string): void => {
    const other = path.join(folder, 'other.cjs');
    writeFileSync(other, 'require("v8").startupSnapshot.setDeserializeMainFunction(() => console.log("another"))');
    spawnSync(process.execPath, ['--snapshot-blob', state, '--build-snapshot', other]);
  };
  /** As Node runs it that may not keep anything. */
  const PLAIN = { NODE_DISABLE_COMPILE_CACHE: '1' };

  it('is made after a check, and the next one begins with it and says the same', async () => {
    const first = run(['check']);
    await made();
    expect(run(['check'])).toEqual(first);
    expect(first.out).toContain('vague-term');
  });

  it.each([
    ['with options', ['check', '--format', 'json', '--today', '2030-01-01']],
    ['of nothing', ['check', 'nowhere']],
    ['with an option that there is not', ['check', '--loud']],
    ['with the addresses of pages', ['check', '--format', 'sarif']],
    ['for help', ['check', '--help']],
  ])('changes nothing in a check %s', (_, args) => {
    expect(run(args)).toEqual(run(args, PLAIN));
  });

  it('knows the day where it runs, and not where it was made', () => {
    for (const TZ of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      expect(run(['check'], { TZ })).toEqual(run(['check'], { TZ, ...PLAIN }));
    }
  });

  it('is what a check begins with, and no other command', async () => {
    replace(await made());
    expect(run(['check']).out).toBe('another\n');
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is not used where others may have put it there, nor with options of Node', async () => {
    const state = await made();
    const said = run(['check'], PLAIN).out;
    expect(run(['check'], { NODE_OPTIONS: '--max-old-space-size=512' }).out).toBe(said);
    chmodSync(path.dirname(state), 0o777);
    expect(run(['check']).out).toBe(said);
  });

  it('is not made on a machine that builds something once, nor where nothing can be kept', () => {
    cache = path.join(place, 'another cache');
    const first = run(['check'], { CI: 'true' });
    expect(states()).toEqual([]);
    writeFileSync(cache, 'no folder');
    expect(run(['check'])).toEqual(first);
  });

  it.skipIf(process.getuid?.() !== 0)('is not missed by a user without a home', () => {
    const said = run(['check'], PLAIN);
    chmodSync(place, 0o755);
    const nobody = { cwd: folder, env: {}, uid: 54_321, gid: 54_321, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'check'], nobody);
    expect({ code: status, out: stdout, err: stderr }).toEqual(said);
  });

  it('is neither looked for nor kept in the folder that is checked', () => {
    const said = run(['check'], PLAIN);
    const [state] = readdirSync(path.join(place, 'cache', 'yardstick')).filter((name) => name.endsWith('.blob'));
    for (const caches of ['mine', '.cache']) {
      const own = path.join(folder, caches, 'yardstick');
      mkdirSync(own, { recursive: true, mode: 0o700 });
      replace(path.join(own, state as string));
    }
    expect(run(['check'], { XDG_CACHE_HOME: 'mine', HOME: '' })).toEqual(said);
  });
});
