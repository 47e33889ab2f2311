/** What people write, and what becomes of it: the cases in test/syntax/turns/. The head of learnt.txt says how they are written. */
import { readFileSync } from 'node:fs';
import { edited, plainEdits } from '../../language/editing/fix.ts';
import type { Finding } from '../../language/findings/finding.ts';
import { fixSettings, waysOut } from '../../language/rules/ways-out.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { makeSafeFixes } from '../../language/workspace/mending.ts';
import { Project } from '../../language/workspace/project.ts';
import { TODAY } from './check.ts';

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
    else if (/^[=?!x] /.test(line))
      Object.assign(cases.at(-1) ?? {}, { [ROLES[line.charAt(0)] ?? '']: line.slice(2).replaceAll(' ⏎ ', '\n  ') });
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
  if (where === 'record') {
    return `service desk "Desk" { }\nrecord visits "Visits" from "v.csv" {\n  ${clause}\n  moments begun, ended\n}\nstandard s "S" {\n  target at least 90% of visits are ended within 1 hour of begun per month\n}\n`;
  }
  const around = AROUND[where];
  if (around) return around.replace('…', () => clause);
  const service = where === 'service' ? `  ${clause}\n  ring 5 seconds\n` : '  touchpoints phone, counter\n';
  const target = '  target at least 90% of calls are answered within 20 seconds of queued per month as known';
  const inTarget = where === 'target' ? ` {\n    ${clause}\n  }` : '';
  const inStandard = where === 'standard' ? `  ${clause}\n` : '';
  return `service desk "Desk" {\n${service}}\n${ELEMENTS}standard s "S" {\n${inStandard}${target}${inTarget}\n}\nstandard t "T" {\n  check "Seen"\n}\n`;
}

/** Files for the clauses of other blocks. */
const AROUND: Readonly<Record<string, string>> = {
  demand: `service desk "Desk" { }\n${ELEMENTS}demand calls {\n  …\n}\nstandard t "T" {\n  check "Seen"\n}\n`,
  procedure: `service desk "Desk" { }\n${ELEMENTS}procedure p "P" for complaints {\n  step open "Open" by clerk within 1 business day\n  …\n  owner team-lead\n}\n`,
};

/** What becomes of the file of a case. */
interface Outcome {
  readonly messages: readonly string[];
  /** With all that `check --fix` writes. */
  readonly safely: string;
  /** With the first fix that is offered. */
  readonly offered: string;
}

/** What is wrong with how some cases are understood. They are checked together: each is a service of its own. */
export async function faultsIn(cases: readonly TurnCase[]): Promise<string[]> {
  const outcomes = await outcomesOf(cases);
  const unread = syntaxErrors(projectOf(outcomes.map(({ offered }) => offered)));
  return cases.flatMap((it, i) => {
    const outcome = outcomes[i] as Outcome;
    const isLeftBroken =
      outcome.offered !== fileWith(it, it.said) && unread.some(({ place }) => place.file === pathOf(i));
    const fault =
      faultOf(it, outcome) ?? (isLeftBroken ? `cannot be read with the fix: ${newIn(it, outcome.offered)}` : '');
    return fault === '' ? [] : [`${it.said}\n  ${fault}`];
  });
}

function faultOf(it: TurnCase, { messages, safely, offered }: Outcome): string | undefined {
  const [message = ''] = messages;
  if (messages.length !== 1) return `${messages.length} syntax errors: ${messages.join(' / ')}`;
  if (safely !== fileWith(it, it.read ?? it.said)) return `written unasked: ${newIn(it, safely)} (${message})`;
  if (it.offered !== undefined && offered !== fileWith(it, it.offered)) {
    return `offered: ${newIn(it, offered)} (${message})`;
  }
  if (it.told !== undefined && !message.includes(it.told)) return `told: ${message}`;
  return it.never !== undefined && newIn(it, offered).includes(it.never) ? `writes ${it.never}` : undefined;
}

/** The lines of a file that are not those of a case. */
function newIn(it: TurnCase, text: string): string {
  const lines = fileWith(it, it.said).split('\n');
  const added = text.split('\n').filter((line) => !lines.includes(line));
  return added.join('|').trim();
}

async function outcomesOf(cases: readonly TurnCase[]): Promise<Outcome[]> {
  const texts = cases.map((it) => fileWith(it, it.said));
  const project = projectOf(texts);
  const read = texts.map((text) => ({ messages: [] as string[], offered: text }));
  for (const [i, found] of (await offersIn(project)).entries()) Object.assign(read[i] ?? {}, found);
  await makeSafeFixes(project, new Set(texts.map((_, i) => pathOf(i))), OPTIONS);
  return read.map((it, i) => ({ ...it, safely: nameless(project.textOf(pathOf(i))) }));
}

/** The messages of the syntax errors in the files of a project, and each file with the first fix of the first of them. */
async function offersIn(project: Project): Promise<Map<number, Omit<Outcome, 'safely'>>> {
  const offers = new Map<number, Omit<Outcome, 'safely'>>();
  for (const {
    model,
    findings,
    files: [file = ''],
  } of project.check(OPTIONS)) {
    const errors = findings.filter(({ code }) => code === 'YS001');
    const source = new SourceText(file, project.textOf(file));
    const settings = fixSettings(model, findings, () => source, TODAY);
    const [first] = errors;
    const fix = first && (await waysOut(first, settings)).mend[0];
    const offered = nameless(edited(source, fix ? plainEdits(fix) : []));
    offers.set(Number.parseInt(file, 10), { messages: errors.map(({ message }) => message), offered });
  }
  return offers;
}

const OPTIONS = { today: TODAY, settings: {} };

const syntaxErrors = (project: Project): Finding[] =>
  project.check(OPTIONS).flatMap(({ findings }) => findings.filter(({ code }) => code === 'YS001'));

function projectOf(texts: readonly string[]): Project {
  const project = new Project();
  for (const [i, text] of texts.entries()) project.add(pathOf(i), text.replace('service desk', `service desk-${i}`));
  return project;
}

const pathOf = (i: number): string => `${i}.standards`;
const nameless = (text: string): string => text.replace(/^service desk-\d+/, 'service desk');
