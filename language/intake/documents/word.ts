/** Word documents, by the HTML that they amount to. */
// The build for browsers runs in Node as well; the other one would ask for files where there are none.
import mammoth from 'mammoth/mammoth.browser.min.js';
import type { Part } from './document.ts';
import { readHtml } from './html.ts';

export async function readWord(bytes: Uint8Array): Promise<Part[]> {
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: new Uint8Array(bytes).buffer },
    { convertImage: NO_PICTURES },
  );
  return readHtml(value);
}

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: '' }));
