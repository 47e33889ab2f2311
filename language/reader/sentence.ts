/** A text in a language, and what can be asked about its words. */
import type { Context } from './grammar.ts';
import { masked } from './numbers.ts';
import type { Language } from './patterns.ts';
import { plain } from './plain.ts';
import type { Figure, Span } from './reading.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Found extends Span {
  readonly groups: Groups;
  readonly span: (group: string) => Span | undefined;
  /** The number in a group; undefined where there is none. */
  readonly figure: (group: string) => Figure | undefined;
}

/** How far back a context is looked for. */
const REACH = 80;

export class Sentence {
  readonly language: Language;
  /** The plain form of the text. */
  readonly text: string;
  private readonly masked: string;
  private readonly figures: ReadonlyMap<number, Figure>;

  constructor(language: Language, text: string) {
    this.language = language;
    this.text = plain(text);
    const numbers = language.numbers.in(this.text);
    this.masked = masked(this.text, numbers);
    this.figures = new Map(numbers.map(({ start, value, decimal }) => [start, { value, decimal }]));
  }

  get grammar() {
    return this.language.grammar;
  }

  /** The places where one of some patterns stands, in the order of the patterns. */
  all(patterns: readonly string[]): Found[] {
    return patterns.flatMap((pattern) => {
      const hasNumbers = /<(?:n|of)>/.test(pattern);
      if (hasNumbers && this.figures.size === 0) return [];
      const found = (hasNumbers ? this.masked : this.text).matchAll(this.language.expression(pattern, 'anywhere'));
      return [...found].map((match) => this.found(match));
    });
  }

  private found({ 0: words, index, groups = {}, indices }: RegExpExecArray): Found {
    const span = (group: string): Span | undefined => {
      const [start, end] = indices?.groups?.[group] ?? [];
      return start === undefined || end === undefined ? undefined : { start, end };
    };
    const figure = (group: string): Figure | undefined => this.figures.get(span(group)?.start ?? -1);
    return { start: index, end: index + words.length, groups, span, figure };
  }

  /** Whether what stands around a span is such a context. */
  isIn({ before = [], after = [] }: Context, { start, end }: Span): boolean {
    const left = this.text.slice(Math.max(0, start - REACH), start);
    return (
      before.some((pattern) => this.language.expression(pattern, 'end').test(left)) ||
      this.endOf(after, end) !== undefined
    );
  }

  /** The end of what follows a place, where it is one of some patterns; undefined where it is none. */
  endOf(patterns: readonly string[], from: number): number | undefined {
    const rest = this.text.slice(from);
    for (const pattern of patterns) {
      const match = this.language.expression(pattern, 'beginning').exec(rest);
      if (match) return from + match[0].length;
    }
    return undefined;
  }
}

/** The number of the alternative of `<unit>` and its like that a match has; -1 for none. */
export function chosen(groups: Groups, name: string): number {
  const group = Object.keys(groups).find((key) => key.startsWith(name) && groups[key] !== undefined);
  return group ? Number(group.slice(name.length)) : -1;
}
