import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const saying = (text: string, language = 'en'): string => `service desk "Desk" { languages ${language} }
standard s "S" { statement "${text}" }
`;
const hard = (text: string, language = 'en'): string[] =>
  findingsOf('YS506', saying(text, language)).map(({ message }) => message);

const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

describe('a statement', () => {
  it('has sentences of 25 words', () => {
    expect(hard(`${words(25)}.`)).toEqual([]);
    expect(hard(`${words(26)}.`)).toEqual([
      'This sentence has 26 words; more than 25 are hard to take in. Make two of it, or say what it depends on in a sentence of its own.',
    ]);
    // However many sentences it has.
    expect(hard(`${words(20)}. We ${words(20)}. We ${words(20)}.`)).toEqual([]);
  });

  it('is underlined at the longest of them', () => {
    const text = saying(`We answer. You hear ${words(28)}. We call.`);
    expect(underlined(text, 'YS506')).toEqual([`You hear ${words(28)}.`]);
  });

  it('may go on behind a colon or a semicolon: there the reader rests', () => {
    expect(hard(`We promise: ${words(24)}; and ${words(20)}.`)).toEqual([]);
  });

  it('counts a time, an amount and a word with a hyphen as one word each', () => {
    expect(hard(`${words(18)} at 9:30 for 1,200.50 in follow-up, aujourd’hui.`)).toEqual([]);
  });

  it('has 40 characters a sentence in Chinese', () => {
    expect(hard(`${'电'.repeat(40)}。${'话'.repeat(40)}。`, 'zh')).toEqual([]);
    expect(hard(`${'电'.repeat(41)}。`, 'zh')).toEqual([expect.stringContaining('41 characters; more than 40')]);
  });

  it('may be too dense for its language, and is not for another one', () => {
    const dense =
      'Genehmigungsverfahren benötigen vollständige Antragsunterlagen, bevor zuständige Sachbearbeiterinnen abschließende Entscheidungen treffen können, gegebenenfalls einschließlich erforderlicher Übersetzungen.';
    expect(hard(dense, 'de')).toEqual([
      expect.stringMatching(/its LIX is 1\d\d, and above 72 a text is very difficult/),
    ]);
    const usual =
      'Vollständig eingereichte Anträge werden innerhalb von zehn Werktagen nach ihrem Eingang entschieden, und Sie erhalten den Bescheid per Post.';
    expect(hard(usual, 'de')).toEqual([]);
  });

  it('is not dense by a few long words, and a check is for staff', () => {
    expect(hard('Applications acknowledged immediately.')).toEqual([]);
    expect(findingsOf('YS506', saying('Soon').replace('statement "Soon', `check "${words(40)}`))).toEqual([]);
  });
});
