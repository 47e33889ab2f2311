/**
 * What a text must hold for an expression to find anything in it. Most expressions find nothing in most texts, and to know
 * that a few letters are missing takes a hundredth of the time of looking at every place.
 */

/** Parts of a text of which one is in whatever an expression finds; undefined where that cannot be told. */
export type NeededParts = readonly string[] | undefined;

/** Which three letters stand side by side in a text. It may take some for there that are not, and none for missing that are. */
export class LettersOf {
  private readonly text: string;
  private readonly seen = new Uint32Array(SLOTS / 32);

  constructor(text: string) {
    this.text = text;
    for (let at = 0; at + 2 < text.length; at++) {
      const slot = slotOf(text, at);
      this.seen[slot >> 5] = (this.seen[slot >> 5] as number) | (1 << (slot & 31));
    }
  }

  /** Whether one of some parts may be in the text. */
  mayHold(needed: NeededParts): boolean {
    if (needed === undefined) return true;
    for (const part of needed) if (this.mayHoldPart(part)) return true;
    return false;
  }

  private mayHoldPart(part: string): boolean {
    if (part.length < 3) return this.text.includes(part);
    for (let at = 0; at + 2 < part.length; at++) {
      const slot = slotOf(part, at);
      if (((this.seen[slot >> 5] as number) & (1 << (slot & 31))) === 0) return false;
    }
    return true;
  }
}

/** Several times as many as a long sentence has letters. */
const SLOTS = 4096;

const slotOf = (text: string, at: number): number =>
  (text.charCodeAt(at) + 37 * text.charCodeAt(at + 1) + 1369 * text.charCodeAt(at + 2)) & (SLOTS - 1);

/** @param source of an expression that does not ignore case @param signs that stand for others, and are in no text */
export function neededBy(source: string, signs: string): NeededParts {
  return new Source(source, signs).alternatives();
}

/** The source of an expression, as it is gone through. */
class Source {
  private at = 0;
  private readonly source: string;
  private readonly signs: string;

  constructor(source: string, signs: string) {
    this.source = source;
    this.signs = signs;
  }

  /** Up to the end, or to the bracket that closes a group. */
  alternatives(): NeededParts {
    const all: string[] = [];
    let isKnown = true;
    for (;;) {
      const needed = this.sequence();
      if (needed === undefined) isKnown = false;
      else all.push(...needed);
      if (this.source[this.at] !== '|') return isKnown ? [...new Set(all)] : undefined;
      this.at++;
    }
  }

  /** Of things that follow each other, all have to be there: the one that tells most. */
  private sequence(): NeededParts {
    let [best, run] = [undefined as NeededParts, ''];
    const end = (): void => {
      if (run !== '') best = better(best, [run]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const { letter, needed, isEmpty } = this.item();
      const times = this.times();
      if (isEmpty) continue;
      if (letter !== undefined && times !== 'none') run += letter;
      if (letter === undefined || times !== 'once') end();
      if (times !== 'none') best = better(best, needed);
    }
    end();
    return best;
  }

  private item(): { letter?: string; needed?: NeededParts; isEmpty?: boolean } {
    const sign = this.source[this.at++] as string;
    if (sign === '(') return this.group();
    if (sign === '[') return this.skipClass();
    if (sign === '\\') return this.escape();
    if (sign === '^' || sign === '$') return { isEmpty: true };
    return sign === '.' || this.signs.includes(sign) ? {} : { letter: sign };
  }

  private group(): { needed?: NeededParts; isEmpty?: boolean } {
    const [lead = '', kind = ''] = /^\?(?:(:|<?[=!])|<\w+>)/.exec(this.source.slice(this.at)) ?? [];
    this.at += lead.length;
    const needed = this.alternatives();
    this.at++;
    // What stands around a place takes no room, and may be denied.
    return /[=!]/.test(kind) ? { isEmpty: true } : { needed };
  }

  private skipClass(): object {
    for (; this.source[this.at] !== ']'; this.at++) if (this.source[this.at] === '\\') this.at++;
    this.at++;
    return {};
  }

  private escape(): { letter?: string; isEmpty?: boolean } {
    const sign = this.source[this.at++] as string;
    if (sign === 'b' || sign === 'B') return { isEmpty: true };
    const [code = ''] = /^(?:\{[^}]*\}|[0-9a-f]{4})/i.exec(this.source.slice(this.at)) ?? [];
    if ('pPu'.includes(sign)) this.at += code.length;
    return /\w/.test(sign) ? {} : { letter: sign };
  }

  /** How often the last item stands there. */
  private times(): 'once' | 'none' | 'more' {
    const [words = '', sign = '', least = '1'] =
      /^(?:([?*+])|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.at)) ?? [];
    this.at += words.length;
    if (words === '') return 'once';
    return '?*'.includes(sign || '+') || least === '0' ? 'none' : 'more';
  }
}

/** The longer parts are seldom there by chance; of as long ones, the fewer. */
function better(a: NeededParts, b: NeededParts): NeededParts {
  if (a === undefined || b === undefined) return a ?? b;
  const [lengthA, lengthB] = [shortest(a), shortest(b)];
  if (lengthA !== lengthB) return lengthA > lengthB ? a : b;
  return a.length <= b.length ? a : b;
}

/** Longer ones tell no more. */
const ENOUGH = 5;

const shortest = (parts: readonly string[]): number => Math.min(ENOUGH, ...parts.map(({ length }) => length));
