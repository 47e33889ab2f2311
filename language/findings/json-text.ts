/** Reads JSON that people may have written. */

/** What a text holds, or in one line what keeps it from being read. */
export function parseJson(text: string): { data: unknown } | { problem: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { problem: `it is no valid JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}` };
  }
}
