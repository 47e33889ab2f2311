import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { Content } from '../../protocol/messages.ts';

/** What is to be written into a file. */
export const contentIn = (content: Content): string | Uint8Array =>
  'text' in content ? content.text : bytesOfBase64(content.base64);
