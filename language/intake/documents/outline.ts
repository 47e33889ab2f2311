/**
 * What the passages of a document are: lines that lists are typed in become list items, lines that stand by themselves
 * passages of their own, and short lines above others headings. What was wrapped because a line was full is one again.
 */
import { type Bulleted, bulleted } from './bullets.ts';
import { type DocumentPart, GUESSED_LEVEL, type Passage } from './document.ts';

/** A line break that an author has made, as opposed to one where a line was full. */
export const LINE_BREAK = '\u2028';

const LONGEST_HEADING = 80;
/** The first of several lines is a heading where it is shorter. */
const LONGEST_FIRST = 60;

/** @param isPlain whether the format has no headings of its own, so that they are found by how they stand */
export function outline(parts: readonly DocumentPart[], isPlain: boolean): DocumentPart[] {
  const found: DocumentPart[] = [];
  for (const part of parts) {
    const isBelowHeading = isHeadingPart(found.at(-1));
    if (part.kind === 'table') found.push(part);
    else found.push(...passagesIn(part, isPlain, isBelowHeading));
  }
  // What a plain text begins with is its title.
  const first = found.findIndex((part) => part.kind === 'passage');
  return found.map((part, at) => (isPlain && at === first && isHeadingPart(part) ? { ...part, level: 1 } : part));
}

const isHeadingPart = (part: DocumentPart | undefined): part is Passage =>
  part?.kind === 'passage' && part.form === 'heading';

function passagesIn(passage: Passage, isPlain: boolean, isBelowHeading: boolean): Passage[] {
  if (passage.form === 'heading') {
    const text = passage.text.replace(/\s+/g, ' ').trim();
    return [{ ...passage, text: bulleted(text)?.text ?? text }];
  }
  const lines = linesIn(passage.text, isPlain);
  const depths = new Depths(passage.level);
  return lines.map((line, at) => {
    const text = line.item?.text ?? line.text;
    const isOver = lines.length > 1 ? at === 0 && !isBelowHeading : isPlain;
    if (isOver && passage.form === 'paragraph' && mayBeHeading(line, lines.length))
      return { kind: 'passage', form: 'heading', text, level: GUESSED_LEVEL };
    if (line.item) return { kind: 'passage', form: 'item', text, level: depths.of(line, line.item) };
    return { kind: 'passage', form: passage.form, text, level: passage.level };
  });
}

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly item: Bulleted | undefined;
  /** Whether lines were joined, so that it is no line of its own. */
  readonly isJoined: boolean;
}

function linesIn(passage: string, isPlain: boolean): Line[] {
  const lines = unwrapped(passage);
  if (isPlain || lines.length < 2) return lines;
  // What was before the first line is gone.
  const others = lines.slice(1).flatMap(({ item, indent }) => (item ? [indent] : []));
  return lines.map((line, at) => (at === 0 && others.length > 0 ? { ...line, indent: Math.min(...others) } : line));
}

function unwrapped(passage: string): Line[] {
  return passage.split(LINE_BREAK).flatMap((hard) => {
    const lines = hard.split('\n').filter((line) => line.trim() !== '');
    const widths = widthsOf(lines);
    const found: Line[] = [];
    for (const [at, raw] of lines.entries()) {
      const text = raw.trim();
      const indent = raw.length - raw.trimStart().length;
      const item = bulleted(text);
      const before = found.at(-1);
      const last = lines[at - 1]?.trim() ?? '';
      if (before && !item && goesOn(before, last, { text, indent }, widths))
        found[found.length - 1] = withLine(before, text);
      else found.push({ text, indent, item, isJoined: false });
    }
    return found;
  });
}

function withLine(before: Line, text: string): Line {
  const join = (a: string): string => (UNSPACED.test(a.at(-1) ?? '') ? a + text : `${a} ${text}`);
  const item = before.item && { ...before.item, text: join(before.item.text) };
  return { ...before, text: join(before.text), item, isJoined: true };
}

const UNSPACED = /\p{Script=Han}|[，、；：]/u;
const ENDS = /[.!?。！？;；:：]["”»)）]?$/u;

interface Widths {
  readonly longest: number;
  /** Whether most lines end because they are full. */
  readonly isWrapped: boolean;
}

function widthsOf(lines: readonly string[]): Widths {
  const lengths = lines.map((line) => line.trim().length);
  const longest = Math.max(...lengths);
  const full = lengths.slice(0, -1).filter((length) => length >= longest * 0.8);
  return { longest, isWrapped: longest >= NARROWEST && full.length > (lengths.length - 1) * 0.6 };
}

/** In characters: nobody wraps texts to shorter lines. */
const NARROWEST = 50;

interface Next {
  readonly text: string;
  readonly indent: number;
}

/** Whether a line goes on with the one above it: that one was full, or the sentence is not over. */
function goesOn(before: Line, last: string, { text, indent }: Next, { longest, isWrapped }: Widths): boolean {
  if (before.item && indent > before.indent) return true;
  if (ENDS.test(last)) return false;
  if (/^[\p{Ll}(]/u.test(text)) return last.length >= longest * 0.6 || /[,–—-]$/.test(last);
  return isWrapped && last.length >= longest * 0.8;
}

/** How deep the items of a list lie in each other, by their indents and kinds of bullets. */
class Depths {
  private readonly base: number;
  private readonly open: { readonly indent: number; readonly kind: Bulleted['kind'] }[] = [];

  constructor(base: number) {
    this.base = base;
  }

  of({ indent }: Line, { kind }: Bulleted): number {
    const isWithin = (it: { indent: number; kind: Bulleted['kind'] }): boolean =>
      it.indent < indent || (it.indent === indent && kind === 'letter' && it.kind === 'number');
    while (this.open.length > 0 && !isWithin(this.open.at(-1) as { indent: number; kind: Bulleted['kind'] }))
      this.open.pop();
    this.open.push({ indent, kind });
    return this.base + this.open.length;
  }
}

/** Whether a line that stands over others may be their heading: it is short, and no sentence ends with it. */
function mayBeHeading({ text, item, isJoined }: Line, lines: number): boolean {
  const words = item?.text ?? text;
  if (item && !(item.kind === 'number' && lines === 1)) return false;
  return !isJoined && words.length <= (lines === 1 ? LONGEST_HEADING : LONGEST_FIRST) && !ENDS_LINE.test(words);
}

const ENDS_LINE = /[.!?。！？;；,:：，]["”»)）]?$/u;
