/** Texts as documents have them, made into texts of one line: what was done to each is counted for the report. */

export type Repair = 'line breaks' | 'special spaces' | 'garbled letters' | 'lost letters';

interface Tidied {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** A text in one line, with plain spaces between its words and its letters unharmed. */
export function tidy(raw: string): Tidied {
  if (PLAIN.test(raw)) return { text: raw.trim(), repairs: [] };
  const repairs: Repair[] = [];
  const note = (repair: Repair, isSo: boolean): void => {
    if (isSo) repairs.push(repair);
  };
  const mended = ungarbled(raw);
  note('garbled letters', mended !== raw);
  note('lost letters', mended.includes('\uFFFD'));
  const trimmed = mended.replace(INVISIBLE, '').trim();
  note('line breaks', /[\r\n\u2028\u2029\v\f]/.test(trimmed));
  note('special spaces', SPECIAL_SPACE.test(trimmed));
  return { text: trimmed.normalize('NFC').replace(/\s+/g, ' '), repairs };
}

/** Most cells: nothing to do, and nothing to look for. */
const PLAIN = /^(?! )[\x21-\x7E]*(?: [\x21-\x7E]+)*$/;
const INVISIBLE = /[[\p{Cc}--[\t-\r]]\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gv;
const SPECIAL_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;

/** The characters of Windows-1252 between 128 and 159, which are none of the same number. */
const BYTES = new Map(
  Array.from({ length: 32 }, (_, index) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
);

/** What UTF-8 looks like when it is read as Windows-1252: “Ã©” for “é”. */
const GARBLED =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]+/g;

const ungarbled = (text: string): string => text.replace(GARBLED, (run) => reread(run) ?? run);

function reread(run: string): string | undefined {
  const bytes = [...run].map((character) => BYTES.get(character) ?? character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
