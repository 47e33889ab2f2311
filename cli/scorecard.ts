/** The form of a visit, call listening or inspection, as a file. */
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { nothingAskedText } from '../language/documents/scorecard/nothing-asked.ts';
import { scorecardDocument } from '../language/documents/scorecard/printed.ts';
import { type ScorecardChoice, scorecardOf } from '../language/documents/scorecard/scorecard.ts';
import type { ObservingMethod } from '../language/meaning/measures/observations.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { writeContent, writeDocument } from './document-output.ts';
import { UsageError } from './exit-codes.ts';
import { oneService } from './one-service.ts';
import { note } from './say.ts';

/** Which checks are asked. */
export interface ScorecardOptions {
  readonly at?: string;
  readonly branch?: string;
  readonly method?: ObservingMethod;
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
  const scorecard = scorecardOf(service, choice);
  if (scorecard.parts.length === 0) note(`${nothingAskedText(service, choice)}\n`);
  // A page and a workbook are forms to be filled in as they are; all else is to be printed, or to be read by programs.
  if (format === 'html')
    writeContent(await (await import('../language/documents/scorecard/page/page.ts')).formPage(scorecard), out);
  else if (format === 'xlsx')
    writeContent(await (await import('../language/documents/scorecard/workbook.ts')).formWorkbook(scorecard), out);
  else await writeDocument(scorecardDocument(scorecard), format, out);
}

function choiceOf({ at, branch, method }: ScorecardOptions, service: ServiceModel): ScorecardChoice {
  const known = (option: string, name: string | undefined, of: readonly { readonly name: string }[]): string | null => {
    if (name === undefined) return null;
    if (of.some((it) => it.name === name)) return name;
    const names = of.map((it) => it.name);
    throw new UsageError(
      `--${option}: ${service.name} has no “${name}”. ${names.length === 0 ? 'It has none' : `There is ${names.join(', ')}`}`,
    );
  };
  return {
    touchpoint: known('at', at, service.touchpoints),
    branch: known('branch', branch, service.branches),
    method: method ?? null,
  };
}
