import { describe, expect, it } from 'vitest';
import { documentNamed } from '../../language/documents/render.ts';
import { htmlOf } from '../../language/documents/writers/html.ts';
import type { Results } from '../../language/measure/results/schema.ts';
import { checkServices } from '../support/check.ts';
import { A_DAY, pageOf, rendered, rowsOf } from '../support/documents.ts';

const HEAD = `service desk "The desk" {
  open Mon..Fri 08:00..17:00, Sat 09:00..12:00 in "Europe/Paris"
  languages en, fr, zh
  touchpoints phone, counter
}
record calls from "calls.csv" { moments queued, answered  fields rating: 1..5 }
`;

const desk = (...elements: string[]): string => HEAD + elements.join('\n');

const ANSWERED = `standard answered "Calls are answered" {
  area time-limits
  at   phone
  statement "We answer within 20 seconds."
  statement "Nous répondons en 20 secondes." in fr
  owner nobody
  target at least 92.5% of calls are answered within 20 seconds of queued per month as quick {
    baseline 90% of 100 cases in 2026-06
    remedy 1500 EUR "off your bill" within 10 business days
  }
}
role nobody "Head of the telephone desk"
`;

const charter = (text: string, language?: string): string => rendered(text, 'charter', 'md', { language });

describe('the charter', () => {
  it('says what is promised, how often it is to be kept, and what customers get where it is not', () => {
    const page = charter(desk(ANSWERED));
    expect(page).toContain('### We answer within 20 seconds.');
    expect(page).toContain('kept in at least 92.5% of cases');
    expect(page).toContain('€1,500 off your bill, within 10 business days, for each case');
  });

  it('keeps to itself who answers for it, and how well it was kept before', () => {
    const page = charter(desk(ANSWERED));
    for (const inside of ['Head of the telephone desk', 'baseline', '90%', 'quick', 'calls.csv']) {
      expect(page).not.toContain(inside);
    }
  });

  it('speaks the language that is asked for', () => {
    const page = charter(desk(ANSWERED), 'fr');
    expect(page).toContain('# Nos engagements: The desk');
    expect(page).toContain('### Nous répondons en 20 secondes.');
    expect(page).toMatch(/tenu dans au moins 92,5\s% des cas/);
    expect(page).toContain('délai : 10 jours ouvrés');
    expect(page).toContain('lundi – vendredi');
  });

  it('says what is not translated yet, and shows it as it is', () => {
    const page = charter(desk(ANSWERED), 'zh');
    expect(page).toContain('### We answer within 20 seconds.');
    expect(page).toContain('尚未翻译');
    expect(page).not.toContain('Calls are answered');
    expect(charter(desk(ANSWERED), 'fr')).not.toContain('Pas encore traduit');
  });

  it('marks the language of the page, and of what is written in another one', () => {
    const services = checkServices(desk(ANSWERED)).map(({ model }) => model);
    const $ = pageOf(htmlOf(documentNamed('charter', services, { ...A_DAY, language: 'zh' })));
    expect($('html').attr('lang')).toBe('zh');
    expect($('article h3 span').attr('lang')).toBe('en');
  });

  it('leaves out what is merely recommended, what no customer is told, and what has ended', () => {
    const page = charter(
      desk(
        'guideline warm "Warm" { statement "We smile at you." check "Smiles" }',
        'standard tidy "Tidy" { check "The desk is tidy" }',
        'standard gone "Gone" { statement "We write letters by hand." holds until 2026-06-30 check "By hand" }',
        'standard soon "Soon" { statement "We answer letters on the same day." holds from 2026-09-01 check "Answers" }',
      ),
    );
    expect(page).not.toMatch(/smile|tidy|by hand/);
    expect(page).toContain('We answer letters on the same day.');
    expect(page).toContain('from 1 September 2026');
  });

  it('tells apart what happens when somebody complains', () => {
    const complaint = 'standard heard "Heard" { area complaints statement "We look into it." check "Looks into it" }';
    const [promises, complaints] = charter(desk(ANSWERED, complaint)).split('## If you are not satisfied');
    expect(promises).toContain('We answer within 20 seconds.');
    expect(complaints).toContain('### We look into it.');
    expect(charter(desk(ANSWERED))).not.toContain('not satisfied');
  });

  it('tells how well it was kept in the last whole period', () => {
    const page = rendered(desk(ANSWERED), 'charter', 'md', { language: 'fr', results: RESULTS });
    expect(page).toMatch(/juin 2026: 91,4\s%, objectif manqué/);
  });

  it('tells nothing that was measured by a target which asks for something else by now', () => {
    for (const [before, now] of [
      ['92.5%', '85%'],
      ['within 20 seconds of queued', 'within 40 seconds of queued'],
    ] as const) {
      const page = rendered(desk(ANSWERED.replace(before, now)), 'charter', 'md', { results: RESULTS });
      expect(page).not.toContain('91.4%');
    }
    expect(rendered(desk(ANSWERED), 'charter', 'md', { results: RESULTS })).toContain('91.4%');
  });

  it('shows a statement in whatever language it has, where the service says none in its own', () => {
    const page = charter(desk('standard one "One" { statement "一分钟内。" in zh check "One" }'));
    expect(page).toContain('### 一分钟内。');
  });

  it('says of which branch it speaks in a spreadsheet, and in the same words whatever the language', () => {
    const branch = `branch port "The harbour" { open Mon..Sun 06:00..22:00
      standard boats "Boats" { statement "Boats are seen at once." check "Sees them" } answered not here because "No telephone" }`;
    const rows = rowsOf(rendered(desk(ANSWERED, branch), 'charter', 'csv', { language: 'zh' }));
    const kinds = rows.map(({ branch: of, kind }) => [of, kind]);
    expect(kinds).toEqual([
      ...[
        ['', 'promise'],
        ['', 'open'],
        ['', 'open'],
      ],
      ...[
        ['The harbour', 'open'],
        ['The harbour', 'promise'],
        ['The harbour', 'not here'],
      ],
    ]);
  });

  it('writes shares and amounts as people do', () => {
    const page = charter(desk(ANSWERED.replace('92.5%', '99.9%').replace('1500 EUR', '49.50 EUR')));
    expect(page).toContain('at least 99.9% of cases');
    expect(page).toContain('€49.50 off your bill');
  });

  it('tells on which days it is closed every year, and no more of those that are over', () => {
    const text = desk(ANSWERED).replace(
      'languages',
      'closed every 12-25 "Christmas", 2026-05-01, 2026-12-31\n  languages',
    );
    expect(charter(text)).toContain('25 December (Christmas)');
    expect(charter(text)).toContain('31 December 2026');
    expect(charter(text)).not.toContain('1 May 2026');
    const branch = 'branch port "The harbour" { closed every 08-15 }';
    expect(charter(desk(ANSWERED, branch))).toMatch(/## The harbour\n\n[^#]*15 August/);
  });

  it('tells nothing where nobody can tell', () => {
    const [target] = RESULTS.targets;
    const doubtful = {
      ...target,
      standing: { verdict: 'cannot be told', period: '2026-06', doubt: 'Most are refused.' },
    };
    const results = { ...RESULTS, targets: [doubtful] } as Results;
    expect(rendered(desk(ANSWERED), 'charter', 'md', { results })).not.toContain('91.4%');
  });

  it('is a row for each promise in a spreadsheet', () => {
    const rows = rowsOf(rendered(desk(ANSWERED), 'charter', 'csv'));
    expect(rows).toContainEqual(
      expect.objectContaining({
        ...{ service: 'The desk', kind: 'promise', text: 'We answer within 20 seconds.', where: 'phone' },
        ...{ aim: 'kept in at least 92.5% of cases', language: 'en', line: '10' },
      }),
    );
  });

  it('says how well a branch kept what is promised everywhere', () => {
    const branch = 'branch port "The harbour" where site = "port" { }';
    const text = desk(ANSWERED, branch).replace('fields rating', 'fields site: text, rating');
    const [all] = RESULTS.targets;
    const here = { ...all, target: 'desk/port/answered/quick', branch: { name: 'port', title: 'The harbour' } };
    const results = { ...RESULTS, targets: [all, here] } as Results;
    const page = rendered(text, 'charter', 'md', { results });
    expect(page.split('## The harbour')[1]).toMatch(/We answer within 20 seconds\. \| June 2026: 91\.4%, aim missed/);
    expect(rendered(text, 'charter', 'md', { results: RESULTS })).not.toContain('## The harbour');
  });

  it('says on which days somebody is there all the same, and when', () => {
    const open = 'open on 2027-05-04 "Fair", every 11-18';
    const page = charter(desk(ANSWERED).replace('languages', `${open}\n  languages`));
    expect(page).toContain('**Open all the same:** 4 May 2027 (Fair), 08:00 – 17:00');
    expect(page).toContain('**Open all the same:** 18 November');
  });

  it('says that nothing is promised yet', () => {
    expect(charter(desk())).toContain('No standard has a statement to customers yet.');
  });
});

/** As much of them as the charter reads. */
const RESULTS = {
  targets: [
    {
      ...{ target: 'desk/answered/quick', branch: null, unit: 'percent' },
      text: 'At least 92.5% of calls are answered within 20 seconds of being queued, each month.',
      bound: { direction: 'at least', value: { kind: 'percent', value: 92.5, decimal: '92.5' } },
      standing: { verdict: 'missed', period: '2026-06', doubt: null },
      periods: [{ name: '2026-06', from: '2026-06-01', until: '2026-06-30', figure: 91.44 }],
    },
  ],
} as unknown as Results;
