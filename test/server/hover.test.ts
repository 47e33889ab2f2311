import { beforeEach, describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { Editor } from '../support/lsp.ts';
import { marked } from '../support/markers.ts';

const DESK = `service desk "Desk" {
  touchpoints phone, counter
  touchpoints email always
  languages en, lv
  ring 5 seconds
  owner clerk
}
role clerk "Desk clerk" of 4
record calls "Telephone calls" from "calls.csv" {
  moments queued, answered, ended from "hangup_at"
  fields topic: text, rating: 1..5
}
demand calls { peak "Spring" 2027-03-01..2027-05-31 300 per hour }
`;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open({ 'a.standards': DESK });
  await editor.show('a.standards', DESK);
});

/** What is shown where the cursor `|` stands, and the text that it is about. */
async function hover(source: string): Promise<{ markdown: string; about: string }> {
  const { text, cursors } = marked(DESK + source);
  await editor.type('a.standards', text);
  const [cursor = { line: 0, character: 0 }] = cursors;
  const found = await editor.at<Hover | null>('textDocument/hover', 'a.standards', cursor);
  if (!found) return { markdown: '', about: '' };
  const { start, end } = found.range ?? { start: cursor, end: cursor };
  const about = text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
  return { markdown: (found.contents as { value: string }).value, about };
}

const shown = async (source: string): Promise<string> => (await hover(source)).markdown;
const inStandard = (line: string): string => `standard x "X" {\n  ${line}\n}\n`;

describe('hover', () => {
  it('says what a word means where it stands', async () => {
    const verify = await hover(inStandard('ver|ify by survey monthly'));
    expect(verify.about).toBe('verify');
    expect(verify.markdown).toContain('How you find out whether it is kept');
    expect(verify.markdown).toContain('verify by system log monthly');
    expect(await shown(inStandard('a|t phone'))).toContain('The touchpoints where it holds');
    expect(await shown(inStandard('target a|t least 9% of its checks per month'))).toContain('This much or more');
    expect(await shown(inStandard('target at most 9% of its che|cks per month'))).toContain('the share of yes');
    expect(await shown(inStandard('verify by mystery vi|sit'))).toContain('as a customer would');
    expect(await shown(inStandard('verify by survey mon|thly'))).toContain('Once a month.');
    expect(await shown(inStandard('done b|y clerk'))).toContain('The owner answers for it');
    expect(await shown(inStandard('rem|edy "An apology"'))).toContain('What the customer gets');
    expect(await shown(inStandard('remedy "An apology" for a miss|ed target'))).toContain(
      'in which the target is missed',
    );
    expect(await shown(inStandard('remedy 5 EUR wi|thin 2 weeks'))).toContain('counted from the miss');
    expect(await shown(inStandard('holds un|til 2027-01-01'))).toContain('The last day on which');
    expect(await shown(inStandard('based o|n "The law"'))).toContain('law, policy or agreement');
    expect(await shown(inStandard('refer|ence "3261"'))).toContain('reference "3261" in');
    expect(await shown('branch b { open o|n 2027-01-01 }')).toContain('although a holiday or closure says otherwise');
    expect(await shown('record r { times a|s "YYYY" }')).toContain('How a time reads');
    expect(await shown('record r { ke|y id }')).toContain('What tells one case from another');
    expect(await shown('record r { y|es "Y" }')).toContain('mean yes');
    expect(await shown('guide|line x "X" { }')).toContain('one step milder');
    expect(await shown('guide|line x "X" { }')).toContain('guideline answer-calls');
  });

  it('says what those on duty can do for a target, with the working', async () => {
    const demand = 'demand chats { typical 320 per hour, handling 180 seconds, staff 20 }\n';
    const record = 'record chats "Chats" { moments queued, answered }\n';
    const target = 'at least 90% of chats are answered within 20 seconds per month as quick';
    const onDuty =
      '*Predicted:* 20 on duty answer 83.6% within 20 seconds at 320 chats an hour that take 180 seconds each; 90% takes 21. They wait 11.5 seconds on average; those on duty are busy 80% of the time.';
    const standard = (line: string): string => `standard x "X" {\n  at phone\n  ${line}\n}\n`;
    expect(await shown(record + demand + standard(`tar|get ${target}`))).toContain(onDuty);
    expect(await shown(record + demand + standard(`target ${target.replace('quick', 'qu|ick')}`))).toContain(onDuty);
    const branch = `branch b "B" { demand chats { typical 40 per hour, staff 9 } x { tar|get ${target} } }\n`;
    expect(await shown(record + demand + standard(`target ${target}`) + branch)).toContain(
      '*Predicted at “B”:* 9 on duty answer 100%',
    );
    expect(await shown(standard(`tar|get ${target}`))).not.toContain('Predicted');
  });

  it('says what a target asks for, in one sentence', async () => {
    const { markdown, about } = await hover(
      inStandard('tar|get at least 90% of calls are answered within 3 rings per month'),
    );
    expect(about).toBe('target');
    expect(markdown).toContain(
      '**At least 90% of calls are answered within 3 rings (15 seconds) of being queued, each month.**',
    );
    expect(await shown(inStandard('target at least 9% of calls are ended per month as qu|ick'))).toContain(
      '**quick**, a target: At least 9% of calls have ended',
    );
    expect(await shown(inStandard('tar|get at least'))).toContain('A measure:');
  });

  it('says a limit in other units, and how it is counted', async () => {
    const rings = await hover(inStandard('target at least 9% of calls are answered within |3 rings per month'));
    expect(rings.markdown).toContain('**3 rings** = 15 seconds');
    expect(await shown(inStandard('target at least 9% of calls are answered within 90 min|utes per month'))).toContain(
      '**90 minutes** = 1.5 hours = 5400 seconds',
    );
    expect(
      await shown(inStandard('target at least 9% of calls are ended within 2 busi|ness days per month')),
    ).toContain('Until closing time of the last');
    expect(await shown(inStandard('target at least 9% of calls are ended within 5 da|ys per month'))).toContain(
      'Say which',
    );
    expect(await shown(inStandard('target at least 9% of calls are ended within the sa|me day per month'))).toContain(
      'midnight',
    );
    expect(
      await shown(inStandard('target at least 9% of calls are ended per month { allow 2 more ho|urs for "A" }')),
    ).toContain('**2 hours** = 120 minutes');
    expect(
      await shown(inStandard('target at least 9% of calls are ended per month { al|low 2 more hours for "A" }')),
    ).toContain('special circumstance');
  });

  it('says what a name stands for, where it is declared and where it is used', async () => {
    expect(await shown(inStandard('owner cl|erk'))).toBe('**clerk**, a role: Desk clerk.\n\n4 people have it.');
    expect(await shown('role bo|ss "Boss"')).toBe('**boss**, a role: Boss.');
    expect(await shown(inStandard('at phon|e'))).toContain('while you are open');
    expect(await shown(inStandard('at |email'))).toContain('at any time');
    expect(await shown(inStandard('target at most 5 call|s per month'))).toContain(
      'Fields: topic (text), rating (1 to 5).',
    );
    expect(await shown(inStandard('target at least 9% of calls are ende|d per month'))).toContain('called “hangup_at”');
    expect(await shown(inStandard('target at least 9% of calls have ra|ting > 3 per month'))).toContain(
      'a field of calls: 1 to 5',
    );
    expect(await shown(inStandard('only in peak "Spr|ing"'))).toContain('2027-03-01 to 2027-05-31');
    expect(await shown(`${inStandard('check "A"')}branch b "B" { |x not here because "C" }`)).toContain(
      '**x**, a standard: X.',
    );
    expect(await shown('role 接听| "People"')).toContain('**接听**, a role: People.');
  });

  it('says what a rule is about', async () => {
    const markdown = await shown(inStandard('waive absolute-|target because "Law"'));
    expect(markdown).toContain('**absolute-target** (YS301), warning');
    expect(markdown).toContain('A target of 100% or of none at all, or one that no result can miss.');
    expect(await shown(inStandard('waive YS|301 because "Law"'))).toContain('**absolute-target**');
    expect(await shown(inStandard('decide own|er "Who?"'))).toContain('no-owner');
  });

  it('says what a word on a list means', async () => {
    expect(await shown(inStandard('area comm|unication'))).toContain('How does information travel');
    expect(await shown(inStandard('during aware|ness'))).toContain("a stage of the customer's journey");
    expect(await shown(inStandard('pillar inte|grity'))).toContain('Customers can trust us');
    expect(await shown(inStandard('statement "Labdien" in l|v'))).toBe('**lv**, the language: Latvian');
    expect(await shown('service y { holidays CA-|ON }')).toContain('Ontario');
  });

  it('is silent about what means nothing', async () => {
    expect(await shown(inStandard('check "An obser|ver"'))).toBe('');
    expect(await shown(inStandard('area no|where'))).toBe('');
    expect(await shown(inStandard('statement "A" in x|'))).toBe('');
    expect(await shown('// com|ment')).toBe('');
    expect(await shown('\n  |  \n')).toBe('');
  });
});
