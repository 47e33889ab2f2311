import { readOnce } from '../../meaning/texts/read-once.ts';
import { hardness, type Readability, readabilityOf, readable } from '../../meaning/texts/readability.ts';
import { placeWithin, type Wording, wordingsOf } from '../../meaning/texts/wordings.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { spacesWords } from '../../text/language-tags.ts';
import type { CheckRule } from '../engine/rule.ts';

interface HardText {
  readonly wording: Wording;
  readonly found: Readability;
  readonly hard: 'long' | 'dense';
}

export const hardToRead: CheckRule<HardText> = {
  code: 'YS506',
  name: 'hard-to-read',
  criterion: 'fitting',
  severity: 'info',
  summary:
    'A statement that customers have to read twice: a sentence of more than 25 words (in Chinese, 40 characters), or long words all along.',
  why: 'Customers can count on a promise only if they take it in. At 25 words a sentence becomes difficult, for those who read little and for those who read it in a foreign language first; and whoever is in a hurry passes over it.',
  fix: 'Promise one thing in a sentence: what happens, and within what time. What has to be there before, and what is excepted, goes into a sentence of its own or into the conditions of the target.',
  bad: `service desk "Front desk" { }

standard permit "Permits" {
  statement "Applicants who have handed in all documents that the form asks for, paid the fee, and come to the interview receive their permit or a letter with the reasons for its refusal by post."
}
`,
  good: `service desk "Front desk" { }

standard permit "Permits" {
  statement "You get your permit by post, or a letter that says why you do not. First hand in all documents, pay the fee and come to the interview."
}
`,
  find: (service) => hardTexts(service),
  tell({ wording: { text, language, place }, found, hard }) {
    const { longest, lix, sentences } = found;
    const limit = readable(language);
    if (hard === 'long') {
      const unit = spacesWords(language) ? 'words' : 'characters';
      const which = sentences > 1 ? 'The longest sentence of this statement' : 'This sentence';
      const start = longest.start + leading(text.slice(longest.start, longest.end));
      const length = text.slice(start, longest.end).trimEnd().length;
      return {
        at: placeWithin(place, start, length),
        message: `${which} has ${longest.words} ${unit}; more than ${limit.words} are hard to take in. Make two of it, or say what it depends on in a sentence of its own.`,
      };
    }
    return {
      at: place,
      message: `This statement has so many long words that it is very hard to read: its LIX is ${Math.round(lix ?? 0)}, and above ${limit.lix} a text is very difficult. Say it with the words that customers use.`,
    };
  },
};

const readabilityIn = readOnce<Readability | undefined>(readabilityOf);

function hardTexts(service: ServiceModel): HardText[] {
  return wordingsOf(service).flatMap((wording) => {
    if (wording.kind !== 'statement' || wording.text.length < SHORTEST) return [];
    const found = readabilityIn(wording, undefined);
    const hard = found ? hardness(found, readable(wording.language)) : null;
    return found && hard ? [{ wording, found, hard }] : [];
  });
}

/** No text that is shorter holds so many words or characters. */
const SHORTEST = 40;

const leading = (text: string): number => text.length - text.trimStart().length;
