/** Findings for people at a terminal: the message, the line and the underlined place. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Finding, gravestFirst, SEVERITIES, type Severity, type Sort } from '../findings/finding.ts';
import type { Place } from '../text/places.ts';
import { plainWords } from '../text/plain-words.ts';
import { visible, visibleInLine } from '../text/visible.ts';
import { manyAsOne } from './as-lists.ts';

/** Colours a piece of text, or leaves it as it is. */
export type Paint = (style: 'red' | 'yellow' | 'blue' | 'green' | 'bold' | 'dim', text: string) => string;

interface PrettyOptions {
  readonly textOf: (file: string) => string;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether the gravest findings of a file come first, below how many there are of each; else all in the order of the text. */
  readonly sort?: Sort;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/** How many related places are shown; the rest are counted. */
const RELATED_SHOWN = 3;

export function prettyFindings(findings: readonly Finding[], options: PrettyOptions): string {
  const linesOf = new Map<string, string[]>();
  const line = (file: string, number: number): string => {
    let lines = linesOf.get(file);
    if (!lines) {
      lines = options.textOf(file).split(/\r\n|\r|\n/);
      linesOf.set(file, lines);
    }
    return lines[number - 1] ?? '';
  };
  const shown = manyAsOne(findings);
  const pretty = (finding: Finding): string =>
    prettyFinding(finding, line(finding.place.file, finding.place.start.line), options);
  if (options.sort !== 'severity') return shown.map(pretty).join('');
  return [...Map.groupBy(gravestFirst(shown), ({ place }) => place.file)]
    .map(([file, ofFile]) => fileHead(file, findings, options.paint) + ofFile.map(pretty).join(''))
    .join('');
}

/** A file, and how many findings of each severity it has, where there are several. */
function fileHead(file: string, findings: readonly Finding[], paint: Paint): string {
  const ofFile = findings.filter(({ place }) => place.file === file);
  return ofFile.length < 2 ? '' : `${paint('bold', visibleInLine(file))}: ${ofEach(ofFile, paint)}\n\n`;
}

function prettyFinding(finding: Finding, line: string, options: PrettyOptions): string {
  const { place, severity, name, code, message, related } = finding;
  const { paint, width } = options;
  const head = `${paint('bold', `${visibleInLine(place.file)}:${place.start.line}:${place.start.column}`)} ${paint(COLOURS[severity], severity)} ${name} ${paint('dim', code)}`;
  const body = wrapAnsi(plainWords(message), width - 2).replace(/^/gm, '  ');
  const shown = related
    .slice(0, RELATED_SHOWN)
    .map((it) => `${visibleInLine(it.place.file)}:${it.place.start.line} ${plainWords(it.message)}`);
  if (related.length > RELATED_SHOWN) shown.push(`and ${related.length - RELATED_SHOWN} more`);
  const also = shown.map((text) => `  ${paint('dim', `→ ${text}`)}\n`).join('');
  return `${head}\n${body}\n${excerpt(line, finding, options)}${also}\n`;
}

function excerpt(whole: string, { place, also = [], severity }: Finding, { paint, width }: PrettyOptions): string {
  const margin = `${String(place.start.line).padStart(5)} │ `;
  const cut = Math.max(0, place.start.column - 1 - FAR);
  const source = whole.slice(cut, place.start.column - 1 + FAR);
  const line = visible(source);
  const moved = (column: number): number => visible(source.slice(0, Math.max(0, column - 1 - cut))).length + 1;
  const marks = [place, ...also.filter((it) => it.start.line === place.start.line)].map(withColumns(moved));
  const [first] = marks as [Place];
  const shown = window(line, first.start.column - 1, width - margin.length);
  const gutter = `${' '.repeat(5)} │ `;
  const underlines = underlined(shown, marks, (text) => paint(COLOURS[severity], text));
  return `${paint('dim', margin)}${shown.text.replaceAll('\t', ' ')}\n${paint('dim', gutter)}${underlines}\n`;
}

/** How many letters before and behind a place are looked at: a file may be one line. */
const FAR = 1_000;

const withColumns =
  (moved: (column: number) => number) =>
  ({ file, start, end }: Place): Place => ({
    file,
    start: { line: start.line, column: moved(start.column) },
    end: { line: end.line, column: end.line === start.line ? moved(end.column) : end.column },
  });

interface Window {
  readonly text: string;
  /** Where in its line it begins. */
  readonly offset: number;
}

/** The line below a text: its marked places underlined, up to where the text ends. */
function underlined({ text, offset }: Window, marks: readonly Place[], colour: (text: string) => string): string {
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const from = start.column - 1 - offset;
    const to = end.line === start.line ? Math.max(from + 1, end.column - 1 - offset) : text.length;
    const gap = ' '.repeat(stringWidth(text.slice(at, from).replaceAll('\t', ' ')));
    if (from > text.length) return '';
    at = to;
    return gap + colour('~'.repeat(Math.max(1, stringWidth(text.slice(from, to)))));
  });
  return parts.join('');
}

/** The part of a long line that shows the place, as many columns wide as there are. */
function window(line: string, from: number, width: number): Window {
  if (stringWidth(line) <= width) return { text: line, offset: 0 };
  const offset =
    stringWidth(line.slice(0, from)) < width * 0.7 ? 0 : from - fitting(reversed(line.slice(0, from)), width * 0.3);
  const rest = line.slice(offset);
  return { text: rest.slice(0, fitting([...rest], width)), offset };
}

const reversed = (text: string): string[] => [...text].reverse();

/** How long the text is of those characters that go into some columns, beginning with the first. */
function fitting(characters: readonly string[], columns: number): number {
  let [length, used] = [0, 0];
  for (const character of characters) {
    used += stringWidth(character);
    if (used > columns) break;
    length += character.length;
  }
  return length;
}

interface Scope {
  readonly files: number;
  readonly standards: number;
  /** Whether findings that a baseline knows were left out. */
  readonly onlyNew: boolean;
}

/** The last lines: how much was checked, and how many findings there are of each severity. */
export function summary(findings: readonly Finding[], { files, standards, onlyNew }: Scope, paint: Paint): string {
  const scope = `${howMany(standards, 'standard')} in ${howMany(files, 'file')}`;
  const noun = onlyNew ? 'new finding' : 'finding';
  if (findings.length === 0) return `${paint('green', `No ${noun}s`)}: ${scope}.\n`;
  const gravest = SEVERITIES.flatMap((severity) => findings.find((it) => it.severity === severity) ?? [])[0] as Finding;
  return `${howMany(findings.length, noun)} (${ofEach(findings, paint)}): ${scope}.\nWhat a finding means: yardstick explain ${gravest.name}\n${hintAtFixes(findings)}`;
}

/** How many there are of each severity. */
const ofEach = (findings: readonly Finding[], paint: Paint): string =>
  SEVERITIES.map((severity) => [severity, findings.filter((it) => it.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) =>
      paint(COLOURS[severity], severity === 'info' ? `${number} info` : howMany(number, severity)),
    )
    .join(', ');

function hintAtFixes(findings: readonly Finding[]): string {
  const certain = findings.filter(({ suggestion }) => suggestion?.safe).length;
  return certain === 0 ? '' : `What needs no decision (${certain}) is mended by: yardstick check --fix\n`;
}

/** How many there are of something. */
export const howMany = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
