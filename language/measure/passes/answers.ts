/** The share of yes among the answers of observers to the checks of a standard. */
import { checkKey, OBSERVATION_COLUMNS, OBSERVED, siteCalled } from '../../meaning/measures/observations.ts';
import type { Plan } from '../../meaning/measures/plan.ts';
import type { Branch, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { ShareTally } from '../figures/share.ts';
import { AnswersSeen, answerOf, cellOf, observedAt } from '../observations/answer-row.ts';
import { isSiteOf, keysOf, standardNamed } from '../observations/standards-asked.ts';
import { answered } from '../questions/answer.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { EARLIEST, type ExclusionReason } from '../rows/left-out.ts';
import { outsideOf, type Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import { type PeriodRange, Slots } from './slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from './taken.ts';

/** Whose answers count: those to the checks of a standard, and at a branch those that were observed there. */
interface Asked {
  readonly branch: Branch | null;
  readonly standard: Standard;
}

export class AnswersPass {
  private readonly plan: Plan;
  private readonly asked: Asked;
  private readonly service: ServiceModel;
  private readonly scope: Scope;
  private readonly looking: Looking;
  private readonly slots: Slots<ShareTally>;
  private readonly count: RowCount;
  private readonly checks: ReadonlySet<string>;
  private readonly seen = new AnswersSeen();

  constructor(plan: Plan, asked: Asked, service: ServiceModel, scope: Scope, looking: Looking, asking: Asking) {
    this.plan = plan;
    this.asked = asked;
    this.service = service;
    this.scope = scope;
    this.looking = looking;
    this.slots = new Slots(plan, looking.time.clock, () => new ShareTally(plan.bound));
    this.count = new RowCount(asking.refused);
    this.checks = keysOf(asked.standard);
  }

  take(row: CaseRow): void {
    this.count.take(row, () => this.put(row));
  }

  /** @returns why the answer does not count; null where it does @throws RefusedRow where it cannot be believed */
  private put(row: CaseRow): ExclusionReason | null {
    const named = standardNamed(cellOf(row, 'standard'), this.service);
    if (named?.standard.name !== this.asked.standard.name) return 'of another standard';
    const { branch } = this.asked;
    if (branch && !isSiteOf(branch, cellOf(row, 'site'))) return 'of another branch';
    const outside = this.outside(row);
    if (outside) return outside;
    const answer = answerOf(row);
    if (answer === null) return 'no answer';
    const check = checkKey(cellOf(row, 'check'));
    if (!named.checks.has(check)) throw row.refused('no such check', 'check');
    if (!this.checks.has(check)) return 'of another branch';
    const at = observedAt(row, this.looking.now);
    if (!at) return 'no time of beginning';
    const site = siteCalled(cellOf(row, 'site'), this.service.branches);
    this.seen.see(row, { site, day: at.day, standard: named.standard.name, check });
    if (answer === 'n/a') return 'not applicable';
    const yes = answered(answer === 'yes');
    this.slots.at(this.slots.periods.of(at)).put(this.valueIn(row), (tally) => {
      tally.count(yes);
      return true;
    });
    return null;
  }

  /** A period of which there are answers, be they not applicable, is one of which something is known. */
  private outside(row: CaseRow): ExclusionReason | null {
    const at = row.momentIfRead({ name: OBSERVED });
    if (!at || at.instant < EARLIEST || at.instant > this.looking.now) return null;
    const outside = outsideOf(this.scope, at);
    if (!outside) this.slots.widen(this.slots.periods.of(at));
    return outside;
  }

  /** The site, whatever the records call it, unless the target names another column of answers. */
  private valueIn(row: CaseRow): string {
    const { each } = this.plan;
    if (!each) return '';
    return cellOf(row, OBSERVATION_COLUMNS.find((column) => column === each.name) ?? 'site');
  }

  get span(): PeriodRange | null {
    return this.slots.span;
  }

  taken(): Taken {
    return {
      periods: this.slots.taken(this.scope, this.looking.now),
      rows: this.count.told(),
      ...{ misses: [], open: [], lengths: NO_LENGTHS },
    };
  }
}
