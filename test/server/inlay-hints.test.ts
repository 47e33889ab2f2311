import { beforeEach, describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { Editor } from '../support/lsp.ts';
import { edited } from '../support/markers.ts';

const DESK = `service desk "Desk" { open Mon..Fri 08:00..16:00 ring 5 seconds }
record calls "Calls" { moments queued, answered, abandoned }
`;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.open({ 'a.standards': DESK });
  await editor.show('a.standards', DESK);
});

/** A text with its hints written in between ⟨ and ⟩, as an editor shows them. */
async function hinted(source: string, lines?: [number, number]): Promise<string> {
  const text = DESK + source;
  await editor.type('a.standards', text);
  return withHints(text, lines);
}

async function withHints(text: string, lines?: [number, number]): Promise<string> {
  const [first, last] = lines ?? [0, text.split('\n').length];
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const textDocument = { uri: editor.uri('a.standards') };
  const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  const shown = [...hints].reverse().reduce((it, { position, label }) => {
    return edited(it, { range: { start: position, end: position }, newText: `⟨${label}⟩` });
  }, text);
  return shown.slice(shown.indexOf('\n', shown.indexOf('abandoned')) + 1);
}

const inStandard = (line: string): string => `standard x "X" {\n  ${line}\n}\n`;

describe('inlay hints', () => {
  it('tell rings in seconds and odd lengths in another unit', async () => {
    expect(
      await hinted(inStandard('target at least 9% of calls are answered within 3 rings of queued per month')),
    ).toContain('within 3 rings⟨= 15 seconds⟩ of queued');
    expect(await hinted('demand calls { typical handling 180 seconds, patience 2 minutes }')).toBe(
      'demand calls { typical handling 180 seconds⟨= 3 minutes⟩, patience 2 minutes }',
    );
    expect(await hinted(inStandard('train within 2 weeks of joining, then every 18 months'))).toContain(
      'every 18 months⟨= 1.5 years⟩',
    );
    expect(
      await hinted(inStandard('target at least 9% per year { allow 90 more business minutes for "A" }')),
    ).toContain('90 more business minutes⟨= 1.5 business hours⟩ for');
  });

  it('tell the moment that starts the clock where it is left out', async () => {
    expect(await hinted(inStandard('target at least 9% of calls are answered within 20 seconds per month'))).toContain(
      'within 20 seconds⟨of queued⟩ per month',
    );
    expect(
      await hinted(
        inStandard('target at most 9% of calls where not abandoned within 5 seconds are answered by 17:00 per day'),
      ),
    ).toContain('within 5 seconds⟨of queued⟩ are answered by 17:00 per day');
    expect(
      await hinted(inStandard('target at least 9% of calls are answered within the same day per month')),
    ).toContain('the same day⟨of queued⟩');
    expect(await hinted(inStandard('target at least 90% within 20 seconds per month'))).not.toContain('⟨');
  });

  it('tell what the steps of a procedure take together', async () => {
    const steps = `procedure p "P" for calls {
  step a "A" within 2 business days
  step b "B" within 4 business days after a
  step c "C" within 20 minutes after b
  step d "D" within 1 business day
  complete within 8 business days
}
`;
    expect(await hinted(steps)).toContain(
      'complete within 8 business days⟨(the steps take 6 business days and 20 minutes)⟩',
    );
    expect(await hinted(steps.replace('step a "A"', 'step a "A" after c'))).not.toContain('⟨(the');
    expect(await hinted('procedure p "P" { step a "A"\n  complete within 2 hours }')).not.toContain('⟨');
  });

  it('tell what those on duty will reach, in their worst shift', async () => {
    const demand = (rest: string) => `demand calls { typical 320 per hour, handling 3 minutes, staff 22 ${rest} }\n`;
    /** Demand is known once the service has been checked; the editor asks again then. */
    const soon = async (source: string, shown: string) => {
      await editor.type('a.standards', DESK + source);
      await expect.poll(() => withHints(DESK + source), { timeout: 20_000 }).toContain(shown);
    };
    const share = inStandard('target at least 90% of calls are answered within 20 seconds of queued per month');
    await soon(demand('') + share, 'at least 90%⟨(predicted: 94.3%)⟩ of calls');
    await soon(demand('peak "P" 2030-01-01 staff 20') + share, '90%⟨(predicted: 83.6%)⟩ of calls');
    await soon(demand('peak "P" 2030-01-01 staff 16') + share, '90%⟨(predicted: 0%)⟩ of calls');
    const time = (statistic: string) =>
      inStandard(`target ${statistic} time from queued to answered of calls at most 20 seconds per month`);
    const busy = demand('peak "P" 2030-01-01 staff 20');
    await soon(busy + time('percentile 95'), 'at most 20 seconds⟨(predicted: 74 seconds)⟩ per');
    await soon(busy + time('average'), 'at most 20 seconds⟨(predicted: 11.5 seconds)⟩ per');
    await soon(share, 'at least 90% of calls');
  });

  it('are those of the lines that are asked for', async () => {
    const text = `${inStandard('ceiling')}${inStandard('target at least 9% of calls are answered within 3 rings per week')}`;
    expect(await hinted(text, [0, 4])).not.toContain('⟨');
    expect(await hinted(text, [6, 7])).toContain('⟨= 15 seconds⟩⟨of queued⟩');
  });

  it('are left out where a sentence is not finished', async () => {
    expect(await hinted(inStandard('target at least 9% of calls are answered within per month'))).not.toContain('⟨');
    expect(await hinted('procedure p { complete within')).not.toContain('⟨');
  });
});
