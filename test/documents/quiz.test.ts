/** Questions to staff: right answers from the standards, wrong ones that are wrong, and a page that marks them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../language/documents/render.ts';
import { quizPage } from '../../language/documents/training/page/page.ts';
import type { TrainingChoice, TrainingQuestion } from '../../language/documents/training/question.ts';
import { type Training, trainingOf } from '../../language/documents/training/questions.ts';
import { quizDocument } from '../../language/documents/training/quiz-document.ts';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { checkServices } from '../support/check.ts';
import { examples, rowsOf } from '../support/documents.ts';

const DESK = `service desk "Desk" {
  open Mon..Fri 09:00..17:00
  touchpoints phone, counter, email
  languages en, lv
}
role lead "Team lead"
role agent "Agent"
role chief "Chief"
record calls "Calls" from "calls.csv" { moments queued, answered }
record letters "Letters" from "letters.csv" { moments received, answered, closed }
standard calls "Calls" {
  at phone
  done by agent
  statement "We answer within a minute."
  target at least 90% of calls are answered within 60 seconds of queued per month as soon {
    ceiling 5 minutes
    allow 3 minutes for "Storm" approved by lead
  }
  target at least 99% of calls are answered within 2 minutes of queued per month as late
  say "Good morning"
  say "Labrīt" in lv
  say "Goodbye"
  avoid "Not my department"
  remedy 50 EUR "as a voucher" for a missed case
}
standard sixty "Also a minute" { at email done by chief target at least 90% of calls are answered within 1 minute of queued per month }
standard letters-soon "Letters are answered within 5 business days" {
  at email
  done by chief
  target at least 80% of letters are answered within 5 business days of received per month
  avoid "Next!"
}
standard weeks "Closed" { at email owner chief target at least 95% of letters are closed within 1 week of received per month }
standard days "Closed as well" { at email owner chief target at least 75% of letters are closed within 7 calendar days of received per month }
standard over "Over" {
  at phone
  owner chief
  holds until 2026-01-31
  target at least 90% of calls are answered within 30 seconds of queued per month
}
standard nothing "Nothing to ask" { owner chief }
procedure complaints "A complaint" {
  owner chief
  step hear "Hear it" by agent within 1 hour
  complete within 5 days
  escalate to chief after 2 calendar days
}
branch harbour "Harbour" { standard tides "Tides" { at counter check "The tide table hangs at the door" } }
`;

const ALL: TrainingChoice = { touchpoint: null, branch: null, role: null, seed: 1 };

function trained(text: string, choice: Partial<TrainingChoice> = {}, language?: string): Training {
  const [service] = checkServices(text).map(({ model }) => model);
  if (!service) throw new Error('there is no service');
  return trainingOf(service, { ...ALL, ...choice }, { language, today: '2026-07-15' });
}

const byId = ({ questions }: Training): Record<string, TrainingQuestion> =>
  Object.fromEntries(questions.map((it) => [it.id, it]));
const texts = (phrases: readonly { readonly text: string }[] = []): string[] => phrases.map(({ text }) => text);

describe('questions', () => {
  const training = trained(DESK);
  const asked = byId(training);

  it('have the answers that the standards give', () => {
    const answers = Object.fromEntries(
      Object.entries(asked).map(([id, it]) => [id.replace('desk/', ''), texts(it.answers)]),
    );
    expect(answers).toMatchObject({
      'calls/soon/limit': ['within 60 seconds'],
      'calls/soon/ceiling': ['5 minutes'],
      'calls/soon/figure': ['at least 90%'],
      'calls/say': ['Good morning', 'Goodbye'],
      'calls/never-say': ['Not my department'],
      'calls/remedy': ['€50 as a voucher, for each case'],
      'calls/place': ['Phone'],
      'complaints/takes-over-2-day-calendar': ['Chief'],
    });
    const [allowance, decides] = Object.values(asked).filter(({ id }) => id.includes('allowance'));
    expect([texts(allowance?.answers), texts(decides?.answers)]).toEqual([['3 minutes more'], ['Team lead']]);
    expect(decides?.given?.text).toBe('“Storm” (3 minutes more)');
  });

  it('have wrong answers of neighbours, and none that means the same or is another one in other words', () => {
    const wrong = (id: string) => texts(asked[`desk/${id}`]?.wrong);
    expect(wrong('calls/soon/limit')).toContain('within 2 minutes');
    expect(wrong('calls/soon/limit')).not.toContain('within 1 minute');
    expect(wrong('weeks/letters-closed/limit')).not.toContain('within 7 days');
    // Five working days are a week to whoever says so.
    expect(wrong('weeks/letters-closed/limit')).not.toContain('within 5 business days');
    expect(wrong('calls/say')).toEqual(expect.arrayContaining(['Not my department', 'Next!']));
    // What nobody may say anywhere is no wrong answer to what is never said.
    expect(wrong('calls/never-say').toSorted()).toEqual(['Good morning', 'Goodbye']);
    expect(wrong('complaints/takes-over-2-day-calendar').toSorted()).toEqual(['Agent', 'Team lead']);
    for (const { id, right, wrong: others } of training.questions) {
      const all = texts([right, ...others]);
      expect([id, new Set(all).size]).toEqual([id, all.length]);
    }
  });

  it('tell two targets apart that differ in their numbers alone, and hide a title that says the answer', () => {
    expect(asked['desk/calls/soon/limit']?.given?.text).toBe(
      'At least 90% of calls are answered _____ of being queued, each month.',
    );
    const letters = asked['desk/letters-soon/letters-answered/limit'];
    expect([letters?.isNamed, letters?.given?.text]).toEqual([
      false,
      '… of letters are answered _____ of being received, each month.',
    ]);
    expect(asked['desk/letters-soon/letters-answered/figure']?.isNamed).toBe(true);
  });

  it('never mark the answer to another one wrong that reads the same', () => {
    const { questions } = trained(`service desk "Desk" { open Mon..Fri 09:00..17:00 }
role lead "Lead"
role chief "Chief"
role head "Head"
role guard "Guard"
record calls "Calls" from "calls.csv" { moments queued, answered }
standard calls "Calls" {
  target at least 90% of calls are answered within 60 seconds of queued per month as soon {
    ceiling 5 minutes
    allow 3 minutes for "Storm" approved by lead
    allow 30 seconds for "Fair" approved by lead
    allow 50 seconds for "Fair" approved by chief
  }
  target at least 99% of calls are answered within 2 minutes of queued per month as late {
    ceiling 8 minutes
    allow 3 minutes for "Storm" approved by chief
  }
}
procedure complaints "A complaint" {
  step hear "Hear it" by lead within 1 hour
  complete within 5 days
  escalate to chief after 1 hour
  escalate to head after 60 minutes
  escalate to guard after 2 hours
}
`);
    const reading = ({ subject, isNamed, asked, given }: TrainingQuestion): string =>
      [isNamed ? subject.title.text : '', asked, given?.text].join(' | ');
    expect(new Set(questions.map(reading)).size).toBe(questions.length);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const of = (kind: string) =>
      questions.filter((it) => it.kind === kind).map((it) => [it.given?.text, texts(it.answers)]);
    const [soon, late] = [
      'at least 90% of calls are answered within 60 seconds',
      'at least 99% of calls are answered within 2 minutes',
    ];
    expect(of('ceiling')).toEqual([
      [expect.stringMatching(new RegExp(`^${soon}`, 'i')), ['5 minutes']],
      [expect.stringMatching(new RegExp(`^${late}`, 'i')), ['8 minutes']],
    ]);
    // What two targets allow alike is asked once; of two lengths for one reason nobody can tell which is meant.
    expect(of('allowance')).toEqual([['“Storm”', ['3 minutes more']]]);
    expect(of('decides')).toEqual([
      [expect.stringMatching(new RegExp(`^${soon}.*“Storm” \\(3 minutes more\\)$`, 'i')), ['Lead']],
      ['“Fair” (30 seconds more)', ['Lead']],
      ['“Fair” (50 seconds more)', ['Chief']],
      [expect.stringMatching(new RegExp(`^${late}.*“Storm” \\(3 minutes more\\)$`, 'i')), ['Chief']],
    ]);
    expect(of('takes over').map(([, answers]) => answers)).toEqual([['Chief', 'Head'], ['Guard']]);
    expect(texts(questions.find(({ kind }) => kind === 'takes over')?.wrong).toSorted()).toEqual(['Guard', 'Lead']);
  });

  it('are of what holds at a place and what a role has to know, and name what gives none', () => {
    const standards = (choice: Partial<TrainingChoice>) =>
      new Set(trained(DESK, choice).questions.map((it) => it.subject.name));
    // Those who keep a standard at the telephone take over complaints; nobody does at the counter.
    expect(standards({ touchpoint: 'phone' })).toEqual(new Set(['calls', 'complaints']));
    const onlyElsewhere = DESK.replace(/standard nothing .*/, '');
    expect(trained(onlyElsewhere, { touchpoint: 'counter' }).questions).toEqual([]);
    expect(standards({ role: 'agent' })).toEqual(new Set(['calls', 'complaints']));
    expect(trained(DESK, { role: 'lead' }).questions.map(({ kind }) => kind)).toEqual(['decides']);
    expect(standards({ branch: 'harbour' })).toContain('tides');
    expect(training.leftOut.map(({ name }) => name)).toEqual(['nothing']);
    expect(trained(DESK, { role: 'agent' }).leftOut).toEqual([]);
  });

  it('are in the language that is asked for', () => {
    const latvian = byId(trained(DESK, {}, 'lv'));
    expect([latvian['desk/calls/soon/limit']?.asked, texts(latvian['desk/calls/say']?.answers)]).toEqual([
      'Cik drīz?',
      ['Labrīt', 'Goodbye'],
    ]);
  });
});

describe('a quiz', () => {
  const csv = (choice: Partial<TrainingChoice> = {}) => written(quizDocument(trained(DESK, choice)), 'csv');

  it('has a row for each question, and is the same for the same seed alone', () => {
    const rows = rowsOf(csv());
    expect(rows.length).toBe(trained(DESK).questions.filter(({ wrong }) => wrong.length > 0).length);
    for (const row of rows) expect(row[row.right ?? '']).toBe(row.answer);
    expect(csv()).toBe(csv());
    expect(csv({ seed: 2 })).not.toBe(csv());
    expect(
      rowsOf(csv({ seed: 2 }))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('prints the answers on a page of their own', () => {
    const [questions = '', answers = ''] = written(quizDocument(trained(DESK)), 'md').split('## Answers');
    expect(questions).toContain('- [ ] **D:**');
    expect(answers).toMatch(/\| \d+ [A-D] \| within 60 seconds \| Calls \|/);
  });

  it('can be made of every example, in whatever language', () => {
    const languages = ['en', 'de', 'fr', 'lv', 'bg', 'zh'];
    let at = 0;
    for (const [folder, files] of examples())
      for (const { model } of checkServices(files).filter((it) => it.model.declared)) {
        const language = languages[at++ % languages.length];
        const text = written(quizDocument(trainingOf(model, ALL, { language, today: '2026-07-15' })), 'csv');
        expect([folder, language, /undefined|\{\w+\}/.exec(text)]).toEqual([folder, language, null]);
      }
  });
});

describe('the page of a quiz', () => {
  let browser: Browser | undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quiz '));
  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is valid, and marks by keyboard, keeps what is known and asks the rest', { timeout: 240_000 }, async () => {
    const html = await quizPage(trained(DESK));
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map((it) => `${it.ruleId}: ${it.message}`))).toEqual([]);
    writeFileSync(path.join(folder, 'quiz.html'), html);
    const context = await browser?.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context?.newPage();
    if (!page) throw new Error('there is no page');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(path.join(folder, 'quiz.html')).href);
    const open = page.locator('.question:visible');
    expect(await open.count()).toBe(10);
    // The first is answered right by keyboard, the second wrong, the others not at all.
    const rightOf = async (at: number) => (await open.nth(at).getAttribute('data-right')) ?? '';
    const first = await rightOf(0);
    await open.nth(0).locator('input').first().focus();
    for (let letter = 'A'; letter < first; letter = String.fromCharCode(letter.charCodeAt(0) + 1))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await open
      .nth(1)
      .locator(`input:not([value="${await rightOf(1)}"])`)
      .first()
      .check();
    expect(await page.locator('#progress').textContent()).toBe('2 of 10 answered');
    await page.keyboard.press('Enter');
    expect(await page.locator('#score').textContent()).toBe('1 of 10 right.');
    expect(await page.evaluate('document.activeElement.id')).toBe('score');
    const verdicts = await page.locator('.verdict:visible').allTextContents();
    expect(verdicts.map((it) => it.split('.')[0])).toEqual(['✓ Right', '✗ Wrong', ...Array(8).fill('✗ Not answered')]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.locator('#next').click();
    await page.reload();
    expect(await page.locator('#known').textContent()).toMatch(/^1 of \d+ questions known$/);
    const all = await page.locator('.question').count();
    await page.emulateMedia({ media: 'print' });
    expect([await open.count(), await page.locator('.key').isVisible()]).toEqual([all, true]);
    expect(errors).toEqual([]);
  });
});
