/** What staff have to learn anew: what has changed for them, and questions on that alone. */
import { describe, expect, it } from 'vitest';
import { toldChanges } from '../../language/documents/amendments/told.ts';
import { refresherPage } from '../../language/documents/refresher/page.ts';
import { refresherOf } from '../../language/documents/refresher/refresher.ts';
import { refresherDocument } from '../../language/documents/refresher/refresher-document.ts';
import { written } from '../../language/documents/render.ts';
import { trainingOf } from '../../language/documents/training/questions.ts';
import { serviceAt } from '../../language/history/at-branch.ts';
import { changesBetween } from '../../language/history/changes.ts';
import { checkServices } from '../support/check.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { pageOf, rowsOf } from '../support/documents.ts';

const OLD = `service desk "Desk" { touchpoints phone, counter evidence survey "A" in 2026 of 9 answers }
role agent "Agent"
role lead "Lead"
record calls "Calls" from "calls.csv" { moments queued, answered, closed }
standard calls "Calls" {
  done by agent
  at phone
  target at least 90% of calls are answered within 20 seconds of queued per month
  target at least 95% of calls are closed within 2 hours of queued per month
  avoid "Not my department"
}
standard same "Same" { done by agent at phone say "Hello" check "Smiles" }
standard gone "Gone" { done by lead check "Wears a tie" }
`;

const NEW = OLD.replace('within 20 seconds', 'within 30 seconds')
  .replace('avoid "Not my department"', 'avoid "Not my department" avoid "Call again"')
  .replace('survey "A"', 'survey "B"')
  .replace(
    /standard gone.*/,
    'standard mail "Mail" { done by lead at counter say "It is in the post" check "Stamps it" }',
  );

/** A branch of its own time. */
const harbour = (seconds: number): string => `branch harbour "Harbour" {
  calls {
    because "Few are there"
    target at least 90% of calls are answered within ${seconds} seconds of queued per month
  }
}
`;

function refresher(old: string, now: string, role: string | null = null, branch: string | null = null) {
  const [before, after] = [old, now].map((text) => checkServices(text).map(({ model }) => model));
  const [[was], [is]] = [before ?? [], after ?? []];
  if (!was || !is) throw new Error('there is no service');
  const choice = { touchpoint: null, branch, role, seed: 1 };
  const occasion = { today: '2026-07-15' };
  const told = toldChanges(changesBetween([serviceAt(was, branch)], [serviceAt(is, branch)]), {
    before: 'v1',
    after: '.',
  });
  const known = trainingOf(was, { ...choice, role: null }, occasion);
  return refresherOf(told, trainingOf(is, choice, occasion, serviceAt(was, branch).standards), known);
}

describe('a refresher', () => {
  it('tells what has changed for staff, what is new in full, and what is gone', () => {
    const text = written(refresherDocument(refresher(OLD, NEW), true), 'md');
    expect(text).toContain(
      'since “v1”. What is not named here is as it was. Other changes, told by “yardstick diff”: 2.',
    );
    const [changes = ''] = text.split('## Questions');
    expect(changes.match(/^## .*$/gm)).toEqual(['## Calls', '## Mail (new)', '## Gone (does not hold any more)']);
    expect(changes).toContain('Before: At least 90% of calls are answered within 20 seconds');
    expect(changes).toContain('- **Never say (new):** Call again');
    expect(changes).toContain('- **Say:** It is in the post');
  });

  it('asks what has changed alone, and offers what was right before', () => {
    const { questions } = refresher(OLD, NEW).training;
    expect(questions.map(({ id }) => id).toSorted()).toEqual([
      ...['desk/calls/calls-answered/limit', 'desk/calls/never-say', 'desk/mail/check', 'desk/mail/say'],
    ]);
    const [limit, words] = ['limit', 'never say'].map((kind) => questions.find((it) => it.kind === kind));
    expect(limit?.right.text).toBe('within 30 seconds');
    expect(limit?.wrong.map(({ text }) => text)).toContain('within 20 seconds');
    expect(words?.right.text).toBe('Call again');
  });

  it('is for a role what that role keeps, and says where nothing has changed', () => {
    const named = refresher(OLD, NEW, 'lead').standards.map(({ title }) => title);
    expect(named).toEqual(['Mail', 'Gone']);
    expect(written(refresherDocument(refresher(OLD, OLD), true), 'md')).toContain(
      'Nothing has changed that staff have to learn.',
    );
  });

  it('tells and asks once what has changed at a branch, with what held there before', () => {
    const { standards, training } = refresher(OLD + harbour(50), NEW + harbour(70), 'agent', 'harbour');
    expect(standards.map(({ title }) => title)).toEqual(['Calls', 'Gone']);
    const told = standards[0]?.changes.map(({ before, after }) => [before, after].map((it) => it?.texts[0]?.text));
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toMatch(/Call again.*within 50 seconds.*within 70 seconds/);
    expect(training.questions.map(({ kind, right }) => [kind, right.text])).toEqual([
      ['never say', 'Call again'],
      ['limit', 'within 70 seconds'],
    ]);
    expect(training.questions[1]?.wrong.map(({ text }) => text)).toContain('within 50 seconds');
    // Who learns at the branch has learnt nothing of what holds elsewhere.
    expect(
      refresher(
        OLD + harbour(50),
        NEW.replace('avoid "Call again"', '') + harbour(50),
        'agent',
        'harbour',
      ).standards.map(({ title }) => title),
    ).toEqual(['Gone']);
  });

  it('is a page that marks itself, and a table of changes and questions', async () => {
    const page = pageOf(await refresherPage(refresher(OLD, NEW)));
    // What a browser remembers of one role is nothing that another one knows.
    const keyFor = async (role: string | null): Promise<string> =>
      JSON.parse(pageOf(await refresherPage(refresher(OLD, NEW, role)))('#quiz-data').text()).key;
    expect(await keyFor('agent')).not.toBe(await keyFor(null));
    expect([
      page('h2')
        .toArray()
        .map((it) => page(it).text())
        .at(-2),
      page('.question').length,
    ]).toEqual(['Questions', 4]);
    const rows = rowsOf(written(refresherDocument(refresher(OLD, NEW), true), 'csv'));
    expect(rows.map(({ change, kind }) => change || kind).toSorted()).toEqual([
      'added',
      'added',
      'check',
      'dropped',
      'limit',
      'loosened',
      'never say',
      'say',
    ]);
  });

  it('takes what diff takes', () => {
    const folder = folderWith({ 'old/desk.standards': OLD, 'new/desk.standards': NEW });
    const { code, out } = yardstick(folder, 'render', 'refresher', 'new', '--since', 'old', '--role', 'agent');
    expect([code, out.match(/^## .*$/gm)]).toEqual([
      0,
      ['## Calls', '## Gone (does not hold any more)', '## Questions', '## Answers'],
    ]);
    const branches = folderWith({ 'old/a.standards': OLD + harbour(50), 'new/a.standards': NEW + harbour(70) });
    const atBranch = ['--since', 'old', '--branch', 'harbour', '--format', 'csv'];
    const rows = rowsOf(yardstick(branches, 'render', 'refresher', 'new', ...atBranch).out);
    const limits = rows.filter(({ kind }) => kind === 'limit');
    expect(limits.map(({ answer, A, B, C, D }) => [answer, [A, B, C, D].includes('within 50 seconds')])).toEqual([
      ['within 70 seconds', true],
    ]);
    expect(yardstick(folder, 'render', 'refresher', 'new')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since'),
    });
  });
});
