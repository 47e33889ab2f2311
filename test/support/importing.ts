/** Imports in memory, and bytes in encodings that the platform reads and does not write. */
import { readMapping } from '../../language/intake/columns/mapping.ts';
import { type Imported, importDocuments } from '../../language/intake/import.ts';
import type { CompiledService } from '../../language/model/schema.ts';
import { checkServices } from './check.ts';

export interface Options {
  readonly map?: string;
  readonly encoding?: string;
  readonly yearBegins?: number;
}

/** The files and the report that a document gives. */
export async function imported(name: string, content: string | Uint8Array, options: Options = {}): Promise<Imported> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { map, ...rest } = options;
  const mapping = readMapping(map ?? '');
  if ('problem' in mapping) throw new Error(mapping.problem);
  return importDocuments([{ name, bytes }], { ...rest, mapping });
}

/** The text of the only file that a document gives. */
export async function textFrom(name: string, content: string | Uint8Array, options: Options = {}): Promise<string> {
  const { files } = await imported(name, content, options);
  if (files.length !== 1) throw new Error(`${files.length} files: ${files.map((file) => file.path).join(', ')}`);
  return files[0]?.text ?? '';
}

type Model = Omit<CompiledService, 'coverage' | 'holidayDates'>;

/** The services in some imported files; throws where syntax or a name is broken. */
export function modelsOf({ files }: Imported): Model[] {
  const services = checkServices(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const broken = services.flatMap(({ findings }) => findings).filter(({ code }) => /^YS00|^YS605/.test(code));
  if (broken[0]) throw new Error(`${broken[0].place.file}: ${broken[0].message}`);
  return services.map(({ model }) => model);
}

/** A text in an encoding of one or two bytes a letter, by what the platform's decoder makes of them. */
export function encoded(text: string, encoding: string): Uint8Array {
  const bytes = bytesByLetter(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const found = bytes.get(letter);
      if (!found) throw new Error(`${encoding} has no ${letter}`);
      return found;
    }),
  );
}

function bytesByLetter(encoding: string): ReadonlyMap<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const pairs =
    encoding === 'gb18030' ? range(0x81, 0xfe).flatMap((lead) => range(0x40, 0xfe).map((trail) => [lead, trail])) : [];
  const singles = range(0, encoding === 'gb18030' ? 0x7f : 0xff).map((byte) => [byte]);
  return new Map([...pairs, ...singles].map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes] as const));
}

/** A text in UTF-16, with a byte order mark where one is asked for. */
export function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text]
    .flatMap((letter) => letter.split(''))
    .map((it) => it.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}
