/** A document as one HTML file: its style is in it, it runs no script and loads nothing. */
import type { OutputDocument, Section } from '../document/tree.ts';
import { blockHtml, headingHtml } from './html/blocks.ts';
import { type Html, htmlElement, nothing, text } from './html/element.ts';
import { Ids } from './html/ids.ts';
import { PAGE_LANGUAGE, phraseIn, sourceOf } from './html/phrases.ts';
import type { Spot } from './html/spot.ts';
import { STYLE } from './html/style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** @param style how it looks */
export const htmlOf = (document: OutputDocument, style: Html = STYLE): string =>
  stylePage({
    title: document.title,
    language: document.language ?? PAGE_LANGUAGE,
    style,
    main: htmlElement('main', {}, contentHtml(document)),
  });

interface StylePage {
  readonly title: string;
  readonly language: string;
  readonly style: Html;
  readonly main: Html;
}

/** A page that runs no script. */
export function stylePage({ title, language, style, main }: StylePage): string {
  const head = htmlElement(
    'head',
    {},
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('title', {}, text(title)),
    htmlElement('style', {}, style),
  );
  const page = htmlElement('html', { lang: language }, head, htmlElement('body', {}, main));
  return `<!DOCTYPE html>\n${page}\n`;
}

/** What a page shows, without the page around it: for hosts that have a page of their own, and `STYLE` in it. */
export function contentHtml({ name, title, language = PAGE_LANGUAGE, intro, blocks, sections }: OutputDocument): Html {
  const ids = new Ids();
  const root = ids.claim(name);
  const spot: Spot = { ids, root, path: root, level: 1, language };
  const named = withIds(sections, spot);
  return htmlElement(
    'div',
    { id: spot.path, class: `document ${name}`, lang: language === PAGE_LANGUAGE ? null : language },
    headingHtml(1, text(title)),
    htmlElement('p', { class: 'intro' }, text(intro)),
    ...blocks.map((block) => blockHtml(block, spot)),
    contentsHtml(named, language),
    ...named.map((it) => sectionHtml(it, spot)),
  );
}

interface Named {
  readonly id: string;
  readonly section: Section;
}

const withIds = (sections: readonly Section[], { ids, path }: Spot): Named[] =>
  sections.map((section) => ({ id: ids.claim(`${path}/${section.id}`), section }));

/** Links to the sections, where there are so many that somebody might look for one. */
function contentsHtml(sections: readonly Named[], page: string): Html {
  if (sections.length < 3) return nothing;
  const links = sections.map(({ id, section }) =>
    htmlElement(
      'li',
      {},
      phraseIn('a', { href: `#${encodeURIComponent(id)}` }, { ...section.title, source: null }, page),
    ),
  );
  return htmlElement('nav', { 'aria-label': 'Contents' }, htmlElement('ul', {}, ...links));
}

function sectionHtml({ id, section }: Named, outer: Spot): Html {
  const { title, remark, newPage, isFolded = false, blocks, sections } = section;
  const spot = { ...outer, path: id, level: outer.level + 1 };
  const also = remark ? [text(' '), htmlElement('span', { class: 'remark' }, text(remark))] : [];
  const heading = headingHtml(spot.level, phraseIn('span', {}, { ...title, source: null }, spot.language), ...also);
  const content = [
    ...blocks.map((block) => blockHtml(block, spot)),
    ...withIds(sections, spot).map((it) => sectionHtml(it, spot)),
  ];
  return htmlElement(
    'section',
    { id, class: newPage ? 'new-page' : null, ...sourceOf(title.source) },
    ...(isFolded
      ? [htmlElement('details', {}, htmlElement('summary', {}, heading), ...content)]
      : [heading, ...content]),
  );
}
