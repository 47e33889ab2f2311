/** Whole elements with placeholders, by the word that begins them. */
import { AREA_NAMES } from '../../../language/model/vocabulary.ts';
import { fieldsOf, momentsOf } from '../../names.ts';
import { firstTarget } from './sentences.ts';
import type { Setting } from './setting.ts';
import type { Stops } from './stops.ts';

type Snippet = (stops: Stops, setting: Setting) => string;

export const ELEMENT_SNIPPETS: Readonly<Record<string, Snippet>> = {
  part: (stops, { names }) => `part of ${stops.choice(names.servicesAround(), 'service')}`,
  service,
  role: (stops, setting) => `role ${stops.blank(free('clerk', 'Role', setting))} ${stops.text('Desk clerk')}`,
  record: (
    stops,
    setting,
  ) => `record ${stops.blank(free('calls', 'CaseRecord', setting))} ${stops.text('Telephone calls')} from ${stops.text('calls.csv')} {
  moments ${stops.blank('queued')}, ${stops.blank('answered')}
  fields  ${stops.blank('rating')}: ${stops.choice(['1..5', 'text', 'number', 'yes/no'], '1..5')}
}`,
  demand: (stops, setting) => `demand ${record(stops, setting)} {
  typical ${stops.blank('200')} per ${stops.choice(['hour', 'day', 'week', 'month'], 'hour')}, handling ${stops.blank('180 seconds')}, staff ${stops.blank('15')}
}`,
  standard: (stops, setting) => `${head('standard', stops)}
  statement ${stops.text('What you promise, as customers read it')}
  area      ${stops.choice(AREA_NAMES, 'time-limits')}
  at        ${touchpoint(stops, setting)}
  target    ${firstTarget(stops, setting)}
}`,
  guideline: (stops, setting) => `${head('guideline', stops)}
  area   ${area('language', stops)}
  at     ${touchpoint(stops, setting)}
  say    ${stops.text('Words to use')}
  check  ${stops.text('What an observer can see')}
  verify by ${stops.choice(['mystery visit', 'call listening', 'inspection'], '')} ${stops.blank('20 per month')}
}`,
  prohibition: (stops, setting) => `${head('prohibition', stops)}
  area   ${area('appearance', stops)}
  at     ${touchpoint(stops, setting)}
  check  ${stops.text('What is seen when it is kept')}
  verify by ${stops.choice(['inspection', 'mystery visit', 'call listening'], '')} ${stops.blank('weekly')}
}`,
  procedure,
  branch: (stops, setting) => `branch ${stops.blank('name')} ${stops.text('Title')}${casesOfBranch(stops, setting)} {
  open ${stops.blank('Mon..Fri')} ${stops.blank('09:00..17:00')}
}`,
};

/** A standard that an observer can check, beside that with a target. */
export const checkedStandard: Snippet = (stops, setting) => `${head('standard', stops)}
  statement ${stops.text('What you promise, as customers read it')}
  area      ${area('attitude', stops)}
  at        ${touchpoint(stops, setting)}
  check     ${stops.text('What an observer can see')}
  target    at least ${stops.blank('95')}% of its checks per ${stops.choice(['month', 'quarter', 'year'], '')}
  verify    by ${stops.choice(['mystery visit', 'inspection', 'call listening'], '')} ${stops.blank('20 per month')}
}`;

function service(stops: Stops, { names }: Setting): string {
  const roles = names.of('Role');
  const owner = roles.length > 0 ? stops.choice(roles, 'manager') : undefined;
  const named = `service ${stops.blank('my-service')} ${stops.text('Our service')}`;
  const manager = owner ?? stops.blank('manager');
  const block = `${named} {
  open        ${stops.blank('Mon..Fri')} ${stops.blank('09:00..17:00')}
  touchpoints ${stops.blank('phone, counter')}
  touchpoints ${stops.blank('email')} always
  languages   ${stops.blank('en')}
  owner       ${manager}
  review      every ${stops.blank('12 months')}
}`;
  // An owner has to be somebody: the role comes with the service where there is none yet.
  return owner ? block : `${block}\n\nrole ${stops.again(manager)} ${stops.text('Manager')}`;
}

function procedure(stops: Stops, setting: Setting): string {
  const roles = setting.names.of('Role');
  const by = (): string => (roles.length > 0 ? ` by ${stops.choice(roles, '')}` : '');
  const named = `procedure ${stops.blank('name')} ${stops.text('Title')}`;
  const first = stops.blank('first');
  return `${named} {
  step ${first} ${stops.text('What to do first')}${by()} within ${stops.blank('1 hour')}
  step ${stops.blank('then-this')} ${stops.text('What to do then')}${by()} within ${stops.blank('1 business day')} after ${stops.again(first)}
  complete within ${stops.blank('2 business days')}
}`;
}

/** A name to suggest that nothing has yet. */
const free = (suggestion: string, type: string, { names }: Setting): string =>
  names.of(type).includes(suggestion) ? 'name' : suggestion;

/** Which cases are the branch's can be said where a record has a field in words. */
function casesOfBranch(stops: Stops, { names }: Setting): string {
  const texts = names.records().flatMap((it) => fieldsOf(it).filter(({ type }) => type?.kind === 'text'));
  const fields = [...new Set(texts.map((field) => field.name))];
  return fields.length > 0 ? ` where ${stops.choice(fields, '')} = ${stops.text('value')}` : '';
}

const head = (kind: string, stops: Stops): string => `${kind} ${stops.blank('name')} ${stops.text('Title')} {`;

/** All areas to choose from, the likeliest first. */
const area = (likely: string, stops: Stops): string =>
  stops.choice([likely, ...AREA_NAMES.filter((it) => it !== likely)], likely);

const touchpoint = (stops: Stops, { names }: Setting): string => stops.choice(names.of('Touchpoint'), 'phone');

/** Records first that one can compute times of. */
const record = (stops: Stops, { names }: Setting): string =>
  stops.choice(
    names
      .records()
      .sort((a, b) => momentsOf(b).length - momentsOf(a).length)
      .map((it) => it.name),
    'calls',
  );
