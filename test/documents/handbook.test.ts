import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentNamed } from '../../language/documents/render.ts';
import { docxOf } from '../../language/documents/writers/docx.ts';
import { htmlOf } from '../../language/documents/writers/html.ts';
import { checkServices } from '../support/check.ts';
import { A_DAY, pageOf, rendered, rowsOf } from '../support/documents.ts';

const DESK = `service desk "The desk" {
  languages   en, lv
  touchpoints phone, counter
  owner       lead
  report      monthly to lead, clerk
}
role lead "Team lead" of 2
role clerk "Clerk" of 12
record calls from "calls.csv" { moments queued, answered }
standard quick "Calls are answered" {
  area      time-limits
  at        phone, counter
  done by   clerk
  statement "We answer within 20 seconds."
  statement "Mēs atbildam 20 sekundēs." in lv
  say       "Good morning."
  say       "Labrīt." in lv
  avoid     "Hold on."
  target    at least 90% of calls are answered within 20 seconds of queued per month {
    ceiling 2 minutes
    allow   1 more minute for "Fire drill" approved by lead
  }
}
standard tidy "A tidy desk" { at counter owner clerk check "The desk is tidy" }
standard kind "Kindness" { check "Smiles" }
procedure returns "Returns" { step look "Look at it" by clerk within 5 minutes  step pay "Pay back" by lead after look }
`;

const handbook = (language?: string, text = DESK): string => rendered(text, 'handbook', 'md', { language });

const sectionOf = (page: string, title: string): string =>
  page.split(/^(?=#{2,3} )/m).find((it) => it.includes(`# ${title}`)) ?? '';

describe('the handbook', () => {
  it('tells in full what is promised, done and said, and what to do when it cannot be kept', () => {
    const standard = sectionOf(handbook(), 'Calls are answered');
    for (const line of [
      '**We promise:** We answer within 20 seconds.',
      '**Say:** Good morning.',
      '**Never say:** Hold on.',
      '**Measured:** At least 90% of calls are answered within 20 seconds of being queued, each month.',
      '**Measured:** Every single case within 2 minutes',
      '**If it cannot be kept:** 1 minute more for “Fire drill”; Team lead decides',
      '**Done by:** Clerk',
    ])
      expect(standard).toContain(line);
  });

  it('says limits, exceptions and steps in its language, and what a spreadsheet knows them by in one', () => {
    const page = handbook('lv');
    for (const line of [
      '**Ja to nevar izpildīt:** Papildus 1 minūte, iemesls: “Fire drill”; lemj: Team lead',
      '**Mērījums:** Katrs atsevišķs gadījums – termiņš: 2 minūtes',
      '**Drīkst atļaut:** Papildus 1 minūte, iemesls: “Fire drill”',
      '**1\\. solis no 2:** Look at it (dara: Clerk; termiņš: 5 minūtes)',
      '**2\\. solis no 2:** Pay back (dara: Team lead; pēc: 1. solis)',
    ])
      expect(page).toContain(line);
    const kindsIn = (language: string): string[] =>
      rowsOf(rendered(DESK, 'handbook', 'csv', { language })).map(({ kind }) => kind ?? '');
    expect(kindsIn('lv')).toEqual(kindsIn('en'));
    expect(kindsIn('lv')).toEqual(expect.arrayContaining(['step', 'may allow']));
  });

  it('says once what the service says for all standards', () => {
    const page = handbook();
    expect(sectionOf(page, 'For all standards')).toContain('Told monthly to Team lead and Clerk');
    expect(sectionOf(page, 'Calls are answered')).not.toContain('Told monthly');
    expect(sectionOf(page, 'A tidy desk')).toContain('**Answers for it:** Clerk');
    expect(sectionOf(page, 'Kindness')).not.toContain('Answers for it');
  });

  it('names a standard at its other touchpoints, with a link to where it stands', () => {
    const page = pageOf(rendered(DESK, 'handbook', 'html'));
    const links = page('a')
      .get()
      .map((it) => decodeURIComponent(page(it).attr('href') ?? '').slice(1));
    expect(links).toContain('handbook/at-phone/quick');
    for (const id of links) expect(page(`[id="${id}"]`).length, id).toBe(1);
    expect(sectionOf(handbook(), 'Counter')).toContain('Calls are answered');
  });

  it('lists for each role the standards that it keeps, and what it decides', () => {
    const page = handbook();
    expect(sectionOf(page, 'Clerk')).toContain('| Calls are answered | Phone, Counter |');
    expect(sectionOf(page, 'Team lead')).toContain('**May allow:** 1 minute more for “Fire drill”');
  });

  it('tells who does each step', () => {
    expect(sectionOf(handbook(), 'Returns')).toMatch(/Step 2 of 2:\*\* Pay back \(by Team lead; after step 1\)/);
  });

  it('speaks the language that is asked for, and marks what is in another one', () => {
    const standard = sectionOf(handbook('lv'), 'Calls are answered');
    expect(standard).toContain('**Mēs solām:** Mēs atbildam 20 sekundēs.');
    expect(standard).toContain('**Sakiet:** Labrīt.');
    expect(standard).toContain('**Nekad nesakiet:** Hold on.');
    const services = checkServices(DESK).map(({ model }) => model);
    const page = pageOf(htmlOf(documentNamed('handbook', services, { ...A_DAY, language: 'lv' })));
    expect(page('html').attr('lang')).toBe('lv');
    expect(page('.line.measured .said').first().attr('lang')).toBe('en');
  });

  it('says in every language what must never happen', () => {
    const text = `${DESK}prohibition shouting "Shouting" { check "Shouts at customers" }`;
    expect(handbook('en', text)).toContain('### Shouting (must never happen)');
    expect(handbook('lv', text)).toContain('### Shouting (nedrīkst notikt)');
  });

  it('lists in its index what a branch has for itself, and says when that is open', () => {
    const text = `${DESK.replace('languages', 'open Mon..Fri 09:00..17:00\n  languages')}branch port "The harbour" {
      open Sat 06:00..12:00
      standard boats "Boats" { check "Sees them" }
    }`;
    const page = handbook('en', text);
    expect(sectionOf(page, 'The harbour')).toContain('**Saturday:** 06:00 – 12:00');
    expect(page.split('## Index')[1]).toContain('| Boats | The harbour |');
    const html = pageOf(rendered(text, 'handbook', 'html'));
    expect(html('a[href="#handbook%2Fbranch-port%2Fboats"]').length).toBe(1);
    expect(html('[id="handbook/branch-port/boats"]').length).toBe(1);
  });

  it('names the procedures of each role', () => {
    expect(sectionOf(handbook(), 'Team lead')).toContain('| Returns |');
    expect(sectionOf(handbook(), 'Clerk')).toContain('| Returns |');
  });

  it('ends with an index of all standards by title', () => {
    const index = handbook().split('## Index')[1] ?? '';
    expect([...index.matchAll(/^\| (.*?) \|/gm)].map((it) => it[1])).toEqual([
      ...['Standard', '---', 'A tidy desk', 'Calls are answered', 'Kindness'],
    ]);
  });

  it('leads to each of several services in one book', () => {
    const files = {
      'a.standards': DESK,
      'b.standards': DESK.replace('service desk "The desk"', 'service shop "The shop"'),
    };
    const page = pageOf(rendered(files, 'handbook', 'html'));
    const links = page('a')
      .get()
      .map((it) => decodeURIComponent(page(it).attr('href') ?? '').slice(1));
    expect(links).toContain('handbook/shop/at-phone/quick');
    for (const id of links) expect(page(`[id="${id}"]`).length, id).toBe(1);
  });

  it('leads to where it says, whatever touchpoints and branches are called', () => {
    const text = DESK.replaceAll('counter', 'roles').replace('phone, roles', 'phone, roles, index');
    const page = pageOf(
      rendered(`${text}branch roles "Roles" { standard x "X" { check "Seen" } }`, 'handbook', 'html'),
    );
    const href =
      page('a')
        .filter((_, it) => page(it).text() === 'A tidy desk')
        .first()
        .attr('href') ?? '';
    const target = page(`[id="${decodeURIComponent(href).slice(1)}"]`);
    expect(target.text()).toContain('The desk is tidy');
  });

  it('has a row for each line in a spreadsheet, of a kind that is the same in every language', () => {
    const rows = rowsOf(rendered(DESK, 'handbook', 'csv', { language: 'lv' }));
    const never = rows.find(({ kind }) => kind === 'never say');
    expect(never).toMatchObject({ touchpoint: 'phone', standard: 'quick', text: 'Hold on.', language: 'en' });
  });

  it('has a table of contents and links in Word, which lead to headings', async () => {
    const services = checkServices(DESK).map(({ model }) => model);
    const files = unzipSync(await docxOf(documentNamed('handbook', services, A_DAY)));
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('TOC \\o');
    const marks = new Set([...text.matchAll(/w:name="(.*?)"/g)].map((it) => it[1]));
    const anchors = [...text.matchAll(/w:anchor="(.*?)"/g)].map((it) => it[1]);
    expect(anchors.length).toBeGreaterThan(10);
    expect(new Set(text.match(/w:name=".*?"/g)).size).toBe(text.match(/w:name="/g)?.length);
    for (const anchor of anchors) expect(marks).toContain(anchor);
  });
});
