/** Texts that conditions ask for and no row has. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const CSV = `queued,answered,topic,site
2026-06-01 09:00,2026-06-01 09:01,general,Rīga
2026-06-02 09:00,2026-06-02 09:01,tax,Liepāja
2026-06-03 09:00,,Tax return,
`;
const target = (filter: string): string =>
  `  target at least 80% of calls where ${filter} are answered within 20 seconds of queued per month\n`;
const desk = (targets: string, more = ''): string => `service desk "Front desk" { }
record calls "Calls" from "calls.csv" { moments queued, answered  fields topic: text, site: text }
standard answer "Calls are answered" {
${targets}}
${more}`;
const files = (text: string, csv = CSV) => ({ 'a.standards': text, 'calls.csv': csv });
const told = (text: string, csv = CSV) =>
  findingsOf('YS612', files(text, csv)).map(({ severity, message }) => `${severity}: ${message}`);

describe('a text that a condition asks for', () => {
  it.each([['topic = "general"'], ['topic != "tax"'], ['topic = "tax" and site = "Rīga"'], ['topic = "Tax return"']])(
    'is there in %s',
    (filter) => {
      expect(told(desk(target(filter)))).toEqual([]);
    },
  );

  it.each([
    ['topic = "genral"', 'topic', 'general'],
    ['topic = "General"', 'topic', 'general'],
    ['not topic = "taxs"', 'topic', 'tax'],
    ['site = "Riga"', 'site', 'Rīga'],
    ['topic = "tax" or site = "Liepaja"', 'site', 'Liepāja'],
  ])('is misspelt in %s', (filter, column, near) => {
    expect(told(desk(target(filter)))).toEqual([
      expect.stringMatching(new RegExp(`^warning: No row .* in “${column}”.*mean “${near}”`)),
    ]);
  });

  it('may be one that has not come yet', () => {
    expect(told(desk(target('topic = "complaint"')))).toEqual([
      'info: No row of “calls.csv” has “complaint” in “topic”, so this tells no case from another. There stands “general”, “tax”, “Tax return”.',
    ]);
  });

  it('is told once, wherever it is asked for', () => {
    const text = desk(target('topic = "genral"') + target('topic = "genral" and site = "Rīga"'));
    const [finding, ...others] = findingsOf('YS612', files(text));
    expect(others).toEqual([]);
    expect(finding?.also).toHaveLength(1);
  });

  it('is looked for where branches and demands ask for it as well', () => {
    expect(told(desk(target('topic = "tax"'), 'branch harbour "Harbour" where site = "Rigga" { }\n'))).toHaveLength(1);
    expect(
      told(desk(target('topic = "tax"'), 'demand calls where topic = "taxx" { typical 20 per day }\n')),
    ).toHaveLength(1);
  });

  it('is not missed where nothing stands in the column, or so much that it is no list', () => {
    expect(told(desk(target('topic = "tax"')), 'queued,answered,topic,site\n2026-06-01,,,\n')).toEqual([]);
    const many = Array.from({ length: 1200 }, (_, i) => `2026-06-01 09:00,,t${i},\n`).join('');
    expect(told(desk(target('topic = "tax"')), `queued,answered,topic,site\n${many}`)).toEqual([]);
  });

  it('is written as it stands in the data, everywhere', async () => {
    const text = desk(target('topic = "genral"') + target('topic = "genral" and site = "Rīga"'));
    const [mended] = await mendedBy('YS612', files(text));
    expect(mended?.title).toBe('Write "general"');
    expect(mended?.files['a.standards']).toBe(text.replaceAll('genral', 'general'));
  });

  it('is one of those that stand there, where none is near', async () => {
    const mended = await mendedBy('YS612', files(desk(target('topic = "complaint"'))));
    expect(mended.slice(0, 3).map(({ title }) => title)).toEqual([
      'Write "general"',
      'Write "tax"',
      'Write "Tax return"',
    ]);
  });

  it('is the text of the condition, whatever its field is called', async () => {
    const text = (asked: string): string => `service desk "Front desk" { }
record calls "Calls" from "calls.csv" { moments queued, answered  fields skills: text }
standard answer "Calls are answered" {
  target at least 80% of calls where skills = "${asked}" are answered within 20 seconds per month
}
`;
    const csv = 'queued,answered,skills\n2026-06-01 09:00,2026-06-01 09:01,kills\n';
    const [mended] = await mendedBy('YS612', files(text('kill'), csv));
    expect(mended?.files['a.standards']).toBe(text('kills'));
  });
});
