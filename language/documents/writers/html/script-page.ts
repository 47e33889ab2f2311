/** A page with a script of its own: it may run no other, and load nothing. */
import { type Html, htmlElement, text } from './element.ts';
import { STYLE } from './style.ts';

interface ScriptPage {
  readonly title: string;
  readonly language: string;
  /** Beside what all documents look like. */
  readonly style: string;
  readonly main: Html;
  /** What the script has to know, in the element that has this id. */
  readonly data: { readonly id: string; readonly value: unknown };
  /** Plain JavaScript. */
  readonly script: string;
}

export async function scriptPage({ title, language, style, main, data, script }: ScriptPage): Promise<string> {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${await hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const head = htmlElement(
    'head',
    {},
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('title', {}, text(title)),
    htmlElement('style', {}, STYLE, style as Html),
  );
  const json = htmlElement('script', { type: 'application/json', id: data.id }, jsonText(data.value));
  const body = htmlElement('body', {}, main, json, htmlElement('script', {}, script as Html));
  return `<!DOCTYPE html>\n${htmlElement('html', { lang: language }, head, body)}\n`;
}

/** JSON inside of an element: nothing in it ends the element. */
const jsonText = (value: unknown): Html => JSON.stringify(value).replaceAll('<', '\\u003c') as Html;

/** SHA-256 as a policy writes it. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
