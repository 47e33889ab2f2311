import { describe, expect, it } from 'vitest';
import { edited } from '../../language/editing/fix.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { settingsFixes } from '../../language/workspace/settings-fixes.ts';
import { readSettings } from '../../language/workspace/settings-schema.ts';
import { findingsIn, TODAY } from '../support/check.ts';

const SILENT = 'service a "A" { }\nstandard s "S" { check "Seen promptly" }\n';

/** The settings after each fix of what a rule finds. */
function settingsAfter(rule: string, settings: string): string[] {
  const source = new SourceText('yardstick.json', settings);
  const [finding] = findingsIn(SILENT).filter(({ name }) => name === rule);
  return finding ? settingsFixes(finding, source, TODAY).map(({ edit }) => edited(source, [edit])) : [];
}

describe('fixes in the settings', () => {
  it.each(['no-owner', 'no-verification', 'no-review', 'no-report', 'no-training'])(
    'say for all services what %s misses',
    (rule) => {
      const [text = ''] = settingsAfter(rule, '');
      const { settings, problems } = readSettings(text);
      expect(problems).toEqual([]);
      expect(findingsIn(SILENT, settings).map(({ name }) => name)).not.toContain(rule);
    },
  );

  it('leave the rest of the file as it is', () => {
    const [, advice, off] = settingsAfter('no-owner', '{\n\t"rules": {\n\t\t"no-review": "off"\n\t}\n}\n');
    expect(advice).toBe('{\n\t"rules": {\n\t\t"no-review": "off",\n\t\t"no-owner": "info"\n\t}\n}\n');
    expect(off).toContain('"no-owner": "off"');
    expect(settingsAfter('vague-term', '{ "rules": { "vague-term": "error" } }')).toEqual([
      '{ "rules": { "vague-term": "info" } }',
      '{ "rules": { "vague-term": "off" } }',
    ]);
  });

  it('begin a file, and go into empty objects', () => {
    expect(settingsAfter('vague-term', '').at(-1)).toBe('{\n  "rules": {\n    "vague-term": "off"\n  }\n}\n');
    expect(settingsAfter('vague-term', '{ "words": {}, "rules": {} }').at(-1)).toContain('"vague-term": "off"');
  });

  it('are none where the file is wrong, and say nothing that it says already', () => {
    expect(settingsAfter('no-owner', '{ "rules": ')).toEqual([]);
    expect(settingsAfter('no-owner', '{ "defaults": { "owner": "boss" } }')).toHaveLength(2);
  });
});
