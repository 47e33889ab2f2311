import { describe, expect, it } from 'vitest';
import { pageOf, rendered, rowsOf } from '../support/documents.ts';

const SERVICE = `service desk "Front desk" {
  touchpoints phone, counter
  languages   lv, en
  owner       lead
}
role agent "Agent" of 12
role lead  "Team lead"
`;

const checklist = (text: string): string => rendered(`${SERVICE}${text}`, 'checklist', 'md');

const GREETING = `standard greet "Sveiciens" {
  statement "We greet you." in en
  statement "Mēs jūs sveicinām."
  at        counter, phone
  owner     agent
  say       "Labrīt!"
  say       "Good morning!" in en
  say       "Uz redzēšanos!"
  avoid     "Nezinu."
  check     "Sveicina pirmais"
  verify    by mystery visit 20 per month
}
`;

describe('a checklist', () => {
  it('has a part for each role, and in it one for each touchpoint, in the order of the service', () => {
    const headings = checklist(`${GREETING}standard badge "Badge" { check "Wears a badge" }`).match(/^#+ .*$/gm);
    expect(headings).toEqual([
      '# Checklist: Front desk',
      '## Agent (12 people)',
      '### Phone',
      '#### Sveiciens',
      '### Counter',
      '#### Sveiciens',
      '## Team lead',
      '### Everywhere',
      '#### Badge',
    ]);
  });

  it("puts the service's first language first, and each translation below what it translates", () => {
    const text = checklist(GREETING);
    expect(text).toContain('- **Promise:** Mēs jūs sveicinām.\n  - We greet you. (en)\n');
    expect(text).toContain('- [ ] **Say:** Labrīt!\n  - Good morning! (en)\n- [ ] **Say:** Uz redzēšanos!\n');
  });

  it('has a box for what is observed, said and never said, and none for what is promised', () => {
    const page = pageOf(rendered(SERVICE + GREETING, 'checklist', 'html'));
    const labels = page('section:has(> h3:contains("Phone")) li.line');
    const boxes = labels.map((_, line) => `${page(line).find('.label').text()} ${page(line).find('input').length}`);
    expect(boxes.get()).toEqual(['Promise 0', 'Check 1', 'Say 1', 'Say 1', 'Never say 1']);
  });

  it('says how the standard is verified, and what is recommended, forbidden, or held in a peak only', () => {
    const text = checklist(`demand calls { peak "Sale" 2027-02-01..2027-02-03 }
record calls { moments queued }
guideline tidy "Tidy" { check "No cup on the desk" verify by inspection weekly }
prohibition eating "Eating" { check "Nobody eats" only in peak "Sale" }
`);
    expect(text).toContain('#### Tidy (recommended)');
    expect(text).toContain('* **Verified by:** Inspection, weekly');
    expect(text).toContain('#### Eating (must never happen, only in the peak “Sale”)');
  });

  it('keeps what nobody owns, and what says nothing yet', () => {
    const text = rendered('service s "S" { }\nstandard empty "Empty" { }', 'checklist', 'md');
    expect(text).toContain('## No role named yet');
    expect(text).toContain('> **Gap:** Nothing to do or to check is written down yet.');
  });

  it('shows open questions and accepted findings where they belong', () => {
    const text = checklist(`standard badge "Badge" {
  check  "Wears a badge"
  decide "On which side?"
  waive  no-review because "It never changes" until 2027-01-31
}`);
    expect(text).toContain('> **Open question:** On which side?');
    expect(text).toContain('> **Accepted until 2027-01-31 (no-review):** It never changes');
  });

  it('says that there is nothing yet', () => {
    expect(checklist('')).toContain('There are no standards and no procedures yet.');
  });
});

const PROCEDURE = `record cases { moments received, settled }
procedure complain "A complaint" for cases {
  step hear   "Listen"         by agent within 5 minutes
  step answer "Write a letter" by agent within 2 business days after hear if "the customer asks"
  step close  "Close the case" by lead after answer, hear until settled
  complete within 5 business days
  escalate to lead after 3 business days
}
standard settle "Settled" {
  target at least 90% of cases are settled within 5 business days per month {
    ceiling 10 business days
    allow   2 more business days for "Storm" approved by lead
  }
}
`;

describe('the steps of a procedure', () => {
  it('stand with the role that does them, numbered as in the whole', () => {
    const [agent = '', lead = ''] = checklist(PROCEDURE).split('## Team lead');
    expect(agent).toContain('- [ ] **Step 1 of 3:** Listen (within 5 minutes)\n');
    expect(agent).toContain(
      '- [ ] **Step 2 of 3:** Write a letter (within 2 business days; after step 1; if the customer asks)\n',
    );
    expect(agent).toContain('* **All steps:** Within 5 business days\n');
    expect(agent).toContain('* **Still open:** After 3 business days, Team lead takes over');
    expect(lead).toContain(
      '**Step 3 of 3:** Close the case (after step 2 by Agent and step 1 by Agent; done when “settled” is recorded)',
    );
    expect(agent).not.toContain('Close the case');
  });

  it('and what a role may allow and takes over', () => {
    const text = checklist(PROCEDURE);
    expect(text).toContain('- **May allow:** 2 business days more for “Storm” (Settled)');
    expect(text).toContain('- **Takes over:** A case that is still open after 3 business days (A complaint)');
    expect(text).toContain(
      '- **Measured:** At least 90% of cases are settled within 5 business days of being received, each month. Every single case within 10 business days.',
    );
  });
});

describe('a branch', () => {
  const branches = `standard badge "Badge" { check "Wears a badge" }
standard tidy "Tidy" { check "No cup on the desk" }
standard hello "Hello" { check "Says hello" }
branch same "Same shop"
branch port "Harbour shop" {
  badge { check "Wears a life jacket" because "It stands on the pier" }
  tidy not here because "It has no desk"
  standard rope "Rope" { check "The rope hangs at the door" }
}
`;
  const rows = rowsOf(rendered(SERVICE + branches, 'checklist', 'csv'));

  it('has what differs there, and no more', () => {
    const there = rows.filter((row) => row.branch === 'Harbour shop').map((row) => `${row.kind}: ${row.text}`);
    expect(there).toEqual([
      'not here: Tidy: It has no desk',
      'check: Wears a badge',
      'check: Wears a life jacket',
      'why it differs here: It stands on the pier',
      'check: The rope hangs at the door',
    ]);
    expect(rows.filter((row) => row.branch === '').map((row) => row.standard)).toEqual(['badge', 'tidy', 'hello']);
  });

  it('that follows the service in everything has no part of its own', () => {
    expect(rows.filter((row) => row.branch === 'Same shop')).toEqual([]);
  });

  it('with an owner of its own has all standards that pass to the owner', () => {
    const text = `${SERVICE}${branches.replace('"Same shop"', '"Same shop" { owner agent }')}`;
    const same = rowsOf(rendered(text, 'checklist', 'csv')).filter((row) => row.branch === 'Same shop');
    expect(same.map((row) => `${row.role}: ${row.standard}`)).toEqual(['Agent: badge', 'Agent: tidy', 'Agent: hello']);
  });
});

describe('what is said of one another’s work', () => {
  const text = checklist(`standard greet "Greeting" {
  done by  agent, lead
  owner    lead
  check    "Greets first"
  remedy   50 EUR "credited" within 10 business days
  remedy   "An apology" for a missed target
  holds    from 2026-07-01
}
standard badge "Badge" { done by agent check "Wears a badge" }
`);
  const agent = text.slice(text.indexOf('## Agent'), text.indexOf('## Team lead'));
  const lead = text.slice(text.indexOf('## Team lead'));

  it('stands with those who do it, and names who answers for it where that is somebody else', () => {
    expect(agent.match(/^#### .*$/gm)).toEqual(['#### Greeting (holds from 2026-07-01)', '#### Badge']);
    expect(agent).toContain('**Answers for it:** Team lead');
    expect(lead).toContain('#### Greeting');
    expect(lead).not.toContain('#### Badge');
    expect(lead).not.toContain('Answers for it');
  });

  it('tells what a customer gets where it is missed', () => {
    expect(agent).toContain('**If missed:** 50 EUR credited, within 10 business days, for each missed case');
    expect(agent).toContain('**If missed:** An apology, for each period in which the target is missed');
  });
});
