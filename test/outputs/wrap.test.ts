import { expect, it } from 'vitest';
import { wrap } from '../../language/outputs/wrap.ts';

it('breaks a text between words', () => {
  expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
  expect(wrap('one two three', 13)).toBe('one two three');
});

it('gives a word that is too long a line of its own', () => {
  expect(wrap('see https://example.org/a/long/page now', 10)).toBe('see\nhttps://example.org/a/long/page\nnow');
});

it('counts columns, of which a Chinese letter takes two', () => {
  expect(wrap('三声 内 接听', 7)).toBe('三声 内\n接听');
});
