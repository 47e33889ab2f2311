/** What is said where a form asks nothing: what it could be asked for. */
import { OBSERVING_METHODS } from '../../meaning/measures/observations.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { listed, plain } from '../sentences/phrasing.ts';
import { choiceText, type ScorecardChoice, scorecardOf } from './scorecard.ts';

/** "Phone, inspection: nothing is asked. There are checks at counter and phone; by inspection at counter." */
export function nothingAskedText(service: ServiceModel, choice: ScorecardChoice): string {
  const { branch } = choice;
  const placesFor = (method: ScorecardChoice['method']): string[] =>
    scorecardOf(service, { touchpoint: null, branch, method }).parts.map(({ touchpoint }) => touchpoint);
  const all = placesFor(null);
  const byMethod = OBSERVING_METHODS.map((method) => ({ method, places: placesFor(method) }));
  const there = [
    placesText(all),
    ...byMethod.filter(({ places }) => places.length > 0).map((it) => `by ${it.method} ${placesText(it.places)}`),
  ];
  const asked = choiceText(choice) || 'This scorecard';
  const found = all.length === 0 ? 'No standard has a check' : `There are checks ${there.join('; ')}`;
  return `${asked}: nothing is asked. ${found}.`;
}

/** "at counter and phone"; the place without a name is all of them. */
function placesText(touchpoints: readonly string[]): string {
  const at = touchpoints.filter((it) => it !== '').map(plain);
  return listed([...(touchpoints.includes('') ? ['everywhere'] : []), ...(at.length > 0 ? [`at ${listed(at)}`] : [])]);
}
