/** FNV-1a over UTF-16 code units, 32 bits, with a last stir so that its lower digits are as good as the others. */
export function hashOf(text: string, seed = HASH_SEED): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export const HASH_SEED = 0x811c9dc5;
