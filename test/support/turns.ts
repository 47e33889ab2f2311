/** What people write, and what becomes of it: the cases in test/syntax/turns/. The head of learnt.txt says how they are written. */
import { readFileSync } from 'node:fs';
import { findingsIn } from './check.ts';
import { mendedBy, mendedSafely } from './fix.ts';

export interface TurnCase {
  readonly heading: string;
  /** The block in which it stands. */
  readonly where: string;
  readonly said: string;
  /** What it is read as and mended to without asking. */
  readonly read: string | undefined;
  readonly offered: string | undefined;
  /** Words of the message. */
  readonly told: string | undefined;
  /** What no fix may write. */
  readonly never: string | undefined;
}

export function turnCases(file: URL): TurnCase[] {
  const cases: { -readonly [K in keyof TurnCase]: TurnCase[K] }[] = [];
  let [where, heading] = ['', ''];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) [where = '', heading = ''] = line.slice(3).split(': ');
    else if (/^[=?!x] /.test(line)) Object.assign(cases.at(-1) ?? {}, { [ROLES[line.charAt(0)] ?? '']: line.slice(2) });
    else if (line !== '' && !line.startsWith('#')) cases.push({ heading, where, said: line, ...NOTHING });
  }
  return cases;
}

const ROLES: Readonly<Record<string, string>> = { '=': 'read', '?': 'offered', '!': 'told', x: 'never' };
const NOTHING = { read: undefined, offered: undefined, told: undefined, never: undefined };

const ELEMENTS = `role clerk "Clerk"
role team-lead "Team lead"
record calls "Calls" from "c.csv" {
  moments queued, answered, abandoned
  fields  queue: text, rating: 1..5, transferred: yes/no
}
record complaints "Complaints" from "d.csv" {
  moments received, acknowledged, resolved
  fields  channel: text
}
record works "Works" from "w.csv" { moments announced, started, ended }
`;

/** A file that holds a clause in some block; what follows the clause shows whether it is still read. */
export function fileWith({ where }: Pick<TurnCase, 'where'>, clause: string): string {
  const service = where === 'service' ? `  ${clause}\n  ring 5 seconds\n` : '  touchpoints phone, counter\n';
  const target = '  target at least 90% of calls are answered within 20 seconds of queued per month as known';
  const inTarget = where === 'target' ? ` {\n    ${clause}\n  }` : '';
  const inStandard = where === 'standard' ? `  ${clause}\n` : '';
  return `service desk "Desk" {\n${service}}\n${ELEMENTS}standard s "S" {\n${inStandard}${target}${inTarget}\n}\nstandard t "T" {\n  check "Seen"\n}\n`;
}

/** What is wrong with how a case is understood; undefined where it is right. */
export async function wrongWith(it: TurnCase): Promise<string | undefined> {
  const text = fileWith(it, it.said);
  const found = findingsIn(text).filter(({ code }) => code === 'YS001');
  if (found.length !== 1) return `${found.length} syntax errors: ${found.map(({ message }) => message).join(' / ')}`;
  const message = found[0]?.message ?? '';
  const safely = await mendedSafely(text);
  if (it.read !== undefined && safely !== fileWith(it, it.read)) return `read as:${changed(text, safely)} (${message})`;
  if (it.read === undefined && safely !== text) return `written unasked:${changed(text, safely)}`;
  const fixes = (await mendedBy('YS001', text)).map(({ files }) => files['a.standards'] ?? '');
  if (it.offered !== undefined && fixes[0] !== fileWith(it, it.offered))
    return `offered:${changed(text, fixes[0] ?? text)} (${message})`;
  if (it.told !== undefined && !message.includes(it.told)) return `told: ${message}`;
  const never = it.never;
  if (never !== undefined && [...fixes, safely].some((fix) => changed(text, fix).includes(never)))
    return `writes ${never}`;
  return undefined;
}

const changed = (before: string, after: string): string => {
  const lines = before.split('\n');
  return after
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join('|');
};
