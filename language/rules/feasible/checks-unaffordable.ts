import { quotedTitle } from '../../meaning/standards.ts';
import {
  affordable,
  OBSERVATIONS_A_DAY,
  type Round,
  type Workload,
  workloadsOf,
} from '../../meaning/workload/observations.ts';
import { roundedTo } from '../../meaning/workload/prediction-words.ts';
import type { CheckRule } from '../engine/rule.ts';

export const checksUnaffordable: CheckRule<Workload> = {
  code: 'YS308',
  name: 'checks-unaffordable',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'More inspections than the people who own the standards can do.',
  why: 'What nobody has time for is done on paper: forms are ticked at the desk, and the figures that come of it are worse than none.',
  fix: 'Inspect less often, or a sample; let others inspect too; or correct the number of people, `role … of 4`. The rule takes it that one person does 16 inspections a day at most, a quarter of an hour each for half of an eight-hour day, and that one round covers all standards that hold at the same touchpoints. Mystery visits are made by others and are not counted.',
  bad: `service desk "Front desk" { workdays Mon..Fri }

role lead "Team lead" of 2

standard clean "The counter is clean" {
  owner  lead
  check  "Nothing lies on the counter but the form in use"
  verify by inspection 50 per day
}
`,
  good: `service desk "Front desk" { workdays Mon..Fri }

role lead "Team lead" of 2

standard clean "The counter is clean" {
  owner  lead
  check  "Nothing lies on the counter but the form in use"
  verify by inspection 4 per day
}
`,
  find: (service) => workloadsOf(service).filter(({ perWeek, most }) => perWeek > most),
  tell(load) {
    const [first, ...others] = load.rounds as [Round, ...Round[]];
    const asWell = affordable(load).tooMany.filter(({ source }) => source !== first.source);
    return {
      at: first.source,
      message: messageOf(load, first),
      related: [...asWell, ...others].map(({ source, standard }) => ({
        message: `for ${quotedTitle(standard)}`,
        place: source,
      })),
    };
  },
  mending: () => import('./checks-unaffordable.fix.ts'),
};

function messageOf({ role, people, rounds, perWeek, workdays, most }: Workload, first: Round): string {
  const what = [...new Set(rounds.map((it) => it.what))].join(' and ');
  const others = rounds.length > 1 ? ` and ${rounds.length - 1} more` : '';
  const standards = `${quotedTitle(first.standard)}${others}`;
  const does = people === 1 ? '1 person does' : `${people} people do`;
  const ask = rounds.length > 1 ? 'ask' : 'asks';
  return `${standards} ${ask} ${quotedTitle(role)} for ${roundedTo(perWeek, 0)} ${what} a week; ${does} ${most} at most, ${OBSERVATIONS_A_DAY} each on ${workdays} days for half of their time. Ask for fewer, take a sample, or let others inspect too.`;
}
