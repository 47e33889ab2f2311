/** What hovers show quotes the text, which may come from a link of somebody else: nothing but words and their marks stays. */
const KEPT = new Set(
  'A B BLOCKQUOTE BR CODE EM H1 H2 H3 H4 HR I LI OL P PRE SPAN STRONG TABLE TBODY TD TH THEAD TR UL'.split(' '),
);

/** HTML without anything that loads, runs or looks like the page itself. */
export function harmless(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (KEPT.has(element.tagName)) clean(element);
    else element.replaceWith(element.textContent ?? '');
  }
  return body.innerHTML;
}

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isLink = name === 'href' && element.tagName === 'A' && /^https?:\/\//.test(value);
    if (!isLink && name !== 'class') element.removeAttribute(name);
  }
}
