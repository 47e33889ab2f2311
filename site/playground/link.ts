/** A link that carries the standards: behind the #, which no browser sends to anybody. */

import { base64Of, bytesOfBase64 } from '../../protocol/base64.ts';

/** Says how what follows is packed, so that old links are read when that changes. */
const FORM = '#1.';

type Texts = Readonly<Record<string, string>>;

/** The fragment for some files, by their names. */
export async function fragmentOf(texts: Texts): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(texts)));
  return FORM + base64Of(packed).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The files of a fragment; none where it carries none, or was cut short on its way. */
export async function textsIn(fragment: string): Promise<Texts | undefined> {
  if (!fragment.startsWith(FORM)) return undefined;
  try {
    const packed = bytesOfBase64(fragment.slice(FORM.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await through(new DecompressionStream('deflate-raw'), packed);
    const texts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isTexts(texts) ? texts : undefined;
  } catch {
    return undefined;
  }
}

/** Links come from anybody. */
const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(([name, text]) => name.endsWith('.standards') && typeof text === 'string');

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>) {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
