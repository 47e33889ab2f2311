import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../cli/find-files.ts';

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yardstick-'));
  for (const file of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  return folder;
}

const below = (folder: string): string[] => filesBelow(folder, '.standards').map((it) => path.relative(folder, it));

it('finds files of the extension in all folders, sorted', () => {
  const folder = folderWith('b.standards', 'a/c.standards', 'a/d/e.standards', 'a/notes.txt');
  expect(below(folder)).toEqual(['a/c.standards', 'a/d/e.standards', 'b.standards'].map(path.normalize));
});

it('leaves out hidden files and folders, and node_modules', () => {
  const folder = folderWith('.hidden.standards', '.git/a.standards', 'node_modules/x/b.standards', 'a/.b/c.standards');
  expect(below(folder)).toEqual([]);
});

it('follows links, neither round in a circle nor into nothing', () => {
  const [folder, elsewhere] = [folderWith('a/b.standards'), folderWith('c.standards')];
  symlinkSync(folder, path.join(folder, 'a/again'));
  symlinkSync(elsewhere, path.join(folder, 'a/linked'));
  symlinkSync(path.join(folder, 'gone'), path.join(folder, 'a/dead'));
  expect(below(folder)).toEqual(['a/b.standards', 'a/linked/c.standards'].map(path.normalize));
});

it('finds nothing where there is no folder', () => {
  expect(filesBelow(path.join(tmpdir(), 'no such folder'), '.standards')).toEqual([]);
});
