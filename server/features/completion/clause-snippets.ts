/** Whole clauses with placeholders, by the rule of the grammar that reads them. */
import { AREA_NAMES, PILLARS, STAGES } from '../../../language/model/vocabulary.ts';
import { foundHere } from './rule-names.ts';
import { firstTarget } from './sentences.ts';
import type { Setting } from './setting.ts';
import type { Stops } from './stops.ts';

type Snippet = (stops: Stops, setting: Setting) => string;

const METHODS = ['system log', 'survey', 'mystery visit', 'inspection', 'call listening'];
const OFTEN = ['monthly', 'weekly', 'daily', 'quarterly', 'yearly'];
const EVIDENCE = ['survey', 'interviews', 'complaints', 'benchmark'];

const role = (stops: Stops, { names }: Setting): string => stops.choice(names.of('Role'), 'role');
const touchpoint = (stops: Stops, { names }: Setting): string => stops.choice(names.of('Touchpoint'), 'phone');
const lastMonth = ({ today }: Setting): string => monthBefore(today);

export const CLAUSE_SNIPPETS: Readonly<Record<string, Snippet>> = {
  OpenClause: (stops) => `open ${stops.blank('Mon..Fri')} ${stops.blank('09:00..17:00')}`,
  WorkdaysClause: (stops) => `workdays ${stops.blank('Mon..Fri')}`,
  ClosedClause: (stops) => `closed every ${stops.blank('12-31')} ${stops.text('New Year’s Eve')}`,
  HolidaysClause: (stops) => `holidays ${stops.blank('LV')}`,
  TouchpointsClause: (stops) => `touchpoints ${stops.blank('phone, counter')}`,
  LanguagesClause: (stops) => `languages ${stops.blank('en')}`,
  RingClause: (stops) => `ring ${stops.blank('5 seconds')}`,

  StatementClause: (stops) => `statement ${stops.text('What you promise, as customers read it')}`,
  AreaClause: (stops) => `area ${stops.choice(AREA_NAMES, 'time-limits')}`,
  AtClause: (stops, setting) => `at ${touchpoint(stops, setting)}`,
  DuringClause: (stops) => `during ${stops.choice(STAGES, 'consideration')}`,
  OnlyClause: (stops, { names }) => `only in peak "${stops.choice(names.of('PeakClause'), 'Busy season')}"`,
  PillarClause: (stops) => `pillar ${stops.choice(PILLARS, 'time-and-effort')}`,
  Target: (stops, setting) => `target ${firstTarget(stops, setting)}`,
  CheckClause: (stops) => `check ${stops.text('What an observer can see')}`,
  SayClause: (stops) => `say ${stops.text('Words to use')}`,
  AvoidClause: (stops) => `avoid ${stops.text('Words never to use')}`,

  OwnerClause: (stops, setting) => `owner ${role(stops, setting)}`,
  VerifyClause: (stops) => `verify by ${stops.choice(METHODS, 'survey')} ${stops.choice(OFTEN, 'monthly')}`,
  TrainClause: (stops) => `train within ${stops.blank('2 weeks')} of joining, then every ${stops.blank('12 months')}`,
  ReportClause: (stops, setting) => `report ${stops.choice(OFTEN, 'monthly')} to ${role(stops, setting)}`,
  RewardClause: (stops) => `reward ${stops.text('What keeping it earns')}`,
  ReviewClause: (stops, { today }) => `review every ${stops.blank('12 months')} since ${stops.blank(today)}`,
  AdoptedClause: (stops, { today }) => `adopted ${stops.blank(today)} by ${stops.text('Who decided')}`,
  EvidenceClause: (stops, setting) =>
    `evidence ${stops.choice(EVIDENCE, 'survey')} ${stops.text('What was asked')} in ${stops.blank(lastMonth(setting))}`,
  DecideClause: (stops) => `decide ${stops.text('Which question is open?')}`,
  WaiveClause: (stops, setting) =>
    `waive ${stops.choice(foundHere(setting), 'rule')} because ${stops.text('Why this is accepted')}`,

  MomentsClause: (stops) => `moments ${stops.blank('received')}, ${stops.blank('answered')}`,
  FieldsClause: (stops) => `fields ${stops.blank('rating')}: ${stops.choice(['1..5', 'text', 'number', 'yes/no'], '')}`,
  TypicalClause: (stops) =>
    `typical ${stops.blank('200')} per ${stops.choice(['hour', 'day', 'week'], '')}, handling ${stops.blank('180 seconds')}, staff ${stops.blank('15')}`,
  PeakClause: (stops, { today }) =>
    `peak ${stops.text('Busy season')} ${stops.blank(today)}..${stops.blank(today)} ${stops.blank('300')} per hour, staff ${stops.blank('20')}`,

  CeilingClause: (stops) => `ceiling ${stops.blank('2 minutes')}`,
  AllowClause: (stops, setting) =>
    `allow up to ${stops.blank('10 minutes')} for ${stops.text('Special circumstance')} approved by ${role(stops, setting)}`,
  BaselineClause: (stops, setting) =>
    `baseline ${stops.blank('86%')} of ${stops.blank('1000')} cases in ${stops.blank(lastMonth(setting))} from ${stops.text('Source')}`,
  BestClause: (stops, setting) => `best ${stops.blank('92%')} in ${stops.blank(lastMonth(setting))}`,

  Step: (stops, setting) =>
    `step ${stops.blank('name')} ${stops.text('What to do')} by ${role(stops, setting)} within ${stops.blank('1 business day')}`,
  CompleteClause: (stops) => `complete within ${stops.blank('5 business days')}`,
  EscalateClause: (stops, setting) => `escalate to ${role(stops, setting)} after ${stops.blank('2 business days')}`,

  BecauseClause: (stops) => `because ${stops.text('Why the branch differs')}`,
};

/** The month before that of a date, as `2026-06`. */
function monthBefore(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
