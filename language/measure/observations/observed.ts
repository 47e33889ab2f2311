/** What observers found in all checks of a service, with a target or without one: by check, by site, and where they disagree. */
import type { Days } from '../../meaning/in-force.ts';
import { checkKey, siteCalled } from '../../meaning/measures/observations.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { dateOf } from '../../quantities/wall-clock.ts';
import { isOnDays } from '../passes/place.ts';
import { RowCount, type RowsTold } from '../passes/rows-told.ts';
import type { CaseRow } from '../rows/case-row.ts';
import type { ExclusionReason } from '../rows/left-out.ts';
import { AnswersSeen, answerOf, type CheckAnswer, cellOf, observedAt } from './answer-row.ts';
import { cohensKappa, type Pair } from './kappa.ts';
import { standardNamed } from './standards-asked.ts';

/** How often each answer was given. */
interface Answers {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
}

interface SiteAnswers extends Answers {
  /** Empty where the answers do not say. */
  readonly site: string;
}

interface CheckObserved extends Answers {
  readonly check: string;
  readonly sites: readonly SiteAnswers[];
}

interface StandardObserved {
  readonly standard: Standard;
  /** The visits in which one of its checks was answered with yes or no, and those of them in which none was with no. */
  readonly visits: number;
  readonly kept: number;
  readonly checks: readonly CheckObserved[];
}

/** Two observers of the same visits. */
interface Agreement {
  readonly observers: readonly [string, string];
  /** Checks that both answered. */
  readonly both: number;
  readonly alike: number;
  readonly kappa: number | null;
  readonly different: readonly Different[];
}

interface Different {
  readonly visit: string;
  readonly standard: string;
  readonly check: string;
  readonly answers: readonly [CheckAnswer, CheckAnswer];
}

export interface Observed {
  readonly rows: RowsTold;
  /** The first and the last day on which somebody observed; null without an answer. */
  readonly days: { readonly from: string; readonly until: string } | null;
  readonly visits: number;
  readonly sites: readonly (SiteAnswers & { readonly visits: number })[];
  readonly standards: readonly StandardObserved[];
  readonly agreement: readonly Agreement[];
}

interface Seen {
  readonly visit: string;
  /** It tells the visit from others that are called so at other sites, or on other days. */
  readonly visitKey: string;
  readonly observer: string;
  readonly site: string;
  readonly touchpoint: string;
  readonly standard: Standard;
  readonly check: string;
  readonly answer: CheckAnswer;
}

/** Names that people write in capitals or not: all are written as the first of them was. */
class Spellings {
  private readonly known = new Map<string, string>();

  as(name: string): string {
    const key = name.toLowerCase();
    const before = this.known.get(key);
    if (before === undefined) this.known.set(key, name);
    return before ?? name;
  }
}

export class ObservedPass {
  private readonly service: ServiceModel;
  private readonly now: number;
  private readonly days: Days;
  private readonly count: RowCount;
  private readonly once = new AnswersSeen();
  private readonly observers = new Spellings();
  private readonly sites = new Spellings();
  private readonly seen: Seen[] = [];
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;

  /** @param days those on which answers are told */
  constructor(service: ServiceModel, now: number, days: Days, examples: number) {
    this.service = service;
    this.now = now;
    this.days = days;
    this.count = new RowCount(examples);
  }

  take(row: CaseRow): void {
    this.count.take(row, () => this.put(row));
  }

  private put(row: CaseRow): ExclusionReason | null {
    const answer = answerOf(row);
    if (answer === null) return 'no answer';
    const named = standardNamed(cellOf(row, 'standard'), this.service);
    if (!named) throw row.refused('no such standard', 'standard');
    const key = checkKey(cellOf(row, 'check'));
    const check = named.checks.get(key);
    if (check === undefined) throw row.refused('no such check', 'check');
    const at = observedAt(row, this.now);
    if (!at) return 'no time of beginning';
    if (!isOnDays(this.days, at)) return 'of other days';
    const observer = this.observers.as(cellOf(row, 'observer'));
    const site = this.sites.as(siteCalled(cellOf(row, 'site'), this.service.branches));
    this.once.see(row, { site, day: at.day, standard: named.standard.name, check: key });
    this.first = Math.min(this.first, at.day);
    this.last = Math.max(this.last, at.day);
    // Without a name, what one observer saw at one site at one time is a visit. A number may be used again elsewhere.
    const visit = cellOf(row, 'visit') || [cellOf(row, 'observed'), observer, site].join(' ');
    this.seen.push({
      ...{ visit, visitKey: [visit, site, at.day].join('\n') },
      touchpoint: cellOf(row, 'touchpoint'),
      ...{ observer, site, standard: named.standard, check, answer },
    });
    return null;
  }

  observed(): Observed {
    const { seen } = this;
    return {
      rows: this.count.told(),
      days: seen.length === 0 ? null : { from: dateOf(this.first), until: dateOf(this.last) },
      visits: visitsIn(seen).length,
      sites: sitesIn(seen).map(({ of, ...it }) => ({ ...it, visits: visitsIn(of).length })),
      standards: standardsIn(seen),
      agreement: agreementIn(seen),
    };
  }
}

const visitsIn = (seen: readonly Seen[]): Seen[][] => [...Map.groupBy(seen, ({ visitKey }) => visitKey).values()];

const answersIn = (seen: readonly Seen[]): Answers => {
  const of = (said: CheckAnswer): number => seen.filter(({ answer }) => answer === said).length;
  return { yes: of('yes'), no: of('no'), notApplicable: of('n/a') };
};

const sitesIn = (seen: readonly Seen[]): (SiteAnswers & { readonly of: readonly Seen[] })[] =>
  [...Map.groupBy(seen, ({ site }) => site)]
    .map(([site, of]) => ({ site, ...answersIn(of), of }))
    .sort((a, b) => (a.site < b.site ? -1 : 1));

function standardsIn(seen: readonly Seen[]): StandardObserved[] {
  return [...Map.groupBy(seen, ({ standard }) => standard)].map(([standard, of]) => {
    const decided = visitsIn(of).map((visit) => visit.filter(({ answer }) => answer !== 'n/a'));
    const asked = decided.filter((visit) => visit.length > 0);
    return {
      standard,
      visits: asked.length,
      kept: asked.filter((visit) => visit.every(({ answer }) => answer === 'yes')).length,
      checks: [...Map.groupBy(of, ({ check }) => check)].map(([check, those]) => ({
        ...{ check, ...answersIn(those), sites: sitesIn(those).map(({ of: _, ...it }) => it) },
      })),
    };
  });
}

/** Each two observers who answered the same check of the same visit; of each of them, the first answer. */
function agreementIn(seen: readonly Seen[]): Agreement[] {
  const known = seen.filter(({ observer }) => observer !== '');
  const pairs = new Map<string, { observers: [string, string]; both: (Pair & { of: Seen })[] }>();
  for (const of of Map.groupBy(known, itemOf).values()) {
    const byObserver = [...Map.groupBy(of, ({ observer }) => observer).values()].flatMap(([first]) => first ?? []);
    for (const [at, one] of byObserver.entries())
      for (const other of byObserver.slice(at + 1)) {
        const [first, second] = one.observer < other.observer ? [one, other] : [other, one];
        const key = `${first.observer}\n${second.observer}`;
        const pair = pairs.get(key) ?? { observers: [first.observer, second.observer], both: [] };
        pairs.set(key, pair);
        pair.both.push({ first: first.answer, second: second.answer, of: first });
      }
  }
  return [...pairs.values()].map(({ observers, both }) => {
    const different = both.filter(({ first, second }) => first !== second);
    return {
      observers,
      both: both.length,
      alike: both.length - different.length,
      kappa: cohensKappa(both),
      different: different.map(({ first, second, of }) => ({
        ...{ visit: of.visit, standard: of.standard.name, check: of.check, answers: [first, second] as const },
      })),
    };
  });
}

const itemOf = ({ visitKey, touchpoint, standard, check }: Seen): string =>
  [visitKey, touchpoint, standard.name, check].join('\n');
