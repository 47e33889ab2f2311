import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { imported, modelsOf, textFrom } from '../support/importing.ts';

const CHARTER = `# Customer charter

We care about you. We answer your letter within 5 working days
in 9 out of 10 cases. Our desk stands at 12 Harbour Street.

## Our promises

- Calls are answered within 20 seconds.
- A clean hall

## Finding us

- By bus: line 7
- Open Mon. to Fri. from 9 a.m. to 5 p.m.
`;

const EXPECTED = `service customer-charter "Customer charter" {
  touchpoints phone
  touchpoints mail always
  languages   en
  decide      period "Over which period is each target measured?"
}

// under: Customer charter
standard we-care-about-you "We care about you" {
  statement "We care about you."
  decide    target "How is “We care about you” to be seen or measured?"
}

// under: Customer charter
standard we-answer-your-letter "We answer your letter" {
  statement "We answer your letter within 5 working days in 9 out of 10 cases."
  area      time-limits
  at        mail
  target    at least 90% within 5 business days
}

// under: Our promises
standard calls-are-answered "Calls are answered" {
  statement "Calls are answered within 20 seconds."
  area      time-limits
  at        phone
  target    at least 100% within 20 seconds {
    decide target "In what share of cases is it to be kept? The document names none, so that all are asked for."
  }
}

// under: Our promises
standard a-clean-hall "A clean hall" {
  statement "A clean hall"
  check     "A clean hall"
}
`;

const PASSED_OVER = [
  'Our desk stands at 12 Harbour Street.',
  'By bus: line 7',
  'Open Mon. to Fri. from 9 a.m. to 5 p.m.',
];

describe('sentences and list items that promise something', () => {
  it('are found in Markdown, and what promises nothing is reported', async () => {
    const { files, report } = await imported('charter.md', CHARTER);
    expect(files.map(({ text }) => text)).toEqual([EXPECTED]);
    expect(report.documents[0]?.passedOver).toEqual(PASSED_OVER);
    expect(report.rows.map(({ place }) => place.number)).toEqual([2, 3, 6, 7]);
  });

  it('are found in plain text', async () => {
    const text = CHARTER.replace(/^#+ /gm, '').replace(/^- /gm, '• ').replaceAll('\n', '\r\n');
    expect(await textFrom('charter.txt', text)).toBe(EXPECTED);
  });

  it('are found in Word', async () => {
    const bullets = { reference: 'bullets', level: 0 };
    const children = CHARTER.split('\n\n').flatMap((block) => {
      if (block.startsWith('- ')) {
        return block
          .trim()
          .split('\n')
          .map((line) => new Paragraph({ text: line.slice(2), numbering: bullets }));
      }
      const heading = block.startsWith('## ') ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
      if (block.startsWith('#')) return [new Paragraph({ text: block.replace(/^#+ /, ''), heading })];
      return [new Paragraph(block.replace('\n', ' '))];
    });
    const levels = [{ level: 0, format: LevelFormat.BULLET, text: '•' }];
    const document = new Document({
      numbering: { config: [{ reference: 'bullets', levels }] },
      sections: [{ children }],
    });
    expect(await textFrom('charter.docx', await Packer.toBuffer(document))).toBe(EXPECTED);
  });

  it('are found on a page', async () => {
    const page = `<html><body><nav><li>We will be gone</li></nav><h1>Customer charter</h1>
      <p>We care about you. We answer your letter within 5 working days in 9 out of 10 cases.
      Our desk stands at 12 Harbour Street.</p><h2>Our promises</h2><ul><li>Calls are answered within <b>20</b>&nbsp;seconds.</li>
      <li>A clean hall</li></ul></body></html>`;
    expect(await textFrom('charter.html', page)).toBe(EXPECTED);
  });
});

it.each([
  ['fr', 'Nous répondons à votre lettre. Le bureau est situé au port.', 'Nous répondons à votre lettre.'],
  ['bg', 'Ще ви отговорим бързо. Сградата е висока.', 'Ще ви отговорим бързо.'],
  ['lv', 'Mēs atbildēsim uz jūsu vēstuli. Ēka stāv ostā.', 'Mēs atbildēsim uz jūsu vēstuli.'],
  ['de', 'Wir antworten auf Ihren Brief. Das Gebäude steht am Hafen.', 'Wir antworten auf Ihren Brief.'],
  ['zh', '我们承诺认真答复每一封信。办公楼位于港口。', '我们承诺认真答复每一封信。'],
])('promises are known in %s', async (language, text, promise) => {
  const result = await textFrom('a.txt', text);
  expect(result).toMatch(new RegExp(`languages +${language}`));
  expect(result.match(/statement .*/g)).toEqual([`statement "${promise}"`]);
});

it.each([
  ['The 95th percentile of page loads is at most 2 seconds.', 'at least 95% within 2 seconds'],
  ['At most 5% of callers wait longer than 2 minutes.', 'at least 95% within 2 minutes'],
  ['At most 2.5% of callers wait longer than a minute and a half.', 'at least 97.5% within 90 seconds'],
])('“%s” is a share of cases with a limit', async (sentence, target) => {
  expect(
    await textFrom('a.md', `# Service standards\n\n- ${sentence}\n- Calls are answered within 20 seconds.\n`),
  ).toContain(`target    ${target}`);
});

it('writes no average of what has no length', async () => {
  const result = await imported(
    'a.md',
    'On average, letters are answered on the same day.\n\nOn average, calls by 5 pm.\n',
  );
  const [standard] = modelsOf(result).flatMap(({ standards }) => standards);
  expect(standard?.targets).toMatchObject([{ measure: { kind: 'share' } }]);
});
