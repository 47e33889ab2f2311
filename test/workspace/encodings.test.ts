/** Data stored in other ways than UTF-8: read by the one decoder that the import has, and said. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import { look, rowsLookedAt } from '../../language/workspace/records/looking.ts';
import { recordFile } from '../../language/workspace/records/record-file.ts';
import { checkServices } from '../support/check.ts';

const LATIN = 'id;opened;place\n1;2026-06-01 09:00:00;Café Müller, Zürich\n2;2026-06-01 09:05:00;Hôtel à Genève\n';
const CYRILLIC = 'id;opened;place\n1;2026-06-01 09:00:00;Централна гара\n2;2026-06-01 09:05:00;Пощенска станция\n';

/** How characters beyond ASCII stand in it, of those that are used here. */
const WINDOWS_1252 = new Map([...'éüôàè'].map((it) => [it, it.charCodeAt(0)]));
const MAC_ROMAN = new Map(Object.entries({ é: 0x8e, ü: 0x9f, ô: 0x99, à: 0x88, è: 0x8f }));
const windows1251 = (it: string): number => it.charCodeAt(0) - 0x410 + 0xc0;

const bytesOf = (text: string, byteOf: (character: string) => number | undefined): Uint8Array =>
  Uint8Array.from([...text].map((it) => (it.charCodeAt(0) < 128 ? it.charCodeAt(0) : (byteOf(it) ?? 0x3f))));

const utf16 = (text: string, mark = '\uFEFF'): Uint8Array => new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(utf16(text)).swap16());

async function read(bytes: Uint8Array, name = 'calls.csv') {
  const file = await recordFile(name, name, bytes, ['opened'], 5);
  if ('trouble' in file) return file.trouble;
  return [file.encoding, file.rows.map((row) => row[file.columns.get('place') ?? -1])];
}

const LATIN_PLACES = ['Café Müller, Zürich', 'Hôtel à Genève'];

describe('a file of data', () => {
  it.each([
    ['windows-1252', bytesOf(LATIN, (it) => WINDOWS_1252.get(it)), LATIN_PLACES],
    ['macintosh', bytesOf(LATIN, (it) => MAC_ROMAN.get(it)), LATIN_PLACES],
    ['utf-16le', utf16(LATIN), LATIN_PLACES],
    ['utf-16le', utf16(LATIN, ''), LATIN_PLACES],
    ['utf-16be', bigEndian(LATIN), LATIN_PLACES],
    ['windows-1251', bytesOf(CYRILLIC, windows1251), ['Централна гара', 'Пощенска станция']],
  ])('is read as %s, which is said', async (encoding, bytes, places) => {
    expect(await read(bytes)).toEqual([encoding, places]);
    expect(await read(gzipSync(bytes), 'calls.csv.gz')).toEqual([encoding, places]);
  });

  it('says nothing where it is UTF-8, with a mark or without', async () => {
    expect(await read(new TextEncoder().encode(LATIN))).toEqual([undefined, LATIN_PLACES]);
    expect(await read(new TextEncoder().encode(`\uFEFF${LATIN}`))).toEqual([undefined, LATIN_PLACES]);
  });

  it('holds lines of JSON in them as well', async () => {
    const lines = '{"opened":"2026-06-01T09:00:00","place":"Zürich"}\n';
    expect(await read(utf16(lines), 'calls.jsonl')).toEqual(['utf-16le', ['Zürich']]);
  });

  it('is refused where nobody can tell, with what to do', async () => {
    const odd = bytesOf('id;opened;place\n1;2026-06-01 09:00:00;é\n', () => 0xe9);
    expect(await read(odd)).toMatch(/stored in an old way.* Save it as UTF-8$/);
    expect(await read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 1, 0xff))).toContain('it is no text');
  });

  it.each([
    ['utf-16le', utf16],
    ['utf-16be', bigEndian],
  ])('is looked at up to the end of a line where it is large: %s', async (encoding, stored) => {
    const text = `call,opened,place\n${'1,2026-06-01 09:00:00,Rīga Ċ ਊ\n'.repeat(4000)}`;
    const [service] = checkServices(
      'service d "D" { }\nrecord calls "Calls" from "calls.csv" { moments opened fields place: text }\n',
    );
    const record = service?.model.records[0] as CaseRecord;
    const looked = await look(record, {
      filesOf: async () => ['calls.csv'],
      firstBytes: async (name, most) => ({ name, bytes: stored(text).subarray(0, most), isWhole: false }),
      wanted: () => 'calls.csv',
      beside: async () => [],
    });
    const [file] = rowsLookedAt(record, looked) as RecordFile[];
    expect(file?.encoding).toBe(encoding);
    const places = file?.rows.map((row) => row[file.columns.get('place') ?? -1]);
    expect(places?.length).toBeGreaterThan(1000);
    expect(new Set(places)).toEqual(new Set(['Rīga Ċ ਊ']));
  });
});
