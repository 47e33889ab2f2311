import { expect, it } from 'vitest';
import type { Grouping, OutlineNode, TextChange } from '../../protocol/messages.ts';
import { Editor, has } from '../support/lsp.ts';

const DESK = `service desk "Desk" { touchpoints phone owner clerk }
role clerk "Clerk"
record calls from "c.csv" { moments queued, answered }
standard answer "Calls are answered" {
  area   time-limits
  at     phone
  target at least 90 % of calls are answered within 20 seconds per month
}
standard smile "We smile" { statement "We are prompt." }
`;

it('the tree of the side bar has services, their standards and targets, groups of them, and what rules find', async () => {
  const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': 'service shop "Shop" { }\n' });
  await editor.until('a.standards', has('YS101'));
  await editor.until('b.standards', () => true);
  const nodes = (by: Grouping, of: readonly string[] = []) =>
    editor.request<OutlineNode[]>('yardstick/outline', { by, of });
  const labels = (found: readonly OutlineNode[]) => found.map(({ label }) => label);

  const services = await nodes('service');
  expect(labels(services)).toEqual(['Desk', 'Shop']);
  expect(services.map(({ hasChildren }) => hasChildren)).toEqual([true, false]);
  const standards = await nodes('service', services[0]?.id);
  expect(labels(standards)).toEqual(['Calls are answered', 'We smile']);
  expect(standards[1]?.at?.range.start).toEqual({ line: 8, character: 9 });
  const [target] = await nodes('service', standards[0]?.id);
  expect(target?.label).toMatch(/^At least 90% of calls are answered within 20 seconds/);

  expect((await nodes('owner')).map(({ label, description }) => [label, description])).toEqual([['clerk', '2']]);
  const areas = await nodes('area');
  expect(labels(areas)).toEqual(['No area', 'time-limits']);
  expect(areas[1]?.covers).toEqual({ area: 'time-limits' });
  expect(labels(await nodes('area', areas[1]?.id))).toEqual(['Calls are answered']);

  const rules = await nodes('rule');
  expect(rules[0]).toMatchObject({ label: 'syntax', icon: 'error', isSafe: true });
  const found = await nodes('rule', rules[0]?.id);
  expect(found).toMatchObject([{ icon: 'error', at: { range: { start: { line: 6 } } } }]);
  const changes = await editor.request<TextChange[]>('yardstick/mendRule', { code: 'YS001' });
  expect(changes).toMatchObject([{ uri: editor.uri('a.standards'), newText: '90%' }]);
});

/** A service with a standard that is given at two touchpoints, and one of the same name that was copied below it. */
const twice = (service: string): string => `service ${service} "${service}" { touchpoints phone, post }
record calls from "c.csv" { moments queued, answered }
standard answer "Calls are answered" {
  at     phone, post, phone
  target at least 90% of calls are answered within 20 seconds per month
}
standard answer "Copied" { at phone }
`;

it('tells each node of the tree from all others, as an editor demands', async () => {
  const editor = await Editor.open({ 'a/a.standards': twice('desk'), 'b/b.standards': twice('shop') });
  await editor.until('a/a.standards', () => true);
  await editor.until('b/b.standards', () => true);
  for (const by of ['service', 'touchpoint', 'rule'] as const) {
    const nodes: OutlineNode[] = [];
    const open = async (of: readonly string[]): Promise<void> => {
      const children = await editor.request<OutlineNode[]>('yardstick/outline', { by, of });
      nodes.push(...children);
      for (const { id, hasChildren } of children) if (hasChildren) await open(id);
    };
    await open([]);
    expect(new Set(nodes.map(({ id }) => JSON.stringify(id))).size, by).toBe(nodes.length);
    const shown = nodes.filter(({ icon }) => icon === 'target');
    expect(shown).toHaveLength({ service: 2, touchpoint: 4, rule: 0 }[by]);
  }
});
