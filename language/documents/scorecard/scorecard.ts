/** The form of a visit: the checks that hold at a place and a touchpoint, with the words to say and never to say beside them. */
import { checkKey, type ObservingMethod, sitesAsked } from '../../meaning/measures/observations.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { serviceTitle } from '../document/document.ts';
import { firstLanguage, inLanguages, titlePhrase, titleText, withTranslations } from '../document/phrases.ts';
import type { Phrase } from '../document/tree.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import { obligationOf } from '../sentences/standards.ts';

/** Which checks are asked; null for all. */
export interface ScorecardChoice {
  readonly touchpoint: string | null;
  /** The name of a branch: its own checks are asked, and none that do not hold there. */
  readonly branch: string | null;
  /** How it is found out whether the standard is kept. */
  readonly method: ObservingMethod | null;
}

/** What is filled in before anybody opens the form. */
interface FilledIn {
  readonly site?: string | undefined;
  readonly observer?: string | undefined;
}

export interface Scorecard {
  readonly service: string;
  readonly title: string;
  readonly choice: ScorecardChoice;
  /** The sites that the standards know; of a branch, its own. */
  readonly sites: readonly string[];
  /** The site of all answers; null where it may be one of several. */
  readonly site: string | null;
  /** Who answers; null where the form does not know. */
  readonly observer: string | null;
  readonly parts: readonly ScorecardPart[];
}

/** What is asked at one touchpoint. */
export interface ScorecardPart {
  /** Empty for what holds at all of them. */
  readonly touchpoint: string;
  readonly title: string;
  readonly standards: readonly ScorecardStandard[];
}

export interface ScorecardStandard {
  readonly name: string;
  readonly title: Phrase;
  readonly remark: string | null;
  readonly statements: readonly Phrase[];
  readonly say: readonly (readonly Phrase[])[];
  readonly avoid: readonly (readonly Phrase[])[];
  readonly checks: readonly Phrase[];
}

export function scorecardOf(
  service: ServiceModel,
  choice: ScorecardChoice,
  { site, observer }: FilledIn = {},
): Scorecard {
  const branch = service.branches.find(({ name }) => name === choice.branch);
  const standards = (branch ?? service).standards.filter((it) => isAsked(it, choice));
  const sites = sitesAsked(branch ? [branch] : service.branches);
  return {
    service: service.name,
    title: [serviceTitle(service), ...(branch ? [titleText(branch)] : [])].join(', '),
    choice,
    sites,
    site: site ?? (branch && sites.length === 1 ? (sites[0] ?? null) : null),
    observer: observer ?? null,
    parts: partsOf(standards, service, choice.touchpoint),
  };
}

function isAsked({ checks, touchpoints, verifications }: Standard, { touchpoint, method }: ScorecardChoice): boolean {
  if (checks.length === 0) return false;
  if (touchpoint !== null && touchpoints.length > 0 && touchpoints.every(({ name }) => name !== touchpoint))
    return false;
  return method === null || verifications.some((it) => it.method === method);
}

/** Under each touchpoint what holds there; first what holds at all of them, which is asked once. */
function partsOf(standards: readonly Standard[], service: ServiceModel, only: string | null): ScorecardPart[] {
  const language = firstLanguage(service);
  const at = (name: string): Standard[] =>
    standards.filter(({ touchpoints }) =>
      name === '' ? touchpoints.length === 0 : touchpoints.some((it) => it.name === name),
    );
  const named = new Set(
    [...service.touchpoints, ...standards.flatMap(({ touchpoints }) => touchpoints)].map((it) => it.name),
  );
  const wanted = only === null ? ['', ...named] : ['', only];
  return wanted
    .map((name) => ({
      touchpoint: name,
      title: name === '' ? 'Everywhere' : capital(plain(name)),
      standards: at(name).map((it) => standardAsked(it, language)),
    }))
    .filter((it) => it.standards.length > 0);
}

const standardAsked = (standard: Standard, language: string | null): ScorecardStandard => ({
  name: standard.name,
  title: titlePhrase(standard, language),
  remark: remarkOf(standard),
  statements: inLanguages(standard.statements, language),
  say: withTranslations(standard.say, language),
  avoid: withTranslations(standard.avoid, language),
  checks: distinct(inLanguages(standard.checks, language)),
});

/** Answers cannot tell checks apart that are found again as one: it is asked once. */
const distinct = (checks: readonly Phrase[]): Phrase[] =>
  [...Map.groupBy(checks, ({ text }) => checkKey(text)).values()].flatMap(([first]) => first ?? []);

function remarkOf({ kind, peak, exceptPeak }: Standard): string | null {
  const remarks = [
    ...(kind === 'standard' ? [] : [obligationOf({ kind })]),
    ...(peak ? [`only in the peak “${peak.name}”`] : []),
    ...(exceptPeak ? [`not in the peak “${exceptPeak.name}”`] : []),
  ];
  return remarks.length === 0 ? null : remarks.join(', ');
}

/** One line of a form. */
export interface AskedLine {
  readonly touchpoint: string;
  readonly standard: ScorecardStandard;
  readonly check: Phrase;
}

/** All checks, in the order in which they are asked. */
export const askedIn = ({ parts }: Scorecard): AskedLine[] =>
  parts.flatMap(({ touchpoint, standards }) =>
    standards.flatMap((standard) => standard.checks.map((check) => ({ touchpoint, standard, check }))),
  );

/** "Counter, mystery visit"; empty where nothing was chosen. */
export const choiceText = ({ touchpoint, method }: ScorecardChoice): string =>
  capital([...(touchpoint === null ? [] : [plain(touchpoint)]), ...(method === null ? [] : [method])].join(', '));

/** What is said above every form. */
export const INTRO =
  'Answer each line with yes or no as you see it; “not applicable” is for what could not be seen. All lines say what is right.';
