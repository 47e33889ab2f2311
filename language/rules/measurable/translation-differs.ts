import { languageName } from '../../lexicon/languages.ts';
import { placeOfPart, type Statement, wordsOfPart } from '../../meaning/texts/statements.ts';
import { type Comparable, differencesIn, type TranslationDifference } from '../../meaning/texts/translations.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import type { CheckRule } from '../engine/rule.ts';

export const translationDiffers: CheckRule<TranslationDifference> = {
  code: 'YS205',
  name: 'translation-differs',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'Two translations of one statement that promise different numbers, units or kinds of day.',
  why: 'Customers rely on the text in their own language. Where translations differ, some of them were promised more than you measure, and each can show you the sentence.',
  fix: 'Find out which one is meant, and say the same in all languages, the kind of day included: “10 business days” is “10 jours ouvrables”.',
  bad: `service desk "Front desk" { languages en, fr }

standard reply "Letters are answered" {
  statement "We answer letters within 10 business days."
  statement "Nous répondons aux lettres dans les 10 jours." in fr
}
`,
  good: `service desk "Front desk" { languages en, fr }

standard reply "Letters are answered" {
  statement "We answer letters within 10 business days."
  statement "Nous répondons aux lettres dans les 10 jours ouvrables." in fr
}
`,
  find: differencesIn,
  tell({ statement, figure, other, instead }) {
    const words = `“${wordsOfPart(statement, figure)}”`;
    const at = placeOfPart(statement, figure);
    if (!instead) {
      return {
        at,
        message: `${words} is promised in the ${inLanguage(statement)} alone: the ${inLanguage(other)} says nothing of it. ${RELY}: say it in both, or in neither.`,
        related: [{ message: `${words} is not said here`, place: other.place }],
      };
    }
    const others = `“${wordsOfPart(other, instead)}”`;
    return {
      at,
      message: `${words} and ${others} in the ${inLanguage(other)} ${differ(figure, instead)}. ${RELY}: find out which is meant, and say it in both.`,
      related: [{ message: `${others} is said here`, place: placeOfPart(other, instead) }],
    };
  },
  mending: () => import('./translation-differs.fix.ts'),
};

const RELY = 'Customers rely on the text in their own language';

/** As in “the French statement”. */
const inLanguage = ({ language }: Statement): string => `${languageName(language) ?? language} statement`;

function differ(figure: Comparable, instead: Comparable): string {
  const isClock = figure.kind === 'limit' && instead.kind === 'limit' && isSameAsCounted(figure.length, instead.length);
  return isClock ? 'do not say the same kind of time' : 'do not promise the same';
}
