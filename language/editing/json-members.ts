/** Where things stand in a JSON text, and how one is written into it: everything else stays as its author wrote it. */
import { STEP } from '../syntax/formatting/block.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Edit } from './fix.ts';

/** A value in the text; of an object, its members by their names, and of a list its items. */
interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly members?: ReadonlyMap<string, { readonly start: number; readonly value: JsonNode }>;
  readonly items?: readonly JsonNode[];
}

/** A text in quotes, a sign, or anything else that stands alone. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Reads a text that is valid JSON. */
class JsonReader {
  private readonly tokens: readonly RegExpExecArray[];
  private at = 0;

  constructor(text: string) {
    this.tokens = [...text.matchAll(TOKEN)];
  }

  /** The value that comes next; undefined at the end. */
  value(): JsonNode | undefined {
    const first = this.tokens[this.at];
    if (!first) return undefined;
    const members = first[0] === '{' ? this.members() : undefined;
    const items = first[0] === '[' ? this.items() : undefined;
    const last = this.tokens[this.at++] ?? first;
    return {
      start: first.index,
      end: last.index + last[0].length,
      ...(members && { members }),
      ...(items && { items }),
    };
  }

  /** What stands up to the closing brace, which comes next then. */
  private members(): NonNullable<JsonNode['members']> {
    const members = new Map<string, { start: number; value: JsonNode }>();
    this.untilClosed(() => {
      const name = this.tokens[this.at];
      this.at += 2;
      const value = this.value();
      if (name && value) members.set(JSON.parse(name[0]) as string, { start: name.index, value });
    });
    return members;
  }

  private items(): JsonNode[] {
    const items: JsonNode[] = [];
    this.untilClosed(() => items.push(...[this.value()].filter((it) => it !== undefined)));
    return items;
  }

  private untilClosed(read: () => void): void {
    this.at++;
    while (this.at < this.tokens.length && !this.isNext('}', ']')) {
      if (this.isNext(',')) this.at++;
      read();
    }
  }

  private isNext(...words: readonly string[]): boolean {
    return words.includes(this.tokens[this.at]?.[0] ?? '');
  }
}

const jsonNode = (text: string): JsonNode | undefined => new JsonReader(text).value();

const memberOf = ({ members }: JsonNode, name: string | undefined): JsonNode | undefined =>
  name === undefined ? undefined : members?.get(name)?.value;

/** The place of a member with its name, or of an item of a list by its number; undefined where there is none. */
export function placeOfMember(source: SourceText, path: readonly (string | number)[]): Place | undefined {
  let node = jsonNode(source.text);
  let start: number | undefined;
  for (const name of path) {
    const member = typeof name === 'string' ? node?.members?.get(name) : undefined;
    node = typeof name === 'string' ? member?.value : node?.items?.[name];
    start = member?.start ?? node?.start;
  }
  return node && start !== undefined ? source.place(start, node.end) : undefined;
}

/**
 * The edit that gives a member of the text a value, with the objects around it where they are missing.
 * @param source valid JSON with an object in it, or nothing at all
 */
export function withMember(source: SourceText, path: readonly string[], value: unknown): Edit {
  const whole = jsonNode(source.text);
  if (!whole) return { place: source.place(0, source.text.length), text: `${nested(path, value, '')}\n` };
  let deepest: JsonNode = whole;
  let depth = 0;
  for (let next = memberOf(whole, path[0]); next; next = memberOf(deepest, path[depth])) {
    deepest = next;
    depth++;
  }
  const rest = path.slice(depth);
  if (deepest.members && rest.length > 0) return asLastMember(source, deepest, rest, value);
  return {
    place: source.place(deepest.start, deepest.end),
    text: nested(rest, value, source.indentation(deepest.start)),
  };
}

function asLastMember(source: SourceText, object: JsonNode, path: readonly string[], value: unknown): Edit {
  const [name = '', ...rest] = path;
  const outer = source.indentation(object.start);
  const last = [...(object.members?.values() ?? [])].at(-1);
  const isOneLine = last !== undefined && !/[\r\n]/.test(source.text.slice(object.start, object.end));
  const inner = last && !isOneLine ? source.indentation(last.start) : outer + STEP;
  const lines = `${JSON.stringify(name)}: ${nested(rest, value, inner)}`;
  const member = isOneLine ? lines.replaceAll(/\n */g, ' ') : lines.replaceAll('\n', source.lineEnd);
  if (!last) {
    const text = `{${source.lineEnd}${inner}${member}${source.lineEnd}${outer}}`;
    return { place: source.place(object.start, object.end), text };
  }
  return {
    place: source.place(last.value.end),
    text: isOneLine ? `, ${member}` : `,${source.lineEnd}${inner}${member}`,
  };
}

/** A value inside the objects that its path names, as it stands behind some indentation. */
function nested(path: readonly string[], value: unknown, margin: string): string {
  const whole = path.reduceRight<unknown>((held, name) => ({ [name]: held }), value);
  return JSON.stringify(whole, null, STEP.length).replaceAll('\n', `\n${margin}`);
}
