import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, FORMATS, type OutputDocument } from '../../language/documents/document/tree.ts';
import { render } from '../../language/documents/render.ts';
import { csvOf } from '../../language/documents/writers/csv.ts';
import { markdownText } from '../../language/documents/writers/markdown-text.ts';
import { checkServices } from '../support/check.ts';
import { A_DAY, examples, pageOf, readerSees, rendered, rowsOf } from '../support/documents.ts';

const DESK = `service desk "Desk" {
  touchpoints phone, counter
  languages   en, lv
}
role agent "Agent"
role lead  "Team lead"
record calls "Calls" from "calls.csv" { moments queued, answered }
standard quick "Calls are answered" {
  statement "We answer."
  statement "Mēs atbildam." in lv
  owner     lead
  at        phone
  target    at least 90% of calls are answered within 20 seconds per month {
    baseline 86% in 2026
  }
  waive     no-review because "It never changes"
}
standard greet "Greeting" { owner agent at counter check "Says hello" target at least 95% of its checks per month }
branch port "Harbour" { quick { target at least 80% of calls are answered within 1 minute per month because "One line" } }
`;

/** What no two standards say alike, and what each format has to escape. */
const NASTY = `service desk "<b>Desk</b> & \\"Co\\"" { touchpoints phone languages en, lv }
record calls "=1+1" from "a|b.csv" { moments queued, answered fields q: text }
standard one "# 1. *One* [x](y) \`z\` | <script>alert(1)</script>" {
  at    phone
  statement "# 1. *One* [x](y) \`z\` | <script>alert(1)</script>"
  check "-- \\"Says\\" 'hello', & waits; 100% <img src=x onerror=alert(1)>"
  say   "=HYPERLINK(1), _under_ snake_case ~~no~~ &amp;" in lv
  target at least 90% of calls where q = "</desc><script>" are answered within 20 seconds per month { baseline 80% in 2026 }
}
`.replaceAll('\\"', '”');

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'heading-level': 'error', 'valid-id': ['error', { relaxed: true }] },
});

describe.each(examples())('the example %s', (_folder, files) => {
  describe.each(DOCUMENTS)('%s', (name) => {
    it('is a valid page, with headings in order and no identity twice', async () => {
      const report = await validator.validateString(rendered(files, name, 'html'));
      expect(
        report.results.flatMap((it) => it.messages.map((message) => `${message.line}: ${message.message}`)),
      ).toEqual([]);
    });

    it('has the same rows in all formats', () => {
      const page = pageOf(rendered(files, name, 'html'));
      const rows = rowsOf(rendered(files, name, 'csv'));
      const shown = page('.lines :is(.said, .translation), article.card, td.heat, p.note').length;
      expect(rows.length).toBe(shown);
      expect(rows.length).toBeGreaterThan(0);
      const [inPage, inMarkdown] = [page('main').text(), readerSees(rendered(files, name, 'md'))].map(closed);
      const texts = name === 'coverage' ? rows.map((row) => row.standards) : rows.map((row) => row.text);
      expect(missingInOrder(inPage ?? '', texts)).toEqual([]);
      expect(missingInOrder(inMarkdown ?? '', texts)).toEqual([]);
    });

    it('is the same every time', () => {
      expect(rendered(files, name, 'html')).toBe(rendered(files, name, 'html'));
    });
  });
});

const closed = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The texts that do not stand in another one, each behind the one before. */
function missingInOrder(text: string, parts: readonly (string | undefined)[]): string[] {
  let from = 0;
  return parts.flatMap((part) => {
    const words = closed(part ?? '').trim();
    const at = text.indexOf(words, from);
    if (at === -1) return [words];
    from = at + words.length;
    return [];
  });
}

describe('a page', () => {
  const html = rendered(DESK, 'metrics', 'html');

  it('stands alone: no script, no link to anything, no style in attributes', () => {
    const page = pageOf(html);
    expect(page('script, link, img, iframe, object, [style], [src]').length).toBe(0);
    expect(
      page('[href]')
        .get()
        .filter((it) => !page(it).attr('href')?.startsWith('#')),
    ).toEqual([]);
    expect(page('meta[http-equiv]').attr('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('leads back to the source', () => {
    const lines = DESK.split('\n');
    const page = pageOf(html);
    const places = page('[data-source]')
      .get()
      .map((it) => page(it).attr('data-source') ?? '');
    expect(places.length).toBeGreaterThan(20);
    const sourceOf = (element: string): string => {
      const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(page(element).first().attr('data-source') ?? '') ?? [];
      expect(file).toBe('a.standards');
      return (lines[Number(line) - 1] ?? '').slice(Number(column) - 1);
    };
    expect(sourceOf('section')).toMatch(/^standard quick/);
    expect(sourceOf('article')).toMatch(/^target {4}at least 90%/);
    expect(sourceOf('dd')).toMatch(/^baseline 86%/);
    expect(sourceOf('p.note')).toMatch(/^waive {5}no-review/);
  });

  it('leads to its sections', () => {
    const page = pageOf(html);
    const links = page('nav a')
      .get()
      .map((it) => decodeURIComponent(page(it).attr('href') ?? '').slice(1));
    expect(links).toHaveLength(3);
    for (const id of links) expect(page(`section[id="${id}"]`).length).toBe(1);
  });

  it('says in which language texts are', () => {
    const page = pageOf(html);
    expect(page('html').attr('lang')).toBe('en');
    expect(page('.translation[lang=lv]').first().text()).toBe('Mēs atbildam.');
  });

  it('starts a new sheet of paper for each role but the first', () => {
    const page = pageOf(rendered(DESK, 'checklist', 'html'));
    const titles = page('section.new-page > h2')
      .get()
      .map((it) => page(it).children().first().text());
    expect(titles).toEqual(['Team lead', 'Harbour']);
  });
});

describe.each(DOCUMENTS)('whatever an author writes, the %s', (name) => {
  it('shows it on a page as it is', async () => {
    const html = rendered(NASTY, name, 'html');
    expect((await validator.validateString(html)).valid).toBe(true);
    const page = pageOf(html);
    expect(page('script, img, b').length).toBe(0);
    expect(page('h1').text()).toContain('<b>Desk</b> & ”Co”');
    if (name !== 'coverage') expect(page('main').text()).toContain('# 1. *One* [x](y) `z` | <script>alert(1)</script>');
  });

  it('shows it in Markdown as it is', () => {
    const seen = readerSees(rendered(NASTY, name, 'md'));
    expect(seen).toContain('<b>Desk</b> & ”Co”');
    expect(seen).not.toContain('\\');
    if (name === 'checklist') expect(seen).toContain('=HYPERLINK(1), _under_ snake_case ~~no~~ &amp;');
  });
});

describe('Markdown', () => {
  it('shows any text as it is, wherever it stands', () => {
    const piece = fc.constantFrom(...'*_`[]()<>|~&\\#+-=.!"1a \t', '1. ', '&lt;', '---', '](', '==', 'ā', '好');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const plain = text.replaceAll(/\s+/g, ' ').trim();
        expect(readerSees(markdownText(text)).trim()).toBe(plain);
        expect(readerSees(`# ${markdownText(text)} x`).trim()).toBe(`${plain} x`.trim());
        expect(readerSees(`- **a:** ${markdownText(text)}`).trim()).toBe(`a: ${plain}`.trim());
        expect(readerSees(`| a |\n| --- |\n| x${markdownText(text)} |`).trim()).toContain(`x${plain}`);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a spreadsheet', () => {
  const documentWith = (text: string): OutputDocument => ({
    name: 'checklist',
    title: '',
    intro: '',
    columns: ['a', 'text'],
    blocks: [
      { kind: 'note', tone: 'gap', label: '', phrase: { text, language: null, source: null }, row: { a: 'x', text } },
    ],
    sections: [],
  });

  it('is read back by another program as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'",;\r\n\'=+-@ aā好') }), (text) => {
        const [row] = rowsOf(csvOf(documentWith(text)));
        expect(row).toEqual({ a: 'x', text: /^[=+\-@\t\r]/.test(text) ? `'${text}` : text });
      }),
      { numRuns: 2000 },
    );
  });

  it('begins with a byte order mark and ends its lines as the standard has it', () => {
    expect(csvOf(documentWith('say "no", twice'))).toBe('\uFEFFa,text\r\nx,"say ""no"", twice"\r\n');
  });
});

describe('broken text', () => {
  it('is rendered as far as it goes', () => {
    const broken = DESK.replace('target    at least 90% of calls', 'target    at least 90% of of calls');
    expect(rendered(broken, 'metrics', 'md')).toContain('### At least 95% of the observed checks');
    expect(rendered(broken, 'checklist', 'md')).toContain('**Check:** Says hello');
  });

  it('breaks no document, wherever the author stops writing or leaves words out', () => {
    const whole = readFileSync('examples/contact-centre/contact-centre.standards', 'utf8');
    for (let end = 0; end < whole.length; end += 307) {
      for (const text of [whole.slice(0, end), whole.slice(0, end) + whole.slice(end + 41)]) {
        const models = checkServices(text).map((service) => service.model);
        for (const name of DOCUMENTS) {
          for (const format of FORMATS) expect(() => render(name, format, models, A_DAY)).not.toThrow();
        }
      }
    }
  });
});
