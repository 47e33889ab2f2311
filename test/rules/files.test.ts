import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';

const CRITERIA = [...new Set(RULES.map(({ criterion }) => criterion))];
const filesOf = (criterion: string) => globSync('*', { cwd: path.join(import.meta.dirname, criterion) });

describe('the edge cases of rules', () => {
  it.each(RULES)('of $name stand in a file that is called after it', ({ criterion, name }) => {
    expect(filesOf(criterion)).toContain(`${name}.test.ts`);
  });

  it.each(CRITERIA)('of “%s” are all of rules; where one needs several files, its name begins them', (criterion) => {
    const names = RULES.filter((rule) => rule.criterion === criterion).map(({ name }) => name);
    const strays = filesOf(criterion).filter(
      (file) => !/^[\w-]+(\.[\w-]+)?\.test\.ts$/.test(file) || !names.includes(file.split('.')[0] as string),
    );
    expect(strays).toEqual([]);
  });
});
