/** Bytes as letters, where all of them stand for one. */

export interface Decoded {
  readonly text: string;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
}

/** The text; undefined where some bytes stand for no letter. */
export function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
