/** What is wrong with a workspace's settings, in words that say what to write. */
import type * as z from 'zod';
import { nearest } from '../lexicon/nearest.ts';

/** Names that may stand in an object of the settings. */
export interface KnownNames {
  /** What one of them is called. */
  readonly called: string;
  readonly names: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list in brackets',
  boolean: 'true or false',
  number: 'a number',
  object: 'names and values in braces',
  record: 'names and values in braces',
  string: 'a text in quotes',
};

/** @param namesAt what may stand in the object at a path */
export function describeIssue(issue: z.core.$ZodIssue, namesAt: (path: readonly PropertyKey[]) => KnownNames): string {
  const path = issue.code === 'invalid_key' ? issue.path.slice(0, -1) : issue.path;
  // Of what may be a text or an object, the object is what is misspelt.
  const within = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
  if (within) return describeIssue({ ...within, path: [...path, ...within.path] }, namesAt);
  const where = path.length > 0 ? `\`${path.join('.')}\`: ` : '';
  return where + describe(issue, namesAt(path));
}

function describe(issue: z.core.$ZodIssue, { called, names }: KnownNames): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `there is no ${called} \`${key}\`.${advice(key, names)}`).join(' ');
    case 'invalid_key':
      return issue.issues[0] ? describe(issue.issues[0], { called, names }) : issue.message;
    case 'invalid_value':
      return `there is no ${quoted(issue.input)}.${advice(String(issue.input), issue.values.map(String))}`;
    case 'invalid_type':
      return `it takes ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return `it takes no less than ${issue.minimum}.`;
    case 'too_big':
      return `it takes no more than ${issue.maximum}${issue.origin === 'string' ? ' letters' : ''}.`;
    default:
      return issue.message;
  }
}

const quoted = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** So few names can be read through. */
const FEW = 10;

function advice(word: string, names: readonly string[]): string {
  const close = nearest(word, names);
  if (close !== undefined) return ` Did you mean \`${close}\`?`;
  return names.length > FEW ? '' : ` There is ${names.map(quoted).join(', ')}.`;
}
