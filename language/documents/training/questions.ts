/** All questions that the standards of a service give, for whoever is to learn them. */
import { hasEnded } from '../../meaning/in-force.ts';
import { keepersOf } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { languageFor, type Occasion } from '../document/document.ts';
import { firstLanguage, roleTitles, titlePhrase } from '../document/phrases.ts';
import { spokenIn } from '../languages/words.ts';
import { nounsOf } from '../sentences/nouns.ts';
import { questionsOfProcedure } from './asking/of-procedures.ts';
import { poolsOfStandards, questionsOfStandard } from './asking/of-standards.ts';
import { poolsOfTargets, questionsOfTargets } from './asking/of-targets.ts';
import type { Lesson, Subject, TrainingChoice, TrainingQuestion } from './question.ts';

export interface Training {
  readonly lesson: Lesson;
  readonly choice: TrainingChoice;
  /** In the order in which standards stand. */
  readonly questions: readonly TrainingQuestion[];
  /** The standards of those who are asked that give nothing to ask. */
  readonly leftOut: readonly Standard[];
}

/** @param before standards as they were: what they said then is a wrong answer now */
export function trainingOf(
  service: ServiceModel,
  choice: TrainingChoice,
  occasion: Occasion,
  before: readonly Standard[] = [],
): Training {
  const lesson = lessonOf(service, choice.seed, occasion);
  const branch = service.branches.find(({ name }) => name === choice.branch);
  const standards = (branch ?? service).standards.filter((it) => isAsked(it, choice, occasion.today));
  const all = [...service.standards, ...service.branches.flatMap((it) => it.standards), ...before];
  const neighbours = [...new Set(all)].map((it) => subjectOf(it, lesson));
  const pools = [poolsOfTargets(neighbours, lesson), poolsOfStandards(neighbours, lesson)] as const;
  const ofStandards = standards.map((standard) => {
    const subject = subjectOf(standard, lesson);
    return [...questionsOfTargets(subject, pools[0], lesson), ...questionsOfStandard(subject, pools[1], lesson)];
  });
  // No procedure says where it holds: at a touchpoint it is a matter of those who keep a standard there.
  const keepers = new Set(standards.flatMap(keepersOf));
  const ofProcedures = service.procedures
    .flatMap((it) => questionsOfProcedure(it, lesson))
    .filter(({ subject }) => choice.touchpoint === null || subject.roles.some((it) => keepers.has(it)));
  const questions = [...ofStandards.flat(), ...ofProcedures];
  const { role } = choice;
  return {
    ...{ lesson, choice },
    questions: role === null ? questions : questions.filter((it) => it.subject.roles.includes(role)),
    leftOut: standards.filter(
      (it, at) => ofStandards[at]?.length === 0 && (role === null || keepersOf(it).includes(role)),
    ),
  };
}

function lessonOf(service: ServiceModel, seed: number, occasion: Occasion): Lesson {
  const first = firstLanguage(service) ?? 'en';
  const language = languageFor(occasion, [service]);
  return {
    ...{ service, language, first, seed, today: occasion.today, spoken: spokenIn(language) },
    ...{ nouns: nounsOf(service.records, first), titleOfRole: roleTitles(service.roles) },
  };
}

const subjectOf = (standard: Standard, { first }: Lesson): Subject => ({
  ...{ name: standard.name, title: titlePhrase(standard, first), standard },
  touchpoints: standard.touchpoints.map(({ name }) => name),
  roles: keepersOf(standard),
});

/** What holds everywhere holds at each touchpoint. */
function isAsked({ touchpoints, inForce }: Standard, { touchpoint }: TrainingChoice, today: string): boolean {
  if (hasEnded(inForce, today)) return false;
  return touchpoint === null || touchpoints.length === 0 || touchpoints.some(({ name }) => name === touchpoint);
}
