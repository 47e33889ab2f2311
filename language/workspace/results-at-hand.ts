/** Results that somebody has measured and put beside the standards. */
import { RESULTS_VERSION, type Results } from '../measure/results/schema.ts';

/** In the folder of the workspace. */
export const RESULTS_FILE = 'results.json';

/** The most that a file of results may have that somebody asks for by name, in millions of bytes. */
export const LARGEST_RESULTS = 50;

/** @returns the results, or why there are none: the rest of a sentence about the file */
export async function readResults(text: string): Promise<{ readonly results: Results } | { readonly problem: string }> {
  const json = jsonIn(text);
  if (json === undefined) return { problem: 'it is no JSON' };
  const { version, targets } = (typeof json === 'object' ? json : null) ?? {};
  if (version === undefined || !Array.isArray(targets)) return { problem: `it holds no results. ${AGAIN}` };
  if (version !== RESULTS_VERSION)
    return { problem: `it holds results of version ${version}, and version ${RESULTS_VERSION} is read. ${AGAIN}` };
  const { Results: schema } = await import('../measure/results/schema.ts');
  const { data, error } = schema.safeParse(json);
  if (data) return { results: data };
  const [issue] = error.issues;
  return { problem: `its results are damaged at ${issue?.path.join('.') || 'the top'}: ${issue?.message}. ${AGAIN}` };
}

const AGAIN = 'Make it with `yardstick measure --format json --out results.json`';

function jsonIn(text: string): { version?: unknown; targets?: unknown } | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
