/** What may change between two versions of standards, and what is known of a change. */
import type {
  Branch,
  CaseRecord,
  Decision,
  Demand,
  InForce,
  Limit,
  Performance,
  Procedure,
  Ref,
  Remedy,
  Role,
  Service,
  Shared,
  Standard,
  Step,
  Target,
  Text,
  Touchpoint,
  Waiver,
} from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';

/** What became of something. */
export const CHANGE_KINDS = [
  'added',
  'dropped',
  'loosened',
  'tightened',
  'changed',
  'reworded',
  'renamed',
  'moved',
  'newly owned',
  'in force',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something before and after; undefined on the side on which it is not there. */
export interface BeforeAfter<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Something that is there on both sides. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** What may change. */
export const ABOUT = [
  'service',
  'branch',
  'standard',
  'title',
  'obligation',
  'statement',
  'check',
  'say',
  'never say',
  'area',
  'touchpoints',
  'stages',
  'pillar',
  'only in peak',
  'except in peak',
  'in force',
  'owner',
  'done by',
  'verification',
  'training',
  'report',
  'reward',
  'review',
  'adoption',
  'evidence',
  'observations',
  'reference',
  'basis',
  'open question',
  'accepted finding',
  'target',
  'ceiling',
  'allowance',
  'remedy',
  'baseline',
  'best result',
  'hours',
  'workdays',
  'closures',
  'worked days',
  'holidays',
  'languages',
  'ring',
  'touchpoint',
  'role',
  'record',
  'column',
  'demand',
  'procedure',
  'step',
] as const;
export type About = (typeof ABOUT)[number];

/** What is known of each of them. */
interface Values {
  service: ServiceModel;
  branch: Branch;
  standard: Standard;
  title: string;
  obligation: Standard['kind'];
  statement: Text;
  check: Text;
  say: Text;
  'never say': Text;
  area: Ref;
  touchpoints: Standard['touchpoints'];
  stages: Standard['stages'];
  pillar: Ref;
  'only in peak': Ref;
  'except in peak': Ref;
  'in force': InForce;
  owner: Ref;
  'done by': Shared['doneBy'];
  verification: Shared['verifications'];
  training: NonNullable<Shared['training']>;
  report: Shared['reports'];
  reward: Shared['rewards'];
  review: NonNullable<Shared['review']>;
  adoption: NonNullable<Shared['adoption']>;
  evidence: Shared['evidence'];
  observations: Service['observations'];
  reference: Standard['references'];
  basis: Standard['basis'];
  'open question': Decision;
  'accepted finding': Waiver;
  target: Target;
  ceiling: Limit;
  allowance: Target['allowances'][number];
  remedy: Remedy;
  baseline: Performance;
  'best result': Performance;
  hours: NonNullable<Service['open']>;
  workdays: NonNullable<Service['workdays']>;
  closures: Service['closures'];
  'worked days': Service['workedDays'];
  holidays: Service['holidays'];
  languages: Service['languages'];
  ring: Limit;
  touchpoint: Touchpoint;
  role: Role;
  record: CaseRecord;
  column: CaseRecord['moments'][number];
  demand: Demand;
  procedure: Procedure;
  step: Step;
}

export type ValueOf<A extends About> = Values[A];

/** Whether more or less is asked from now on. */
export type Effect = 'tightened' | 'loosened';

interface FoundOf<A extends About> {
  readonly kind: ChangeKind;
  readonly about: A;
  /** Null where that is not the point, or nobody can tell. */
  readonly effect: Effect | null;
  /** What has changed it, where its own words are the same: the hours of the service, or the length of a ring. */
  readonly because: 'hours' | 'ring' | null;
  readonly before: ValueOf<A> | null;
  readonly after: ValueOf<A> | null;
}

/** What has changed of something, without where that stands. */
export type FoundChange = { [A in About]: FoundOf<A> }[About];

/** Where it stands. */
export interface Where {
  readonly service: BeforeAfter<ServiceModel>;
  readonly branch: BeforeAfter<Branch> | null;
  readonly standard: BeforeAfter<Standard> | null;
  readonly target: BeforeAfter<Target> | null;
}

export type Change = FoundChange & Where;

const EFFECTS: Partial<Record<ChangeKind, Effect>> = { tightened: 'tightened', loosened: 'loosened' };

/** What was found of one thing. @param effect where the kind does not say it */
export function found<A extends About>(
  about: A,
  kind: ChangeKind,
  { before, after }: { readonly before: ValueOf<A> | null; readonly after: ValueOf<A> | null },
  effect: Effect | null = EFFECTS[kind] ?? null,
  because: FoundChange['because'] = null,
): FoundChange {
  return { about, kind, effect, because, before, after } as FoundChange;
}
