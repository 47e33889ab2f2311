import { describe, expect, it } from 'vitest';
import type { Finding } from '../../language/findings/finding.ts';
import { AT_SETTINGS, toldOfWorkspace } from '../../language/workspace/said-once.ts';
import { checkServices } from '../support/check.ts';

const plain = (name: string, standards = 1, clauses = ''): string =>
  [
    `service ${name} "Service ${name}" { ${clauses} }`,
    ...Array.from({ length: standards }, (_, at) => `standard s${at} "S ${at}" { check "Seen promptly" }`),
  ].join('\n');

const told = (files: Record<string, string>, home = AT_SETTINGS): Finding[] =>
  toldOfWorkspace(checkServices(files), home);
const filesOf = (...texts: string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [`${'abcdefgh'[at]}.standards`, text]));
const named = (findings: readonly Finding[], name: string) => findings.filter((it) => it.name === name);

describe('what most services of a workspace lack', () => {
  it('is said once, with the list, and gravely where one of them would', () => {
    const findings = told(filesOf(...['a', 'b', 'c', 'd'].map((name) => plain(name)), plain('e', 3)));
    const [only, ...others] = named(findings, 'no-owner');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ place: AT_SETTINGS, severity: 'warning' });
    expect(only?.message).toMatch(/^5 of 5 services say nowhere who answers/);
    expect(only?.related.map(({ message }) => message)).toEqual(['a', 'b', 'c', 'd', 'e'].map((it) => `Service ${it}`));
    expect(named(findings, 'vague-term')).toHaveLength(7);
  });

  it('is said in the first of them, where the workspace has no settings', () => {
    const findings = toldOfWorkspace(checkServices(filesOf(...['a', 'b', 'c', 'd'].map((it) => plain(it)))), undefined);
    expect(named(findings, 'no-owner').map(({ place }) => place.file)).toEqual(['a.standards']);
  });

  it('stays where it is as long as half of the services have it, or there are few', () => {
    const half = ['a', 'b', 'c', 'd'].map((name) => plain(name));
    const owned = ['e', 'f', 'g', 'h'].map((name) => `${plain(name, 1, 'owner clerk')}\nrole clerk "Clerk"`);
    expect(named(told(filesOf(...half, ...owned)), 'no-owner')).toHaveLength(4);
    expect(named(told(filesOf(...half.slice(1))), 'no-owner')).toHaveLength(3);
  });

  it('leaves a service what only some of its standards lack', () => {
    const some = `${plain('e', 9)}\n${Array.from({ length: 20 }, (_, at) => `standard o${at} "O" { owner clerk check "Seen" }`).join('\n')}\nrole clerk "Clerk"`;
    const findings = named(told(filesOf(...['a', 'b', 'c', 'd'].map((it) => plain(it)), some)), 'no-owner');
    expect(findings.map(({ place }) => place.file)).toEqual([...Array(9).fill('e.standards'), AT_SETTINGS.file]);
    expect(findings.at(-1)?.message).toMatch(/^4 of 5 services/);
  });

  it('hides nothing in a workspace of one large service', () => {
    const [service] = checkServices({ 'a.standards': plain('a', 300) });
    expect(service && toldOfWorkspace([service], AT_SETTINGS)).toEqual(service?.findings);
  });
});
