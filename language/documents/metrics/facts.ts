/** What a card says of a target, term by term. */

import { observationRecords } from '../../meaning/measures/observations.ts';
import { pausesOf } from '../../meaning/measures/pauses.ts';
import type { Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordOfTarget, recordRef, recordsRead } from '../../meaning/measures/records.ts';
import { describePrediction, describeWaiting, shiftWords } from '../../meaning/workload/prediction-words.ts';
import { type Prediction, predictionsFor } from '../../meaning/workload/predictions.ts';
import type { CaseRecord, Source, Standard, Target } from '../../model/schema.ts';
import { titleText } from '../document/phrases.ts';
import { type Fact, type Phrase, said } from '../document/tree.ts';
import { describeCondition } from '../sentences/conditions.ts';
import { capital, listed, plain } from '../sentences/phrasing.ts';
import { describeLimit, describePerformance } from '../sentences/quantities.ts';
import {
  describeApprovedAllowance,
  describeInForce,
  describeReference,
  describeRemedy,
  describeReport,
  describeVerification,
} from '../sentences/standards.ts';
import { fieldWords, quotedName } from '../sentences/words.ts';
import { casesInWords, figureWords, periodOf, yesWhen } from './computation.ts';
import type { Surroundings } from './surroundings.ts';

/** A fact, if there is anything to say. */
export function fact(term: string, ...phrases: readonly (Phrase | null)[]): Fact[] {
  const given = phrases.filter((phrase) => phrase !== null);
  return given.length > 0 ? [{ term, phrases: given }] : [];
}

/** From which cases of which data the figure comes, how, and over which period. */
export function computedFacts(target: Target, standard: Standard, around: Surroundings): Fact[] {
  const { source } = target;
  const plan = planOf(target);
  const yes = yesWhen(plan);
  const countsCases = plan.population.of === 'cases';
  const { peak, exceptPeak } = standard;
  return [
    ...(countsCases ? casesFacts(plan, source, around) : []),
    ...fact('Yes when', yes === null ? null : said(yes, source)),
    ...fact('Figure', said(figureWords(plan, around.nouns), source)),
    ...fact('Not counted', ...pausePhrases(plan, recordOfTarget(target, around.service), around.records)),
    ...fact('Period', said(periodOf(plan, recordOfTarget(target, around.service), around.zone), source)),
    ...fact('For each', plan.each && said(eachWords(plan.each.name), plan.each.source)),
    ...fact('Only', peak && said(`In the peak “${peak.name}”`, peak.source)),
    ...fact('Except', exceptPeak && said(`In the peak “${exceptPeak.name}”`, exceptPeak.source)),
    ...fact(
      'In force',
      ...[standard.inForce, target.inForce].map((it) => it && said(capital(describeInForce(it)), it.source)),
    ),
    ...(countsCases || recordRef(plan) ? fact('Data', ...dataPhrases(plan, around.records)) : []),
    ...(plan.population.of === 'answers' ? fact('Data', ...observationRecords(around.service).map(dataPhrase)) : []),
  ];
}

const eachWords = (field: string): string =>
  `${capital(fieldWords(field))}: each has a figure of its own, and each has to keep the target`;

const casesFacts = (plan: Plan, source: Source, { branch, nouns }: Surroundings): Fact[] => [
  ...fact('Cases', said(casesInWords(plan, nouns) ?? 'Not said yet', source)),
  ...fact('Of this branch', branch?.filter ? said(`Those ${describeCondition(branch.filter)}`, branch.source) : null),
];

function dataPhrases(plan: Plan, records: Surroundings['records']): Phrase[] {
  const phrases = recordsRead(plan, records).map(dataPhrase);
  return phrases.length > 0 ? phrases : [said('No record is named yet')];
}

function dataPhrase(record: CaseRecord): Phrase {
  const place = record.from ? `in “${record.from}”` : 'whose place nobody has named yet';
  return said(`${titleText(record)}, ${place}`, record.source);
}

/** "“waiting”: from “paused” to “resumed”", "“waiting”: from “begun” to “ended” in “Waiting for customers”" */
function pausePhrases(plan: Plan, record: CaseRecord | undefined, records: Surroundings['records']): Phrase[] {
  return pausesOf(plan, record).map(({ name, record: other, from, to, source }) => {
    const where = other ? ` in “${titleText(records.get(other.name) ?? { title: null, name: other.name })}”` : '';
    return said(`${quotedName(name)}: from ${quotedName(from.name)} to ${quotedName(to.name)}${where}`, source);
  });
}

export function limitFacts(
  { ceiling, allowances, remedies }: Target,
  standard: Standard,
  { titleOfRole }: Surroundings,
): Fact[] {
  const exceptions = allowances.map((it) => said(capital(describeApprovedAllowance(it, titleOfRole)), it.source));
  return [
    ...fact('Every single case', ceiling && said(capital(describeLimit(ceiling)), ceiling.source)),
    ...fact('Exceptions', ...exceptions),
    ...fact(
      'If missed',
      ...[...remedies, ...standard.remedies].map((it) => said(capital(describeRemedy(it)), it.source)),
    ),
  ];
}

export const performanceFacts = ({ baseline, best }: Target): Fact[] => [
  ...fact('Now', baseline ? said(describePerformance(baseline), baseline.source) : said('Not known yet')),
  ...fact('Best ever', best && said(describePerformance(best), best.source)),
];

function at(touchpoints: Standard['touchpoints']): Phrase | null {
  const [first] = touchpoints;
  return first ? said(capital(listed(touchpoints.map((it) => plain(it.name)))), first.source) : null;
}

/** What a queueing model makes of the demand, where the target is about waiting in line: once for each shift. */
export function predictedFacts(target: Target, standard: Standard, { place, service }: Surroundings): Fact[] {
  const predictions = predictionsFor(target, standard, place, service);
  return fact('Predicted', ...predictions.map((it) => said(predictionWords(it), it.shift.source)));
}

function predictionWords(prediction: Prediction): string {
  const when = shiftWords(prediction.shift).trim();
  const lead = when === '' ? '' : `${capital(when)}: `;
  return `${lead}${describePrediction(prediction)} ${describeWaiting(prediction)}`;
}

/** Where it holds, who answers for it, how it is found out, and who is told. */
export function careFacts(standard: Standard, { titleOfRole }: Surroundings): Fact[] {
  const { owner, doneBy, verifications, reports, touchpoints, references, basis } = standard;
  const methods = verifications.map((it) => said(capital(describeVerification(it)), it.source));
  const told = reports.map((it) => said(capital(describeReport(it, titleOfRole)), it.source));
  return [
    ...fact('At', at(touchpoints)),
    ...fact('Owner', owner ? said(titleOfRole(owner.name), owner.source) : said('Nobody named yet')),
    ...fact('Done by', doneBy[0] ? said(listed(doneBy.map(({ name }) => titleOfRole(name))), doneBy[0].source) : null),
    ...fact('Verified by', ...(methods.length > 0 ? methods : [said('Not said yet')])),
    ...fact('Reported', ...told),
    ...fact('Stands on', ...basis.map(({ text, source }) => said(text, source))),
    ...fact('Known as', ...references.map((it) => said(describeReference(it), it.source))),
  ];
}
