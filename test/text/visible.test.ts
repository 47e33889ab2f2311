import { describe, expect, it } from 'vitest';
import { visible, visibleInLine, visibleJson } from '../../language/text/visible.ts';
import { UNSEEN, unseenIn } from '../support/unseen.ts';

describe('a text as it is shown', () => {
  it.each([
    ['\u001B[31mred\u0007', '[ESC][31mred[BEL]'],
    ['\u009B31mred\u0085', '[CSI]31mred[NEL]'],
    ['\u202Edrow\u202C \u2066a\u2069', '[RLO]drow[PDF] [LRI]a[PDI]'],
    ['a\u0000b\u007Fc', 'a[NUL]b[DEL]c'],
    ['a\u2028b\u2029c', 'a[LS]b[PS]c'],
    ['\uFFFEa\u206A', '[U+FFFE]a[U+206A]'],
    ['half \uD83D of a smile', 'half [U+D83D] of a smile'],
  ])('has names in the place of what nobody sees: %j', (text, seen) => {
    expect(visible(text)).toBe(seen);
  });

  it.each(['', 'We answer.', 'café 及时 ātri 👩‍👩‍👧', 'a\tb\r\nc', 'a\u00A0b\u202Fc', 'نرد\u200F. שלום\u200F!'])(
    'is as it was where there is nothing to name: %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it('leaves none of them', () => {
    expect(unseenIn(visible(UNSEEN.join('a')))).toEqual([]);
    expect(visible(UNSEEN.join('')).match(/\[[^[\]]+\]/g)).toHaveLength(UNSEEN.length);
  });

  it('stays in one line where it has to', () => {
    expect(visibleInLine('a\nb\tc\rd')).toBe('a[LF]b[TAB]c[CR]d');
  });
});

it('JSON says the same with numbers in their place', () => {
  const value = { [`a${UNSEEN.join('')}`]: [`\uD83D b\n\t${UNSEEN.join('c')}`, '😀'] };
  for (const json of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    expect(unseenIn(visibleJson(json))).toEqual([]);
    expect(JSON.parse(visibleJson(json))).toEqual(value);
  }
});
