/**
 * The examples of the documentation, made into whole files. A page fences a whole file as
 * ```yardstick, elements as ```yardstick element, clauses of a standard as ```yardstick clause and
 * those of a service as ```yardstick service clause. What a fragment speaks of, such as the role
 * `team-lead`, comes from the service below, unless it declares it itself.
 */
import { readFileSync } from 'node:fs';

export interface Example {
  /** The line of the fence in its page. */
  readonly line: number;
  /** What follows `yardstick` in the fence. */
  readonly kind: string;
  readonly text: string;
}

/** The blocks of a Markdown page that are fenced as `yardstick`. */
export function examplesIn(page: string): Example[] {
  const markdown = readFileSync(page, 'utf8');
  return [...markdown.matchAll(/^( *)```yardstick\b *(.*)\n([\s\S]*?)^ *```$/gm)].map((match) => {
    const [, indent = '', kind = '', text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    return { line, kind, text: text.replace(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

const HOURS = 'open Mon..Fri 08:00..20:00\n  languages en, lv';
const TOUCHPOINTS = 'touchpoints phone, chat, counter\n  touchpoints email, social always';
const MOMENTS = 'moments queued, answered, abandoned, ended';
const FIELDS = 'fields queue: text, transferred: yes/no, complained: yes/no, rating: 1..5, site: text';
const TARGET = 'target at least 90% of calls are answered within 20 seconds of queued per month as quick-answer';

const service = (name: string): string => `service ${name} "A service" {\n  ${HOURS}\n  ${TOUCHPOINTS}\n}\n`;

const ELEMENTS: readonly string[] = [
  'role agent',
  'role team-lead',
  `record calls {\n  ${MOMENTS}\n  ${FIELDS}\n}`,
  'record complaints { moments received, acknowledged, resolved fields channel: text }',
  'demand calls { peak "Spring festival" 2027-02-05..2027-02-12 }',
  `standard answer-calls { ${TARGET} }`,
  'prohibition no-eating { check "Nobody eats" }',
];

const FRAMES: Readonly<Record<string, (text: string) => Record<string, string>>> = {
  '': wholeFile,
  element: (text) => ({ 'a.standards': inService(text) }),
  clause: (text) => ({ 'a.standards': inService(`standard a-standard {\n${text}}`) }),
  'service clause': (text) => ({ 'a.standards': `service a-service {\n${text}}\n${elementsFor('')}` }),
};

/**
 * The files that an example stands for.
 * @throws where its fence asks for a frame that there is not
 */
export function filesOf({ kind, text }: Example): Record<string, string> {
  const frame = FRAMES[kind];
  if (!frame) throw new Error(`A fence says \`yardstick ${kind}\`: there are ${Object.keys(FRAMES).join(', ')}.`);
  return frame(text);
}

/** A file that is part of a service gets that service beside it. */
function wholeFile(text: string): Record<string, string> {
  const name = /^part\s+of\s+(\S+)/m.exec(text)?.[1];
  return name ? { 'a.standards': service(name) + elementsFor(text), 'b.standards': text } : { 'a.standards': text };
}

const inService = (text: string): string => `${service('a-service')}${elementsFor(text)}${text}\n`;

/** The elements that an example may speak of, but for those that it declares itself. */
function elementsFor(text: string): string {
  const isDeclared = (element: string): boolean => {
    const [kind, name] = element.split(' ');
    return new RegExp(`^${kind}\\s+${name}(?![-\\w])`, 'm').test(text);
  };
  return ELEMENTS.filter((element) => !isDeclared(element))
    .map((element) => `${element}\n`)
    .join('');
}
