import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';
import { brokenBy, Completion } from '../support/completing.ts';
import { Editor, has } from '../support/lsp.ts';

const DESK = `service desk "Desk" {
  touchpoints phone, counter
  languages lv, en
  owner clerk
}
role clerk "Desk clerk" of 4
role boss "Head of the desk"
record calls "Telephone calls" from "calls.csv" {
  moments queued, answered, ended from "hangup_at"
  fields topic: text, rating: 1..5, complained: yes/no, cost: number
}
record letters "Letters" { moments received, replied }
demand calls { peak "Spring" 2027-03-01..2027-05-31 300 per hour }
`;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open({ 'a.standards': DESK });
  await editor.show('a.standards', DESK);
});

const at = (source: string, typed?: string): Promise<Completion> =>
  Completion.at(editor, 'a.standards', DESK + source, typed);
const inStandard = (line: string, typed?: string): Promise<Completion> => at(`standard x "X" {\n  ${line}\n}\n`, typed);
const labels = async (line: string): Promise<string[]> => (await inStandard(line)).labels;

describe('clauses', () => {
  it('come with those first that are still missing here', async () => {
    const completion = await at('standard x "X" {\n  area flow\n  |\n  check "Seen"\n  say "Hello"\n}');
    const { labels } = completion;
    expect(labels.slice(0, 3)).toEqual(['statement', 'at', 'verify']);
    expect(completion.item('verify').labelDetails?.description).toBe('still missing here');
    expect(labels).not.toContain('area');
    expect(labels.indexOf('during')).toBeGreaterThan(labels.indexOf('evidence'));
    expect(labels.indexOf('check')).toBeGreaterThan(labels.indexOf('during'));
    expect(labels.slice(-2)).toEqual(['decide', 'waive']);
  });

  it('say what the service gives to all', async () => {
    await editor.until('a.standards', () => true);
    const completion = await inStandard('|');
    expect(completion.item('owner').labelDetails?.description).toBe('given by the service');
    expect(completion.labels.indexOf('owner')).toBeGreaterThan(completion.labels.indexOf('review'));
  });

  it('each teach what they are for', async () => {
    const completion = await inStandard('|');
    expect(completion.documentation('verify')).toContain('How you find out whether it is kept');
    expect(completion.documentation('verify')).toContain('verify by system log monthly');
    for (const { label } of completion.items) expect(completion.documentation(label), label).not.toBe('');
  });

  it('of every block', async () => {
    expect((await at('record visits {\n  |\n}')).labels).toEqual([
      ...['moments', 'fields', 'key', 'pauses', 'times', 'yes', 'no', 'decide', 'waive'],
    ]);
    expect((await at('demand letters {\n  |\n}')).labels.slice(0, 2)).toEqual(['typical', 'peak']);
    expect((await inStandard('target at least 90% per month { | }')).labels).toEqual([
      'ceiling',
      'baseline',
      'best',
      'allow',
      'remedy',
      'holds',
      'decide',
    ]);
    expect((await at('service y {\n  |\n}')).labels).toEqual(
      expect.arrayContaining(['open', 'open on', 'done', 'reference', 'based']),
    );
    const procedure = await at('procedure p "P" for calls {\n  step one "One" by clerk\n  |\n}');
    expect(procedure.labels.slice(0, 3)).toEqual(['complete', 'owner', 'escalate']);
    expect(procedure.labels).toContain('step');
    const branch = await at('standard old "Old" { check "A" }\nbranch b "B" {\n  |\n}');
    expect(branch.labels).toEqual(expect.arrayContaining(['open', 'demand', 'standard', 'old']));
    expect(branch.labels).not.toContain('touchpoints');
  });

  it('are snippets that leave a file that can be read, its names known', async () => {
    for (const head of [
      'service y',
      'standard x "X"',
      'record visits',
      'demand letters',
      'procedure p "P" for calls',
    ]) {
      const text = head.startsWith('service')
        ? `role clerk\nrecord calls { moments a, b }\n${head} {\n  |\n}\n`
        : `${DESK}${head} {\n  |\n}\n`;
      const completion = await Completion.at(editor, 'a.standards', text);
      expect(completion.items.length).toBeGreaterThan(2);
      for (const { label } of completion.items) {
        const broken = brokenBy(completion.accept(label).replace('waive rule', 'waive no-owner'));
        if (label !== 'owner' || head !== 'service y') expect(broken, `${head}: ${label}`).toEqual([]);
      }
    }
  });

  it('can be read with whatever is chosen in them', async () => {
    const chosen: string[] = [];
    for (const text of [`${DESK}standard x "X" {\n  |\n}\n`, `${DESK}record visits {\n  |\n}\n`, `${DESK}|`]) {
      const completion = await Completion.at(editor, 'a.standards', text);
      for (const { label } of completion.items) {
        const each = completion.acceptEach(label);
        chosen.push(...each);
        expect(each.flatMap(brokenBy), label).toEqual([]);
      }
    }
    expect(chosen.length).toBeGreaterThan(100);
  });

  it('are words alone where the sentence stands already', async () => {
    const completion = await at('standard x "X" {\n  own| clerk\n}');
    expect(completion.accept('owner')).toContain('  owner clerk\n');
    expect((await inStandard('own|')).accept('owner')).toContain('  owner clerk\n');
  });

  it('are offered after lines that cannot be read', async () => {
    expect(await labels('foo bar [ ;\n  |')).toContain('statement');
    expect(await labels('owner\n  review |')).toContain('every');
    expect((await at('standard x "X\n  |\n}')).labels).toContain('guideline');
  });
});

describe('sentences', () => {
  it('are whole targets in the terms of each record', async () => {
    const { labels } = await inStandard('target |');
    expect(labels).toEqual(
      expect.arrayContaining([
        'at least 90% of calls are answered within 20 seconds of queued per month',
        'at least 90% of letters are replied within 20 seconds of received per month',
        'at most 1% of calls have complained per month',
        'average rating of calls at least 4.5 of 5 per month',
        'at least 95% of its checks per month',
        'available at least 99.5% of open time per month',
      ]),
    );
    expect(labels).not.toContain('at most 1% of letters have complained per month');
  });

  it('leave a file that can be read, its names known', async () => {
    for (const line of ['|', 'target |']) {
      const completion = await inStandard(line);
      const sentences = completion.labels.filter((label) => label.includes(' per '));
      expect(sentences.length).toBeGreaterThan(10);
      for (const label of sentences) expect(brokenBy(completion.accept(label)), label).toEqual([]);
    }
  });

  it('go on word by word', async () => {
    expect((await labels('target |')).slice(0, 4)).toEqual([
      'at least',
      'at most',
      'available at least',
      'available at most',
    ]);
    expect(await labels('target at least 90% of |')).toEqual(['its checks', 'calls', 'letters']);
    expect(await labels('target at least 90% of calls |')).toEqual([
      'where',
      'are',
      'have',
      'within by',
      'within',
      'not yet',
      'by',
      'per',
      'over',
      'in each',
      'as',
    ]);
    expect(await labels('target at least 90% of calls are |')).toEqual(['answered', 'ended', 'queued']);
    expect(await labels('target at least 90% of letters are replied within 20 seconds of |')).toEqual([
      'received',
      'replied',
    ]);
    expect(await labels('target at least 90% of calls are answered within |')).toEqual([
      'by',
      '20 seconds',
      '5 business days',
      'the same day',
      'the next business day',
    ]);
    expect(await labels('target at least 90% of its checks per |')).toEqual([
      'hour',
      'day',
      'week',
      'month',
      'quarter',
      'year',
    ]);
    expect(await labels('verify by |')).toEqual([
      'system log',
      'survey',
      'mystery visit',
      'inspection',
      'call listening',
    ]);
  });

  it('know units and their number', async () => {
    const many = await labels('target at least 90% of calls are answered within 20 |');
    expect(many.slice(0, 5)).toEqual(['seconds', 'minutes', 'hours', 'business minutes', 'business hours']);
    expect(many.at(-1)).toBe('days');
    expect(await labels('target at least 90% of calls are answered within 1 |')).toContain('business day');
    expect(await labels('target at least 90% of calls are answered within 2 business |')).toEqual([
      'minutes',
      'hours',
      'days',
    ]);
  });

  it('know the record of a statistic from what stands behind', async () => {
    expect(await labels('target median time from received to | of letters')).toEqual(['replied', 'received']);
    expect(await labels('target median time from received to replied of |')).toEqual(['letters']);
    expect(await labels('target average | of calls')).toEqual(expect.arrayContaining(['rating', 'cost']));
  });

  it('know what a field can be compared with', async () => {
    expect(await labels('target at least 90% of calls have |')).toEqual(
      expect.arrayContaining(['rating', 'topic', 'not']),
    );
    expect(await labels('target at least 90% of calls have |')).not.toContain('received');
    expect(await labels('target at least 90% of calls have topic |')).toEqual(expect.arrayContaining(['=', '!=']));
    expect(await labels('target at least 90% of calls have topic |')).not.toContain('>=');
    expect(await labels('target at least 90% of calls have rating |')).toContain('>=');
    expect(await labels('target at least 90% of calls have rating >= |')).toEqual(['1', '2', '3', '4', '5']);
    expect(await labels('target at least 90% of calls have complained = |')).toEqual(['yes', 'no']);
    expect(await labels('target at most 9% of calls where ended |')).not.toContain('=');
    expect(await labels('target at most 9% of calls where ended |')).toContain('within');
  });

  it('know the texts that a field is compared with elsewhere', async () => {
    const elsewhere = 'standard y "Y" { target at most 9% of calls where topic = "tax" are ended per month }\n';
    await editor.type('a.standards', DESK + elsewhere);
    await editor.until('a.standards', (found) =>
      found.some((it) => it.code === 'YS106' || it.code === 'YS401' || true),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const source = (typed: string) =>
      `${elsewhere}standard x "X" { target at least 90% of calls where topic = ${typed} }`;
    const bare = await at(source('|'));
    expect(bare.labels).toEqual(['tax']);
    expect(bare.accept('tax')).toContain('topic = "tax" }\n'.trim());
    const begun = await at(source('"t|"'));
    expect(begun.accept('tax')).toContain('topic = "tax" }');
    expect(begun.item('tax').filterText).toBe('"tax');
  });

  it('know the steps of a procedure, and which parts a step has', async () => {
    const procedure = (step: string) =>
      at(`procedure p "P" for calls {\n  step one "One"\n  step two "Two" ${step}\n}`);
    expect((await procedure('after |')).labels).toEqual(['one']);
    expect((await procedure('by clerk |')).labels).toEqual(['within', 'after', 'if', 'until']);
    expect((await procedure('until |')).labels).toEqual(['answered', 'ended', 'queued']);
  });
});

describe('names and values', () => {
  it('have their definitions', async () => {
    const roles = await inStandard('owner |');
    expect(roles.labels).toEqual(['clerk', 'boss']);
    expect(roles.documentation('clerk')).toBe('**clerk**, a role: Desk clerk.\n\n4 people have it.');
    const records = await inStandard('target at most 5 |');
    expect(records.documentation('calls')).toContain('Data: calls.csv.');
    expect(records.documentation('calls')).toContain('Moments: queued, answered, ended.');
    const moments = await inStandard('target at least 9% of calls are |');
    expect(moments.documentation('ended')).toContain('Its column is called “hangup_at”.');
    expect(moments.documentation('queued')).toContain('A case begins here.');
    expect((await inStandard('at |')).documentation('phone')).toContain('while you are open');
  });

  it('are areas, stages and pillars with what they mean', async () => {
    const areas = await inStandard('area |');
    expect(areas.labels).toHaveLength(14);
    expect(areas.documentation('flow')).toContain('Does the process run smoothly');
    expect((await inStandard('during |')).documentation('decision')).not.toBe('');
    expect((await inStandard('pillar |')).labels).toHaveLength(6);
  });

  it('are languages, those of the service first', async () => {
    await editor.until('a.standards', () => true);
    const { labels } = await inStandard('statement "Labdien" in |');
    expect(labels.slice(0, 2).sort()).toEqual(['en', 'lv']);
    expect(labels).toContain('de');
    expect(labels).toContain('he');
    expect(labels).not.toContain('iw');
  });

  it('are peaks, time zones and ways of writing times in their quotes', async () => {
    expect((await inStandard('only in peak |')).accept('Spring')).toContain('only in peak "Spring"\n');
    expect((await inStandard('only in peak "|"')).accept('Spring')).toContain('only in peak "Spring"\n');
    const zones = await at('service y { open Mon..Fri 09:00..17:00 in "Europe/R|" }');
    expect(zones.accept('Europe/Riga')).toContain('in "Europe/Riga" }');
    const ofData = await at('record r { moments m times in "Europe/R|" }');
    expect(ofData.accept('Europe/Riga')).toContain('in "Europe/Riga" }');
    const formats = await at('record r { moments m times as "DD.|" }');
    expect(formats.accept('DD.MM.YYYY HH:mm')).toContain('times as "DD.MM.YYYY HH:mm" }');
  });

  it('are holiday regions by code or name', async () => {
    const regions = await at('service y { holidays | }');
    expect(regions.item('LV')).toMatchObject({ labelDetails: { description: 'Latvia' }, filterText: 'LV Latvia' });
  });

  it('are dates, frequencies and weekdays to begin with', async () => {
    expect((await labels('adopted |'))[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await labels('verify by survey |')).toEqual(expect.arrayContaining(['monthly', 'every', '20 per month']));
    expect((await at('service y { workdays | }')).labels.slice(0, 2)).toEqual(['Mon..Fri', 'Mon']);
    expect((await at('service y { workdays Mon..| }')).labels).toContain('Fri');
  });

  it('are the rules that can be waived, those first that find something here', async () => {
    const text = `${DESK}standard x "X" {\n  statement "We answer promptly." in en\n  check "Seen"\n}\n`;
    await editor.type('a.standards', text);
    await editor.until('a.standards', has('YS101'));
    const completion = await at(
      'standard x "X" {\n  statement "We answer promptly." in en\n  check "Seen"\n  waive |\n}\n',
    );
    expect(completion.labels.slice(0, 3)).toContain('vague-term');
    expect(completion.labels.indexOf('vague-term')).toBeLessThan(completion.labels.indexOf('escape-clause'));
    expect(completion.item('vague-term').labelDetails?.description).toBe('YS101, finds one thing here');
    expect(completion.documentation('vague-term')).toContain('promptly');
    expect(completion.item('escape-clause').labelDetails?.description).toContain('finds nothing here');
    expect(completion.item('no-review').labelDetails?.description).toContain('finds one thing here');
    expect(completion.labels).not.toContain('unknown-value');
  });

  it('are what a question may be about', async () => {
    const completion = await inStandard('decide |');
    expect(completion.labels).toEqual(expect.arrayContaining(['owner', 'target', 'source', 'limit']));
    expect(completion.documentation('owner')).toContain('Nobody is responsible');
  });
});

describe('elements', () => {
  it('come with those first that the service lacks', async () => {
    const empty = await Completion.at(editor, 'a.standards', '|');
    expect(empty.labels.slice(0, 3)).toEqual(['service', 'role', 'record']);
    const { labels } = await at('|');
    expect(labels.slice(0, 4)).toEqual(['standard', 'standard with checks', 'guideline', 'prohibition']);
    expect(labels).not.toContain('service');
    expect(labels).not.toContain('part');
  });

  it('are snippets that leave a file that can be read, its names known', async () => {
    for (const [before, least] of [
      ['', 9],
      [DESK, 8],
    ] as const) {
      const completion = await Completion.at(editor, 'a.standards', `${before}|`);
      expect(completion.items.length).toBeGreaterThanOrEqual(least);
      for (const { label } of completion.items) {
        const broken = brokenBy(completion.accept(label));
        // In an empty file nothing is declared yet that others could speak of.
        expect(before === '' ? broken.filter((it) => it.startsWith('YS001')) : broken, label).toEqual([]);
      }
    }
  });

  it('make a service whose owner exists', async () => {
    const text = (await Completion.at(editor, 'a.standards', '|')).accept('service');
    expect(brokenBy(text)).toEqual([]);
    expect(text).toContain('role manager "Manager"');
  });

  it('make a file a part of a service that is declared elsewhere', async () => {
    writeFileSync(path.join(editor.folder, 'b.standards'), '');
    await editor.changedOnDisk({ 'b.standards': 1 });
    await editor.until('b.standards', () => true);
    await editor.show('b.standards', '');
    const completion = await Completion.at(editor, 'b.standards', '|');
    expect(completion.accept('part')).toBe('part of desk');
    expect(completion.labels).toContain('service');
  });
});

describe('a new user', () => {
  it('writes a whole service with completion alone', async () => {
    let text = '';
    const accept = async (label: string, line = '\n|'): Promise<void> => {
      text = (await Completion.at(editor, 'a.standards', `${text}${line}`)).accept(label);
    };
    for (const element of ['service', 'record', 'standard', 'standard with checks', 'guideline', 'prohibition']) {
      await accept(element);
      // Names are what an author types over.
      text = text.replace(/^(standard|guideline|prohibition) name /m, `$1 ${element.replaceAll(' ', '-')}-one `);
    }
    const block = text.lastIndexOf('}');
    text = text.slice(0, block);
    for (const clause of ['train', 'report', 'adopted', 'evidence']) await accept(clause, '\n  |');
    const findings = findingsIn(`${text}\n}\n`);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(brokenBy(`${text}\n}\n`)).toEqual([]);
  });
});

describe('completion by itself', () => {
  it('opens behind a space only where the sentence has to go on', async () => {
    expect((await inStandard('owner |', ' ')).labels).toEqual(['clerk', 'boss']);
    expect((await inStandard('target at least 90% of calls |', ' ')).labels).toContain('are');
    expect((await inStandard('owner clerk |', ' ')).labels).toEqual([]);
    expect((await inStandard('target at least 9% of its checks per month |', ' ')).labels).toEqual([]);
    expect((await inStandard('|', ' ')).labels).toEqual([]);
  });

  it('keeps silent in comments, in free texts and in numbers', async () => {
    expect((await inStandard('// owner |', ' ')).labels).toEqual([]);
    expect((await inStandard('check "|"', '"')).labels).toEqual([]);
    expect((await inStandard('target at least 9|', '.')).labels).toEqual([]);
  });
});
