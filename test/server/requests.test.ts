import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckSummary, ExportResult, RuleSummary } from '../../protocol/messages.ts';
import { folderWith } from '../support/cli.ts';
import { Editor, has } from '../support/lsp.ts';

const DESK = 'service desk "Desk" { owner clerk }\nrole clerk "Clerk"\nstandard s "S" { check "Seen" }\n';
const SHOP = 'service shop "Shop" { holidays LV adopted 2026-01-01 }\nstandard t "T" { owner nobody }\n';

describe('an export', () => {
  it('holds the service of a file, with its holidays', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': SHOP.replace('owner nobody', '') });
    const uri = editor.uri('b.standards');
    const result = (await editor.request('yardstick/export', { uri })) as { json: string };
    const [service, ...others] = JSON.parse(result.json).services;
    expect(others).toEqual([]);
    expect(service.name).toBe('shop');
    expect(service.holidayDates).toContainEqual({ region: 'LV', date: '2026-11-18', name: expect.any(String) });
  });

  it('holds all services where no file is named, and what was typed last', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': SHOP.replace('owner nobody', '') });
    await editor.show('a.standards', DESK.replace('standard s "S"', 'standard typed "Typed"'));
    const result = (await editor.request('yardstick/export', { uri: null })) as { json: string; services: number };
    expect(result.services).toBe(2);
    expect(JSON.parse(result.json).services[0].standards[0].name).toBe('typed');
  });

  it('is refused where a name is broken, and says where', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': SHOP });
    const result = await editor.request<ExportResult>('yardstick/export', { uri: null });
    const range = { start: { line: 1, character: 23 }, end: { line: 1, character: 29 } };
    expect(result).toEqual({ broken: { uri: editor.uri('b.standards'), range }, brokenPlaces: 1 });
  });
});

describe('rules', () => {
  it('are listed with how often each is broken now', async () => {
    const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': SHOP });
    const rules = await editor.request<RuleSummary[]>('yardstick/rules', {});
    expect(rules.find((rule) => rule.code === 'YS002')).toMatchObject({ name: 'link', findings: 1 });
    expect(rules.length).toBeGreaterThan(30);
  });

  it('have a page each, by code or name', async () => {
    const editor = await Editor.open({});
    const page = await editor.request('yardstick/rulePage', { rule: 'absolute-target' });
    expect(page).toMatch(/^# absolute-target \(YS301\)/);
    expect(await editor.request('yardstick/rulePage', { rule: 'YS301' })).toBe(page);
    expect(await editor.request('yardstick/rulePage', { rule: 'nonsense' })).toBeNull();
  });
});

it('a starter takes the name that it is given', async () => {
  const editor = await Editor.open({});
  expect(await editor.request('yardstick/starter', { name: 'Help desk' })).toMatch(/^service help-desk "Help desk" \{/);
});

it('a check of the workspace counts what is found', async () => {
  const editor = await Editor.open({ 'a.standards': DESK, 'b.standards': SHOP });
  const summary = await editor.request<CheckSummary>('yardstick/check', {});
  expect(summary).toMatchObject({ files: 2, services: 2 });
  expect(summary.errors).toBeGreaterThanOrEqual(1);
});

it('folders that come and go take their findings with them, and bring their settings', async () => {
  const editor = await Editor.open({ 'a.standards': DESK });
  await editor.until('a.standards', has('YS403'));
  const more = folderWith({ 'b.standards': SHOP, 'yardstick.json': '{ "rules": { "no-review": "error" } }' });
  const name = `../${path.basename(more)}/b.standards`;
  const folder = { uri: editor.uri(`../${path.basename(more)}`), name: 'more' };
  await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
  const found = await editor.until(name, has('YS002'));
  expect(found.find((it) => it.code === 'YS403')?.severity).toBe(1);
  await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
  await editor.until(name, (diagnostics) => diagnostics.length === 0);
});
