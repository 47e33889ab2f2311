/** Findings that were there when a collection began to be checked, so that a run fails on what is new alone. */
import * as z from 'zod';
import { visibleJson } from '../text/visible.ts';
import type { Finding } from './finding.ts';
import { type Identity, identityKey } from './identity.ts';
import { parseJson } from './json-text.ts';

const Entry = z.strictObject({
  code: z.string(),
  name: z.string(),
  service: z.string(),
  block: z.string(),
  text: z.string(),
  times: z.int().positive(),
});

const BaselineFile = z.strictObject({ version: z.literal(1), findings: z.array(Entry) });

type Entry = z.infer<typeof Entry>;

/** Things found, each known by its words, with how often it was found. */
export type Baseline = readonly Entry[];

/** The baseline in a text, or what is wrong with it. */
export function readBaseline(text: string): { baseline: Baseline } | { problem: string } {
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const result = BaselineFile.safeParse(parsed.data);
  if (result.success) return { baseline: result.data.findings };
  const [issue] = result.error.issues;
  const where = issue?.path.length ? `\`${issue.path.join('.')}\`: ` : '';
  return { problem: `${where}${issue?.message}` };
}

/** Each entry has a line of its own, in an order of its own, so that differences can be read. */
export function baselineText(baseline: Baseline): string {
  const rows = [...baseline]
    .sort((a, b) => (identityKey(a) < identityKey(b) ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  const list = rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`;
  return visibleJson(`{\n  "version": 1,\n  "findings": ${list}\n}\n`);
}

/** The baseline of all that has been found. */
export function baselineOf(found: readonly Identity[]): Baseline {
  const entries = new Map<string, Entry>();
  for (const { code, name, service, block, text } of found) {
    const key = identityKey({ code, service, block, text });
    entries.set(key, { code, name, service, block, text, times: (entries.get(key)?.times ?? 0) + 1 });
  }
  return [...entries.values()];
}

interface Compared {
  /** Those of which a baseline does not know every part. */
  readonly unknown: ReadonlySet<Finding>;
  /** How many things a baseline knows that are there no longer. */
  readonly gone: number;
}

/** Findings in the order of the text, each with what it is known by, beside a baseline. */
export function compare(found: readonly (readonly [Finding, readonly Identity[]])[], baseline: Baseline): Compared {
  const left = new Map(baseline.map((entry) => [identityKey(entry), entry.times]));
  const unknown = new Set<Finding>();
  for (const [finding, identities] of found) {
    for (const key of identities.map(identityKey)) {
      const times = left.get(key) ?? 0;
      if (times > 0) left.set(key, times - 1);
      else unknown.add(finding);
    }
  }
  return { unknown, gone: [...left.values()].reduce((sum, times) => sum + times, 0) };
}
