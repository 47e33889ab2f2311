import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { owner } from '../../language/writing/clauses.ts';
import { complete, escalate, procedure, step } from '../../language/writing/procedures.ts';
import { holds } from '../support/writing/holds.ts';
import { readBack } from '../support/writing/reading-back.ts';
import { limits, maybe, names, someNames, texts } from '../support/writing/values.ts';

const parts = fc.record({
  title: maybe(texts),
  by: maybe(names),
  within: maybe(limits),
  after: maybe(someNames),
  if: maybe(texts),
  until: maybe(names),
});

describe('a procedure says what was asked for', () => {
  holds('of its steps', fc.tuple(names, parts), ([name, asked]) => {
    const [read] = readBack(procedure('p', { clauses: [step(name, asked), step('last')] })).procedures;
    expect(read?.steps[0]).toEqual({
      name,
      title: asked.title ?? null,
      by: asked.by ?? null,
      limit: asked.within ?? null,
      after: asked.after ?? [],
      condition: asked.if ?? null,
      until: asked.until ?? null,
    });
    expect(read?.steps[1]?.name).toBe('last');
  });

  holds('of itself', fc.tuple(names, maybe(texts), maybe(names), names), ([name, title, of, role]) => {
    const [read] = readBack(procedure(name, { title, of, clauses: [owner(role)] })).procedures;
    expect(read).toMatchObject({ name, title: title ?? null, record: of ?? null, owner: role });
  });

  holds('of its time', fc.tuple(limits, names, limits), ([limit, to, after]) => {
    const [read] = readBack(procedure('p', { clauses: [complete(limit), escalate(to, after)] })).procedures;
    expect(read).toMatchObject({ complete: limit, escalations: [{ to, after }] });
  });
});
