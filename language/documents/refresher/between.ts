/** From two versions of standards to what staff have to learn anew. */
import { serviceAt } from '../../history/at-branch.ts';
import { changesBetween } from '../../history/changes.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { toldChanges } from '../amendments/told.ts';
import type { Occasion } from '../document/document.ts';
import type { TrainingChoice } from '../training/question.ts';
import { trainingOf } from '../training/questions.ts';
import { type Refresher, refresherOf } from './refresher.ts';

/** Two versions, and what they are called. */
interface Versions {
  readonly old: readonly ServiceModel[];
  readonly current: readonly ServiceModel[];
  readonly before: string;
  readonly after: string;
}

/** @param service of the current version: the one whose staff are asked */
export function refresherBetween(
  { old, current, before, after }: Versions,
  service: ServiceModel,
  choice: TrainingChoice,
  occasion: Occasion,
): Refresher {
  const was = old.find(({ name }) => name === service.name);
  const asked = was ? trainingOf(was, { ...choice, role: null, touchpoint: null }, occasion) : null;
  const training = trainingOf(service, choice, occasion, was && serviceAt(was, choice.branch).standards);
  const here = (services: readonly ServiceModel[]): ServiceModel[] =>
    services.map((it) => (it.name === service.name ? serviceAt(it, choice.branch) : it));
  const changes = changesBetween(here(old), here(current));
  const told = toldChanges(changes, { before, after }, 'staff', training.lesson.language, true);
  return refresherOf(told, training, asked);
}
