/** The form of a visit, call listening or inspection, as a file. */
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { formIn } from '../language/documents/scorecard/form.ts';
import { nothingAskedText } from '../language/documents/scorecard/nothing-asked.ts';
import { type ScorecardChoice, scorecardOf } from '../language/documents/scorecard/scorecard.ts';
import type { ObservingMethod } from '../language/meaning/measures/observations.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { writeContent } from './document-output.ts';
import { UsageError } from './exit-codes.ts';
import { knownName, oneService } from './one-service.ts';
import { note } from './say.ts';

/** Which checks are asked. */
export interface ScorecardOptions {
  readonly at?: string;
  readonly branch?: string;
  readonly method?: ObservingMethod;
  /** Filled in already, where there is one of each. */
  readonly site?: readonly string[];
  readonly observer?: readonly string[];
}

interface Output {
  readonly format: Format | OfficeFormat;
  readonly out?: string;
}

/** @throws UsageError where there is no such touchpoint or branch, or not just one service */
export async function writeScorecard(
  services: readonly ServiceModel[],
  { format, out, ...options }: ScorecardOptions & Output,
): Promise<void> {
  const service = oneService(services, 'a scorecard');
  const choice = choiceOf(options, service);
  const scorecard = scorecardOf(service, choice, {
    site: onlyOne('site', options.site),
    observer: onlyOne('observer', options.observer),
  });
  if (scorecard.parts.length === 0) note(`${nothingAskedText(service, choice)}\n`);
  writeContent(await formIn(format, scorecard), out);
}

const choiceOf = ({ at, branch, method }: ScorecardOptions, service: ServiceModel): ScorecardChoice => ({
  touchpoint: knownName('at', at, service.touchpoints, service),
  branch: knownName('branch', branch, service.branches, service),
  method: method ?? null,
});

/** @throws UsageError where there are several: a form is filled in by one person at one place */
function onlyOne(option: string, names: readonly string[] = []): string | undefined {
  if (names.length > 1) throw new UsageError(`a form is for one ${option}: make one for each, with --${option} once`);
  return names[0];
}
