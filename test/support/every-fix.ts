/** Every fix of every finding in a text: what it leaves behind, and what it takes away. */
import { edited, type Fix, plainEdits } from '../../language/editing/fix.ts';
import type { Finding } from '../../language/findings/finding.ts';
import { fixSettings, waysOut } from '../../language/rules/ways-out.ts';
import type { Place } from '../../language/text/places.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { type CheckedService, Project } from '../../language/workspace/project.ts';
import { TODAY } from './check.ts';
import { besides } from './data.ts';

/** What is wrong with the fixes of a text, a line each. @param beside files of data */
export async function faultsOfFixes(text: string, beside: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const [service] = check(text, beside);
  if (!service) return [];
  const source = new SourceText(FILE, text);
  // Of two clauses the first counts: what other rules say of the second, and do to it, is not what stands there.
  const isRepeated = service.findings.some(({ code }) => code === REPEATED);
  // While a file cannot be read, the end of its blocks is not known: what is declared behind them may be lost.
  const isBroken = service.findings.some(({ code }) => code === UNREAD);
  const asked = service.findings.filter(({ code }) =>
    isBroken && code === UNKNOWN ? false : !isRepeated || code === REPEATED || code === UNREAD,
  );
  const settings = fixSettings(service.model, service.findings, () => source, TODAY);
  const faults: string[] = [];
  for (const finding of asked) {
    const { mend, leaveOpen, accept } = await waysOut(finding, settings);
    for (const fix of [...mend, ...leaveOpen, ...accept]) {
      const fault = faultOf({ fix, finding, source, service, beside });
      if (fault !== undefined) faults.push(`${finding.code} ${finding.message}\n  “${fix.title}” ${fault}`);
    }
  }
  return faults;
}

const [UNREAD, UNKNOWN, REPEATED] = ['YS001', 'YS002', 'YS605'];

const FILE = 'a.standards';
const project = new Project();

function check(text: string, beside: Made['beside']): CheckedService[] {
  project.add(FILE, text);
  return project.check({ today: TODAY, settings: {}, ...besides(project, beside) });
}

interface Made {
  readonly fix: Fix;
  readonly finding: Finding;
  readonly source: SourceText;
  readonly service: CheckedService;
  readonly beside: Readonly<Record<string, string>>;
}

function faultOf(made: Made): string | undefined {
  const { fix, finding, source, service, beside } = made;
  const after = edited(source, plainEdits(fix));
  const findings = check(after, beside).flatMap((it) => it.findings);
  // What cannot be read hides names that nothing has.
  const breaking = finding.code === UNREAD ? [UNREAD] : [UNREAD, UNKNOWN];
  const [broken, before] = [findings, service.findings].map((all) => all.filter(({ code }) => breaking.includes(code)));
  if ((broken?.length ?? 0) > (before?.length ?? 0)) return `cannot be read: ${broken?.at(-1)?.message}`;
  if (sameAs(finding, findings) >= sameAs(finding, service.findings)) return 'leaves the finding';
  return strayed(made) ?? lost(made);
}

const sameAs = ({ code, message }: Finding, findings: readonly Finding[]): number =>
  findings.filter((it) => it.code === code && it.message === message).length;

/** An edit in a line that the finding does not speak of; white space and braces are no clause. */
function strayed({ fix, finding, source }: Made): string | undefined {
  const { place, also = [], related, suggestion } = finding;
  const spoken = [place, ...also, ...related.map((it) => it.place), ...(suggestion ? [suggestion.place] : [])];
  const isSpokenOf = ({ start, end }: Place): boolean =>
    spoken.some((it) => start.line <= it.end.line && it.start.line <= end.line);
  const stray = plainEdits(fix).find((edit) => isTaken(source.at(edit.place), edit.text) && !isSpokenOf(edit.place));
  return stray && `changes another clause: ${source.at(stray.place)}`;
}

const isTaken = (before: string, after: string): boolean => !after.includes(before.trim());

/** What a fix takes away and writes nowhere, though neither it nor its finding has said so. */
function lost({ fix, finding, source }: Made): string | undefined {
  if (/^(?:Take|Close) .* out$|^Keep .* take .* out$/.test(fix.title)) return undefined;
  const edits = plainEdits(fix);
  const before = edits.map(({ place }) => source.at(place)).join('\n');
  const after = edits.map(({ text }) => text).join('\n');
  const isSyntax = finding.code === UNREAD;
  const written = kept(isSyntax ? after : `${after} ${finding.message} ${fix.title} ${source.at(finding.place)}`);
  const gone = kept(isSyntax ? asMeant(before) : before).filter((word) => !written.includes(word));
  return gone.length > 0 ? `loses ${gone.join(', ')}: “${before}” became “${after}”` : undefined;
}

/**
 * “9 out of 10” as the share that it is, “5 pm” as the hour, “less than 5” as what it leaves, “at least every” as “every”,
 * “% of opening hours” as a share of time, which has no unit.
 */
const asMeant = (text: string): string =>
  text
    .replace(/\bat least (?=(?:once )?every\b)/g, '')
    .replace(/(\d+) (?:out of|in|of)(?: every)? (\d+)/g, (_, some, all) => `${(Number(some) * 100) / Number(all)}`)
    .replace(/(?<=% of )(?:the )?(?:opening|office|service|working) hours\b/g, 'open time')
    .replace(BELOW, (_, count) => `at most ${Number(count) - 1}`)
    .replace(/(\d+) ?pm/g, (_, hour) => `${(Number(hour) % 12) + 12}`);

/** Of a count, and not of a length of time. */
const BELOW = /\b(?:less|fewer) than (\d+)\b(?![.%]|(?: \w+)? (?:second|minute|hour|day|week|month|year))/g;

const KEPT =
  /\d+(?:\.\d+)?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\bat (?:least|most)\b|\b(?:second|minute|hour|day|week|month|quarter|year|business|calendar)(?=s?\b)|[<>]=/g;

/** Numbers, weekdays, units and directions. */
const kept = (text: string): string[] =>
  (text.match(KEPT) ?? []).map((it) => DIRECTIONS[it] ?? (/^\d/.test(it) ? String(Number(it)) : it));

const DIRECTIONS: Readonly<Record<string, string>> = { '>=': 'at least', '<=': 'at most' };
