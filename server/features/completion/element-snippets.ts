/** Whole elements with holes in them, by the word that begins them. */
import { AREA_NAMES } from '../../../language/model/vocabulary.ts';
import * as clauses from '../../../language/writing/clauses.ts';
import { compared } from '../../../language/writing/conditions.ts';
import { type Hole, hole, oneOf } from '../../../language/writing/hole.ts';
import { shareOfChecks } from '../../../language/writing/measures.ts';
import * as procedures from '../../../language/writing/procedures.ts';
import * as records from '../../../language/writing/records.ts';
import * as services from '../../../language/writing/services.ts';
import * as standards from '../../../language/writing/standards.ts';
import { suggested } from '../../../language/writing/suggestions.ts';
import { target } from '../../../language/writing/targets.ts';
import { quoted } from '../../../language/writing/terminals.ts';
import { apart, type Written } from '../../../language/writing/written.ts';
import { fieldsOf, momentsOf } from '../../names.ts';
import { choiceOf, someTouchpoint } from './choosing.ts';
import { firstTarget } from './sentences.ts';
import type { Setting } from './setting.ts';

type Snippet = (setting: Setting) => Written;

const { area, at, check, say, statement } = standards;

export const ELEMENT_SNIPPETS: Readonly<Record<string, Snippet>> = {
  part: ({ names }) => services.partOf(choiceOf(names.servicesAround(), 'service')),
  service,
  role: (setting) => services.role(hole(free('clerk', 'Role', setting)), hole('Desk clerk')),
  record: (setting) =>
    records.record(hole(free('calls', 'CaseRecord', setting)), {
      title: hole('Telephone calls'),
      from: hole('calls.csv'),
      clauses: [
        records.moments([hole('queued'), hole('answered')]),
        records.fields(records.field(hole('rating'), oneOf(['1..5', 'text', 'number', 'yes/no']))),
      ],
    }),
  demand: (setting) =>
    records.demand(someRecord(setting), [
      records.typical({
        arriving: { amount: hole('200'), per: oneOf(['hour', 'day', 'week', 'month']) },
        handling: hole('180 seconds'),
        staff: hole('15'),
      }),
    ]),
  standard: (setting) =>
    standards.standard(hole('name'), {
      title: suggested('what it is called'),
      clauses: [
        statement(suggested('What you promise, as customers read it')),
        area(choiceOf(AREA_NAMES, 'time-limits')),
        at(someTouchpoint(setting)),
        target(firstTarget(setting)),
      ],
    }),
  guideline: (setting) =>
    standards.guideline(hole('name'), {
      title: suggested('what it is called'),
      clauses: [
        area(likely('language')),
        at(someTouchpoint(setting)),
        say(suggested('Words to use')),
        check(suggested('What an observer can see')),
        clauses.verify(oneOf(['mystery visit', 'call listening', 'inspection']), hole('20 per month')),
      ],
    }),
  prohibition: (setting) =>
    standards.prohibition(hole('name'), {
      title: suggested('what it is called'),
      clauses: [
        area(likely('appearance')),
        at(someTouchpoint(setting)),
        check(suggested('What is seen when it is kept')),
        clauses.verify(oneOf(['inspection', 'mystery visit', 'call listening']), hole('weekly')),
      ],
    }),
  procedure,
  branch: (setting) =>
    standards.branch(hole('name'), {
      title: suggested('what it is called'),
      where: casesOfBranch(setting),
      clauses: [services.open({ days: hole('Mon..Fri'), times: hole('09:00..17:00') })],
    }),
};

/** A standard that an observer can check, beside that with a target. */
export const checkedStandard: Snippet = (setting) =>
  standards.standard(hole('name'), {
    title: suggested('what it is called'),
    clauses: [
      statement(suggested('What you promise, as customers read it')),
      area(likely('attitude')),
      at(someTouchpoint(setting)),
      check(suggested('What an observer can see')),
      target(shareOfChecks('at least', hole('95')), { per: oneOf(['month', 'quarter', 'year']) }),
      clauses.verify(oneOf(['mystery visit', 'inspection', 'call listening']), hole('20 per month')),
    ],
  });

function service({ names }: Setting): Written {
  const roles = names.of('Role');
  const manager = choiceOf(roles, 'manager');
  const block = services.service(suggested('my-service'), {
    title: hole('Our service'),
    clauses: [
      services.open({ days: hole('Mon..Fri'), times: hole('09:00..17:00') }),
      services.touchpoints(hole('phone, counter')),
      services.touchpointsAlways(hole('email')),
      services.languages(hole('en')),
      clauses.owner(manager),
      clauses.review({ every: hole('12 months') }),
    ],
  });
  // An owner has to be somebody: the role comes with the service where there is none yet.
  return roles.length > 0 ? block : apart([block, services.role(manager, hole('Manager'))]);
}

function procedure({ names }: Setting): Written {
  const roles = names.of('Role');
  const by = () => (roles.length > 0 ? choiceOf(roles, '') : undefined);
  const { complete, step } = procedures;
  const first = hole('first');
  return procedures.procedure(hole('name'), {
    title: suggested('what it is called'),
    clauses: [
      step(first, { title: suggested('What to do first'), by: by(), within: hole('1 hour') }),
      step(hole('then-this'), {
        title: suggested('What to do then'),
        by: by(),
        within: hole('1 business day'),
        after: first,
      }),
      complete(hole('2 business days')),
    ],
  });
}

/** A name to suggest that nothing has yet. */
const free = (suggestion: string, type: string, { names }: Setting): string =>
  names.of(type).includes(suggestion) ? 'name' : suggestion;

/** Which cases are the branch's can be said where a record has a field in words. */
function casesOfBranch({ names }: Setting): Written | undefined {
  const texts = names.records().flatMap((it) => fieldsOf(it).filter(({ type }) => type?.kind === 'text'));
  const fields = [...new Set(texts.map((field) => field.name))];
  return fields.length > 0 ? compared(choiceOf(fields, ''), '=', quoted(hole('value'))) : undefined;
}

/** All areas to choose from, the likeliest first. */
const likely = (area: string): Hole => choiceOf([area, ...AREA_NAMES.filter((it) => it !== area)], area);

/** Records first that one can compute times of. */
const someRecord = ({ names }: Setting): Hole =>
  choiceOf(
    names
      .records()
      .sort((a, b) => momentsOf(b).length - momentsOf(a).length)
      .map((it) => it.name),
    'calls',
  );
