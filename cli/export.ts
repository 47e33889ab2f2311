import { existsSync, writeFileSync } from 'node:fs';
import type { Finding } from '../language/findings/finding.ts';
import { compiledJson } from '../language/outputs/compiled-json.ts';
import { prettyFindings } from '../language/outputs/pretty.ts';
import { isBreaking } from '../language/workspace/problems.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { load, shown } from './load.ts';

export interface ExportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/** Any date will do: no rule's finding stands in the way of an export. */
const NO_MATTER_WHEN = '2000-01-01';

/** Compiles the services in some files, folders or patterns to JSON; returns the exit code. */
export async function exportJson(paths: readonly string[], options: ExportOptions): Promise<number> {
  if (options.out !== undefined && existsSync(options.out) && !options.force) {
    throw new UsageError(`${options.out} exists already. Name another file, or replace it with --force`);
  }
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) process.stderr.write(`yardstick: ${trouble}\n`);
  if (troubles.length > 0) return TROUBLE;

  const checked = workspaces.map(({ project, settings }) => project.check({ today: NO_MATTER_WHEN, settings }));
  const refusals = workspaces.map(({ project }, i) => {
    const breaking = (checked[i] ?? []).flatMap((service) => service.findings).filter(isBreaking);
    return prettyFindings(breaking as Finding[], {
      textOf: (file) => project.textOf(file),
      paint: (_, text) => text,
      width: 100,
    });
  });
  if (refusals.some((text) => text !== '')) {
    process.stderr.write(`${refusals.join('')}Nothing was exported: syntax or names are broken in the places above.\n`);
    return FINDINGS;
  }
  const services = checked.flat().map((service) => service.model);
  write(await compiledJson(services), options.out, services.length);
  return CLEAN;
}

function write(json: string, out: string | undefined, services: number): void {
  if (out === undefined) {
    process.stdout.write(json);
    return;
  }
  try {
    writeFileSync(out, json);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`);
  }
  process.stderr.write(`Exported ${services} ${services === 1 ? 'service' : 'services'} to ${shown(out)}.\n`);
}
