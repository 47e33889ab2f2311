/** What the files of an attack say, before chance has been at them. */
import { readFileSync } from 'node:fs';

const example = (name: string): string => readFileSync(`examples/${name}`, 'utf8');

const DESK = `service desk "Desk" {
  open Mon..Fri 09:00..17:00
  touchpoints phone, counter
  owner clerk
}
role clerk "Clerk"
record calls "Calls" from "calls.csv" {
  moments queued, answered
  fields queue: text
}
`;

const ANSWER = `part of desk

standard answer "Answers" {
  statement "We answer promptly within 20 seconds."
  area time-limits
  at phone
  owner clerk
  target at least 90% of calls are answered within 20 seconds of queued per month
}
`;

const GREET = `part of desk
standard greet "Greets" {
  area language
  at counter
  check "Says hello"
  verify by mystery visit 10 per month
}
`;

const CALLS = `queued,answered,queue
${'2026-01-01T10:00,2026-01-01T10:01,a\n'.repeat(40)}`;

/** The workspace at the beginning: services in one file and in several, one file alone, two of one name. */
export const PRISTINE: Readonly<Record<string, string>> = {
  'desk.standards': DESK,
  'desk/answer.standards': ANSWER,
  'desk/greet.standards': GREET,
  'calls.csv': CALLS,
  'counter/front-counter.standards': example('front-counter/front-counter.standards'),
  'counter/people.standards': example('front-counter/people.standards'),
  'draft.standards': example('first-draft/first-draft.standards'),
  'node_modules/k/kept.standards': 'part of desk\nrole keeper "Keeper"\n',
  'other/alone.standards': 'part of nowhere\nrole x "X"\n',
  'other/twin.standards': 'service desk "Another desk" {\n  touchpoints phone\n}\n',
};

/** Names of files that there are not at the beginning, some of which need care in an address. */
export const NEW_FILES = [
  'new.standards',
  'desk/new.standards',
  'sub/deep/x.standards',
  'äöü 空.standards',
  'a#b?.standards',
  'a%20b.standards',
  'out/o.standards',
  '.hidden/h.standards',
  'node_modules/m/n.standards',
];

/** Where links lead: to files and folders of the workspace, to such as have no name of standards, and out of it. */
export const LINKS = [
  ...['desk.standards', '../desk.standards', 'desk', '../desk', '.', '..', 'node_modules/k', '../node_modules/k'],
  ...['calls.csv', '../calls.csv', 'nowhere', '/etc/hostname', '/etc', '/dev/zero'],
];

/** Where settings and data lead, where they are links: to nothing that is ever open. */
export const DATA_LINKS = ['common.txt', '../common.txt', 'nowhere', '/etc/hostname', '/dev/zero'];

export const SETTINGS_FILES = ['yardstick.json', 'desk/yardstick.json', 'other/yardstick.json'];

export const SETTINGS = [
  '{}',
  '{"rules":{"no-owner":"error"}}',
  '{"rules":{"vague-term":"off"}}',
  '{"rules":{"nope":"off"}}',
  '{',
  '{"words":{"en":{"add":["promptly","hello"],"remove":["etc."]}}}',
  '\uFEFF{"rules":{"not-adopted":"off"}}',
  '',
];

export const SHARED_FILES = ['common.txt', 'desk/common.txt'];

export const DATA_FILES = ['calls.csv', 'desk/calls.csv'];

export const DATA = [CALLS, CALLS.slice(0, 300), 'queued,answered\n1,2\n', 'rang,answered\n', '', '"', '\u0000'];

/** What is typed. */
export const TOKENS = [
  ...[
    '{',
    '}',
    '"',
    '“',
    '”',
    '「',
    '」',
    '//',
    '/*',
    '*/',
    '(',
    ')',
    ',',
    '..',
    ':',
    '%',
    '-',
    '\\',
    '$',
    '$1',
    '`',
    '§',
  ],
  ...['standard', 'service', 'part of desk', 'part of shop', 'role', 'record', 'owner', 'at', 'area', 'target'],
  ...['within', 'of', 'per month', '90%', '20 seconds', 'where', 'and', 'or', '1', '2026-01-01', 'holidays FI'],
  ...['desk', 'clerk', 'calls', 'answered', 'queue', 'x', '__proto__', 'constructor', 'toString'],
  ...[
    'within 3 business days of received',
    'check "x"',
    'statement "We answer promptly etc."',
    'statement "尽快" in zh',
  ],
  ...['waive unused because "x"', 'decide "Who?"', 'languages en, zh, fr', 'ring 5 seconds'],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\u0000',
    '\ufeff',
    '\u200f',
    '😀',
    '\ud800',
    '\udc00',
    'e\u0301',
  ],
  'standard x "X" {\n  owner clerk\n}\n',
  'role clerk "Clerk"\n',
  'service s "S" {\n}\n',
  'branch b "B" where queue = "b" {\n}\n',
  'record calls "More" {\n  moments answered, queued\n}\n',
];
