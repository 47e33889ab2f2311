import { quotedTitle } from '../../meaning/standards.ts';
import type { Ref, Role, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';

export const sharedOwner: CheckRule<SharedOwner> = {
  code: 'YS109',
  name: 'shared-owner',
  criterion: 'specific',
  severity: 'warning',
  summary: 'A standard whose owner is a role of 50 people or more, with one result for all of them.',
  why: 'Where one result is answered for by everybody who has a hand in it, it is answered for by nobody: when it is missed, there is no one to ask and no one who acts.',
  fix: 'Name a role of one person or a few as `owner`, and those who do it with `done by`. Where each of them answers for a place of their own, take the result `in each` of these places.',
  bad: `service shops "Shops" { }

role cashier "Cashier" of 610
role till-lead "Head of tills"

record purchases from "tills.csv" { moments joined, served }

standard till "Short waits at the till" {
  owner  cashier
  target at least 95% of purchases are served within 3 minutes of joined per week
}
`,
  good: `service shops "Shops" { }

role cashier "Cashier" of 610
role till-lead "Head of tills"

record purchases from "tills.csv" { moments joined, served }

standard till "Short waits at the till" {
  owner   till-lead
  done by cashier
  target  at least 95% of purchases are served within 3 minutes of joined per week
}
`,
  *find(service) {
    // Of a branch nobody knows how many of them work there.
    if (service.branches.length > 0) return;
    const roles = new Map(service.roles.map((role) => [role.name, role]));
    const told = new Set<Ref['source']>();
    for (const standard of service.standards) {
      const owner = standard.owner;
      const role = owner && roles.get(owner.name);
      // What the service says for all its standards stands in one place.
      if (!owner || !role || !isShared(role) || isOfEach(standard) || told.has(owner.source)) continue;
      told.add(owner.source);
      yield { standard, owner, people: role.people, isOfAll: isDefault(owner, service) };
    }
  },
  tell: ({ standard, owner, people, isOfAll }) => ({
    at: owner.source,
    message: `\`${owner.name}\` is a role of ${people} people, and ${isOfAll ? 'each of the standards has' : `${quotedTitle(standard)} has`} one result for all of them: nobody answers for it. Name a role of one person or a few as \`owner\`, and \`done by ${owner.name}\` for those who do it.`,
  }),
};

interface SharedOwner {
  readonly standard: Standard;
  readonly owner: Ref;
  readonly people: number;
  /** Whether the service says it for all its standards. */
  readonly isOfAll: boolean;
}

/** Fewer may meet in a room, or each have a shop of their own. */
const MANY = 50;

const isShared = (role: Role): role is Role & { people: number } => role.people !== null && role.people >= MANY;

/** Whether each of several places has a result of its own, or is looked at by itself. */
const isOfEach = ({ targets, verifications }: Standard): boolean =>
  targets.some(({ each }) => each !== null) || verifications.some(({ each }) => each !== null);

const isDefault = ({ source }: Ref, { defaults }: ServiceModel): boolean => defaults.owner?.source === source;
