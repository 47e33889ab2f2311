import { type Acts, actsIn } from '../../lexicon/acts.ts';
import { isOnlyJudgement } from '../../lexicon/judgement.ts';
import type { OwnWords } from '../../lexicon/own-words.ts';
import { isOnlyState } from '../../lexicon/states.ts';
import { readOnce } from '../../meaning/texts/read-once.ts';
import { type FoundWord, type Wording, wordingsOf, wordsFound } from '../../meaning/texts/wordings.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Unobservable } from './unobservable-check.fix.ts';

export const unobservableCheck: CheckRule<Unobservable> = {
  code: 'YS107',
  name: 'unobservable-check',
  criterion: 'specific',
  severity: 'warning',
  findsWords: true,
  summary: 'A check that an observer cannot answer with yes or no, such as “Is friendly” or “Knows the products”.',
  why: 'A check is answered by somebody who stands there and looks. Where two observers would answer otherwise, the answers say more about the observers than about the service.',
  fix: 'Ask what one would see or hear if it were so, and check that: whoever “smiles, showing the upper teeth” does it or does not. Of what is to be clean or in order the finding is advice: say what one would see.',
  bad: `service desk "Front desk" { }

standard smile "The smile" {
  check "Is friendly"
}
`,
  good: `service desk "Front desk" { }

standard smile "The smile" {
  check "Smiles at the customer, showing the upper teeth"
}
`,
  find: (service, { words }) => [
    ...judgementsIn(service, words).map((judgement) => ({ judgement })),
    ...statesIn(service, words).map((state) => ({ state })),
    ...wordsFound(service, words, ['unobservable'])
      .filter((word) => word.kind === 'check' && !isPutByStaff(word))
      .map((word) => ({ word })),
  ],
  tell(found) {
    if ('word' in found) {
      const { words, at, match } = found.word;
      const message = `“${words}” is nothing that an observer can answer. ${match.entry.reason} ${match.entry.instead}`;
      return { at, message };
    }
    if ('state' in found) {
      const { text, place } = found.state;
      const message = `“${text}” is for each observer to say: what one lets pass, another does not. Say what one would see, such as “No litter on the floor, and soap at every basin”.`;
      return { at: place, message, severity: 'info' };
    }
    const { text, place } = found.judgement;
    const message = `No observer can answer “${text}” with yes or no: each has a measure of their own. Say what one would see or hear if it were so, such as “greets the customer before the customer speaks”.`;
    return { at: place, message };
  },
  mending: () => import('./unobservable-check.fix.ts'),
};

const actsOf = readOnce<Acts>(actsIn);

/** “Asks how many there are”: the question is put to the customer, and not to the observer. */
const isPutByStaff = (word: FoundWord): boolean =>
  word.match.entry.isQuestion === true &&
  actsOf(word, undefined).acts.some(({ start, end }) => start < word.match.offset && word.match.offset < end);

const isJudgement = readOnce<boolean, OwnWords>(isOnlyJudgement);

const isState = readOnce<boolean>(isOnlyState);

/** The checks that hold nothing but that something is clean, or in order. */
const statesIn = (service: ServiceModel, words: OwnWords): Wording[] =>
  wordingsOf(service).filter(
    (wording) => wording.kind === 'check' && isState(wording, undefined) && !isJudgement(wording, words),
  );

/** The checks that hold nothing but a judgement. */
const judgementsIn = (service: ServiceModel, words: OwnWords): Wording[] =>
  wordingsOf(service).filter((wording) => wording.kind === 'check' && isJudgement(wording, words));
