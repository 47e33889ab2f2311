import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { FileContent } from '../../protocol/messages.ts';

/** What is to be written into a file. */
export const contentIn = (content: FileContent): string | Uint8Array =>
  'text' in content ? content.text : bytesOfBase64(content.base64);
