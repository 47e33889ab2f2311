/** The file that a new author begins with: every area of service, and the question it asks. */
import { AREAS } from '../model/vocabulary.ts';
import { nameFrom } from '../syntax/names/name-from.ts';
import { padded } from '../writing/blocks.ts';
import { owner, review } from '../writing/clauses.ts';
import { comment, commented, paragraphs } from '../writing/comments.ts';
import { are, share } from '../writing/measures.ts';
import { decide } from '../writing/notes.ts';
import { days, lengthFrom, within } from '../writing/quantities.ts';
import { field, fields, moments, record } from '../writing/records.ts';
import { languages, open, role, service, touchpoints, touchpointsAlways } from '../writing/services.ts';
import { area, at, standard, statement } from '../writing/standards.ts';
import { target } from '../writing/targets.ts';
import { range } from '../writing/terminals.ts';
import { apart, copied, plainText, type Written } from '../writing/written.ts';

/** @param name what the file is called; the service gets a name made from it */
export function starterText(name: string): string {
  const areas = AREAS.map(({ name: area, question }) => unanswered(area, question));
  const file = apart([serviceNamed(nameFrom(name, 'my-service')), role('manager', 'Manager'), EXPLANATION, ...areas]);
  return `${plainText(file)}\n`;
}

const serviceNamed = (name: string): Written =>
  service(name, {
    title: titled(name),
    clauses: [
      open({ days: days('Mon', 'Fri'), times: range('09:00', '17:00') }),
      remarked(touchpoints(['phone', 'counter']), 'where customers reach you while you are open'),
      remarked(touchpointsAlways('email'), 'where they reach you at any time'),
      languages('en'),
      remarked(owner('manager'), 'held by every standard below that names nobody else'),
      review({ every: lengthFrom(12, 'months') }),
    ],
  });

const EXPLANATION = paragraphs([
  comment('What is recorded about each case, and where, for instance:'),
  commented(
    record('calls', {
      title: 'Telephone calls',
      from: 'calls.csv',
      clauses: [moments(['queued', 'answered']), fields([field('topic', 'text'), field('rating', range('1', '5'))])],
    }),
    '  ',
  ),
  comment('and what a standard makes of it:'),
  commented(
    standard('answer-calls', {
      title: 'Calls are answered',
      clauses: [
        statement('A person answers your call within 20 seconds.'),
        area('time-limits'),
        at('phone'),
        target(
          share({
            direction: 'at least',
            percent: 90,
            of: 'calls',
            outcome: are('answered', within(lengthFrom(20, 'seconds'), 'queued')),
          }),
          { per: 'month' },
        ),
      ],
    }),
    '  ',
  ),
  comment(`Below is one question for each area of service. Answer it with a target or a check, in place of the
line that begins with decide; take away the areas that have no place in your service.`),
]);

const unanswered = (name: string, question: string): Written =>
  standard(`${name}-standard`, { title: titled(name), clauses: [area(name), decide(question, 'target')] });

/** A clause of the service with a remark beside it, all remarks in one column. */
const remarked = (clause: Written, remark: string): Written =>
  copied(plainText(padded(clause, 'touchpoints'.length)).padEnd(42) + plainText(comment(remark)));

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
