/** Questions about standards, with the answers that follow from the standards alone. */
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Phrase } from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';
import type { Nouns } from '../sentences/nouns.ts';

/** What a question asks for. */
export type QuestionKind =
  | ('limit' | 'ceiling' | 'figure' | 'allowance' | 'decides' | 'takes over')
  | ('say' | 'never say' | 'check' | 'remedy' | 'place');

/** Of whom, and of which part of a service, questions are asked; null for all. */
export interface TrainingChoice {
  readonly touchpoint: string | null;
  readonly branch: string | null;
  readonly role: string | null;
  /** Another number gives other wrong answers, in another order. */
  readonly seed: number;
}

/** What all questions of a service are made with. */
export interface Lesson {
  readonly service: ServiceModel;
  readonly spoken: Spoken;
  /** That of the texts which are wanted, and that of those which name none. */
  readonly language: string;
  readonly first: string;
  readonly nouns: Nouns;
  readonly titleOfRole: (name: string) => string;
  /** What has ended by this day is asked no more. */
  readonly today: string;
  readonly seed: number;
}

/** What a question is about. */
export interface Subject {
  /** The name of a standard or procedure. */
  readonly name: string;
  readonly title: Phrase;
  readonly touchpoints: readonly string[];
  /** The roles that need to know. */
  readonly roles: readonly string[];
  /** Undefined for a procedure. */
  readonly standard?: Standard;
}

export interface TrainingQuestion {
  /** The same for as long as it asks the same of the same standard: by it a card is found again. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly subject: Subject;
  /** Whether its title may be shown: it may say what is asked. */
  readonly isNamed: boolean;
  readonly asked: string;
  /** What the question goes on with: a sentence with a gap, or the case that is meant. */
  readonly given: Phrase | null;
  /** All that is right. */
  readonly answers: readonly Phrase[];
  /** That of them which stands among wrong ones. */
  readonly right: Phrase;
  /** Three, or fewer where no more can be had. */
  readonly wrong: readonly Phrase[];
}
