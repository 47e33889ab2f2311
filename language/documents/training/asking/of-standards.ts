/** What is asked of whole standards: words, checks, remedies and places. */
import { remediesOwed } from '../../../meaning/remedies.ts';
import type { Remedy, Standard } from '../../../model/schema.ts';
import { inOneLanguage } from '../../document/phrases.ts';
import type { Offered } from '../matters/matter.ts';
import { placesSaid, remediesSaid, type WordsAnswer, wordsSaid } from '../matters/others.ts';
import type { Lesson, Subject, TrainingQuestion } from '../question.ts';
import { ask, offered } from './ask.ts';

/** What other standards of the service say, as wrong answers. */
interface StandardPools {
  readonly spoken: readonly Offered<WordsAnswer>[];
  readonly checks: readonly Offered<WordsAnswer>[];
  readonly remedies: readonly Offered<Remedy>[];
  readonly places: readonly Offered<readonly string[]>[];
}

export function poolsOfStandards(subjects: readonly Subject[], lesson: Lesson): StandardPools {
  const each = <V>(values: (standard: Standard) => readonly V[]): Offered<V>[] =>
    subjects.flatMap((it) => (it.standard ? values(it.standard) : []).map((value) => offered(value, it)));
  return {
    spoken: each((it) => [...wordsIn(it, 'say', lesson), ...wordsIn(it, 'avoid', lesson)]),
    checks: each((it) => wordsIn(it, 'check', lesson)),
    remedies: each(remediesOwed),
    places: [
      ...lesson.service.touchpoints.map(({ name }) => ({ value: [name], places: new Set<string>() })),
      ...each(({ touchpoints }) => (touchpoints.length > 1 ? [touchpoints.map(({ name }) => name)] : [])),
    ],
  };
}

function wordsIn(standard: Standard, clause: WordsAnswer['clause'], lesson: Lesson): WordsAnswer[] {
  const texts = clause === 'check' ? standard.checks : standard[clause];
  return inOneLanguage(texts, lesson).map((phrase) => ({ phrase, clause, standard: standard.name }));
}

export function questionsOfStandard(subject: Subject, pools: StandardPools, lesson: Lesson): TrainingQuestion[] {
  const { standard, touchpoints } = subject;
  if (!standard) return [];
  const words = lesson.spoken.words.training;
  const id = (kind: string): string => `${standard.id}/${kind.replace(' ', '-')}`;
  const askWords = (
    kind: TrainingQuestion['kind'],
    clause: WordsAnswer['clause'],
    asked: string,
    pool: StandardPools['spoken'],
  ): TrainingQuestion[] =>
    ask({ id: id(kind), kind, subject, asked }, wordsIn(standard, clause, lesson), pool, wordsSaid, lesson);
  return [
    ...askWords('say', 'say', words.say, pools.spoken),
    ...askWords('never say', 'avoid', words.avoid, pools.spoken),
    ...askWords('check', 'check', words.check, pools.checks),
    ...ask(
      { id: id('remedy'), kind: 'remedy', subject, asked: words.remedy },
      remediesOwed(standard),
      pools.remedies,
      remediesSaid(lesson),
      lesson,
    ),
    // Where there is but one place, everything holds at it.
    ...ask(
      { id: id('place'), kind: 'place', subject, asked: words.place },
      lesson.service.touchpoints.length > 1 && touchpoints.length > 0 ? [touchpoints] : [],
      pools.places,
      placesSaid(lesson),
      lesson,
    ),
  ];
}
