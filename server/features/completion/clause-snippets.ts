/** Whole clauses with holes in them, by the rule of the grammar that reads them. */
import type { CaseRecord } from '../../../language/generated/ast.ts';
import { AREA_NAMES, PILLARS, STAGES } from '../../../language/model/vocabulary.ts';
import * as clauses from '../../../language/writing/clauses.ts';
import { hole, oneOf } from '../../../language/writing/hole.ts';
import { basedOn, because, decide, reference, waive } from '../../../language/writing/notes.ts';
import { complete, escalate, step } from '../../../language/writing/procedures.ts';
import {
  field,
  fields,
  key,
  moments,
  noWords,
  pauses,
  peak,
  timesWritten,
  typical,
  yesWords,
} from '../../../language/writing/records.ts';
import * as services from '../../../language/writing/services.ts';
import * as standards from '../../../language/writing/standards.ts';
import { suggested } from '../../../language/writing/suggestions.ts';
import { allow, baseline, best, ceiling, holds, remedy, target } from '../../../language/writing/targets.ts';
import { range } from '../../../language/writing/terminals.ts';
import type { Written } from '../../../language/writing/written.ts';
import { momentsOf } from '../../names.ts';
import { choiceOf, someRole, someTouchpoint } from './choosing.ts';
import { foundHere } from './rule-names.ts';
import { firstTarget } from './sentences.ts';
import type { Setting } from './setting.ts';

type Snippet = (setting: Setting) => Written;

const METHODS = oneOf(['system log', 'survey', 'mystery visit', 'inspection', 'call listening']);
const OFTEN = oneOf(['monthly', 'weekly', 'daily', 'quarterly', 'yearly']);
const EVIDENCE = oneOf(['survey', 'interviews', 'complaints', 'benchmark']);

export const CLAUSE_SNIPPETS: Readonly<Record<string, Snippet>> = {
  OpenClause: () => services.open({ days: hole('Mon..Fri'), times: hole('09:00..17:00') }),
  WorkdaysClause: () => services.workdays(hole('Mon..Fri')),
  ClosedClause: () => services.closed(services.yearlyDays(hole('12-31'), hole('New Year’s Eve'))),
  OpenOnClause: () => services.openOn(services.yearlyDays(hole('03-17'), suggested('A holiday that you work'))),
  HolidaysClause: () => services.holidays(hole('LV')),
  TouchpointsClause: () => services.touchpoints(hole('phone, counter')),
  LanguagesClause: () => services.languages(hole('en')),
  RingClause: () => services.ring(hole('5 seconds')),
  ObservationsClause: () => services.observations(hole('visits/*.csv')),

  StatementClause: () => standards.statement(suggested('What you promise, as customers read it')),
  AreaClause: () => standards.area(choiceOf(AREA_NAMES, 'time-limits')),
  AtClause: (setting) => standards.at(someTouchpoint(setting)),
  DuringClause: () => standards.during(choiceOf(STAGES, 'consideration')),
  OnlyClause: ({ names }) => standards.onlyInPeak(choiceOf(names.of('PeakClause'), 'Busy season')),
  ExceptClause: ({ names }) => standards.exceptInPeak(choiceOf(names.of('PeakClause'), 'Busy season')),
  PillarClause: () => standards.pillar(choiceOf(PILLARS, 'time-and-effort')),
  Target: (setting) => target(firstTarget(setting)),
  CheckClause: () => standards.check(suggested('What an observer can see')),
  SayClause: () => standards.say(suggested('Words to use')),
  AvoidClause: () => standards.avoid(suggested('Words never to use')),

  OwnerClause: (setting) => clauses.owner(someRole(setting)),
  DoneClause: (setting) => clauses.doneBy(someRole(setting)),
  VerifyClause: () => clauses.verify(METHODS, OFTEN),
  TrainClause: () => clauses.train({ first: hole('2 weeks'), again: hole('12 months') }),
  ReportClause: (setting) => clauses.report(OFTEN, someRole(setting)),
  RewardClause: () => clauses.reward(suggested('What keeping it earns')),
  ReviewClause: ({ today }) => clauses.review({ every: hole('12 months'), since: hole(today) }),
  AdoptedClause: ({ today }) => clauses.adopted(hole(today), suggested('Who decided')),
  EvidenceClause: (setting) => clauses.evidence(EVIDENCE, suggested('What was asked'), { span: lastMonth(setting) }),
  DecideClause: () => decide(suggested('Which question is open?')),
  WaiveClause: (setting) => waive(choiceOf(foundHere(setting), 'rule'), suggested('Why this is accepted')),

  ReferenceClause: () => reference(hole('3261'), suggested('The system that knows it so')),
  BasisClause: () => basedOn(suggested('Law, policy or agreement')),
  HoldsClause: ({ today }) => holds({ from: hole(today) }),
  RemedyClause: () =>
    remedy({
      amount: hole('50'),
      currency: hole('EUR'),
      text: hole('credited to your account'),
      within: hole('10 business days'),
      forMissed: oneOf(['case', 'target']),
    }),

  KeyClause: () => key(hole('case-id'), hole('case_id')),
  TimesClause: () => timesWritten({ as: hole('YYYY-MM-DD HH:mm:ss'), zone: hole('Europe/Riga') }),
  YesClause: () => yesWords(hole('Y')),
  NoClause: () => noWords(hole('N')),
  MomentsClause: () => moments([hole('received'), hole('answered')]),
  FieldsClause: () => fields(field(hole('rating'), oneOf(['1..5', 'text', 'number', 'yes/no']))),
  PausesClause: somePauses,
  TypicalClause: () =>
    typical({
      arriving: { amount: hole('200'), per: oneOf(['hour', 'day', 'week']) },
      handling: hole('180 seconds'),
      staff: hole('15'),
    }),
  PeakClause: ({ today }) =>
    peak(hole('Busy season'), range(hole(today), hole(today)), {
      arriving: { amount: hole('300'), per: 'hour' },
      staff: hole('20'),
    }),

  CeilingClause: () => ceiling(hole('2 minutes')),
  AllowClause: (setting) =>
    allow(hole('10 minutes'), { for: suggested('Special circumstance'), approvedBy: someRole(setting) }),
  BaselineClause: (setting) =>
    baseline({
      value: hole('86%'),
      cases: hole('1000'),
      span: lastMonth(setting),
      from: suggested('where the figure comes from'),
    }),
  BestClause: (setting) => best({ value: hole('92%'), span: lastMonth(setting) }),

  Step: (setting) =>
    step(hole('name'), { title: suggested('What to do'), by: someRole(setting), within: hole('1 business day') }),
  CompleteClause: () => complete(hole('5 business days')),
  EscalateClause: (setting) => escalate(someRole(setting), hole('2 business days')),

  BecauseClause: () => because(suggested('Why the branch differs')),
};

const lastMonth = ({ today }: Setting) => hole(monthBefore(today));

/** The month before that of a date, as `2026-06`. */
function monthBefore(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** Between moments of the record itself, or of another one where it has too few. */
function somePauses({ names, expected }: Setting): Written {
  const own = names.recordAround(expected.start);
  const momentsIn = (record: CaseRecord | undefined): string[] =>
    record ? momentsOf(record).map((it) => it.name) : [];
  const [, ...later] = momentsIn(own);
  const other = names.records().find((record) => record !== own && momentsIn(record).length > 1);
  const isOther = later.length < 2 && other !== undefined;
  const [begins = 'paused', ...ends] = isOther ? momentsIn(other) : later;
  return pauses(hole('waiting'), {
    in: isOther ? other.name : undefined,
    from: hole(begins),
    to: choiceOf(ends, 'resumed'),
  });
}
