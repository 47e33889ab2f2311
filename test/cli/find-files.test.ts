import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DISK } from '../../cli/disk.ts';
import { type FoundFiles, findAt } from '../../language/workspace/files/walk.ts';

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yardstick-'));
  for (const file of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

const find = (folder: string): Promise<FoundFiles> => findAt(folder, folder, DISK);

async function below(folder: string): Promise<string[]> {
  return (await find(folder)).standards.map(({ address }) => path.relative(folder, address));
}

describe('the files of a folder', () => {
  it('are those of the extension in all folders, sorted', async () => {
    const folder = folderWith('b.standards', 'a/c.standards', 'a/d/e.standards', 'a/notes.txt', 'out/f.standards');
    expect(await below(folder)).toEqual(['a/c.standards', 'a/d/e.standards', 'b.standards', 'out/f.standards']);
  });

  it('are none that are hidden, or in node_modules', async () => {
    const folder = folderWith(
      '.hidden.standards',
      '.git/a.standards',
      'node_modules/x/b.standards',
      'a/.b/c.standards',
    );
    expect(await below(folder)).toEqual([]);
  });

  it('are none where there is no folder', async () => {
    expect(await below(path.join(tmpdir(), 'no such folder'))).toEqual([]);
  });

  it('belong to the nearest folder with settings', async () => {
    const folder = folderWith(
      'a.standards',
      'b/yardstick.json',
      'b/c/d.standards',
      'b/c/e/yardstick.json',
      'b/c/e/f.standards',
    );
    const { standards, workspaces } = await find(folder);
    expect(standards.map(({ workspace }) => path.relative(folder, workspace))).toEqual(['', 'b', 'b/c/e']);
    expect(workspaces.map((it) => path.relative(folder, it))).toEqual(['b', 'b/c/e']);
  });
});

describe('a link', () => {
  const linked = (folder: string, target: string, link: string): void => symlinkSync(target, path.join(folder, link));

  it('adds nothing to what counts under its own name, and never goes round in a circle', async () => {
    const folder = folderWith('a/b.standards', 'z/c.standards');
    linked(folder, folder, 'a/again');
    linked(folder, path.join(folder, 'z'), 'a/z');
    linked(folder, path.join(folder, 'z/c.standards'), 'c.standards');
    expect(await below(folder)).toEqual(['a/b.standards', 'z/c.standards']);
  });

  it('counts where it leads to what has no name of standards', async () => {
    const folder = folderWith('a/text.txt', 'node_modules/shared/s.standards');
    linked(folder, path.join(folder, 'a/text.txt'), 'one.standards');
    linked(folder, path.join(folder, 'node_modules/shared'), 'shared');
    linked(folder, folder, 'node_modules/shared/round');
    expect(await below(folder)).toEqual(['one.standards', 'shared/s.standards']);
  });

  it('is refused where it leads out of its workspace, or nowhere', async () => {
    const [folder, elsewhere] = [folderWith('a/b.standards', 'w/yardstick.json'), folderWith('c.standards')];
    linked(folder, path.join(elsewhere, 'c.standards'), 'a/c.standards');
    linked(folder, path.join(folder, 'a/b.standards'), 'w/b.standards');
    linked(folder, path.join(folder, 'gone'), 'dead.standards');
    linked(folder, path.join(folder, 'gone'), 'dead');
    linked(folder, elsewhere, 'a/linked');
    const { standards, refused, outside } = await find(folder);
    const named = (addresses: readonly string[]): string[] => addresses.map((it) => path.relative(folder, it)).sort();
    expect(named(standards.map(({ address }) => address))).toEqual(['a/b.standards']);
    expect(named(refused.map(({ address }) => address))).toEqual(['a/c.standards', 'dead.standards', 'w/b.standards']);
    expect(named(outside)).toEqual(['a/linked']);
  });
});
