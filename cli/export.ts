import { compiledJson } from '../language/exchange/compiled-json.ts';
import { CLEAN, FINDINGS, TROUBLE } from './exit-codes.ts';
import { load, shown } from './load.ts';
import { compile, refuseToReplace, writeText } from './output.ts';

export interface ExportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/** Compiles the services in some files, folders or patterns to JSON; returns the exit code. */
export async function exportJson(paths: readonly string[], options: ExportOptions): Promise<number> {
  refuseToReplace(options.out, options.force);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) process.stderr.write(`yardstick: ${trouble}\n`);
  if (troubles.length > 0) return TROUBLE;

  const { services, broken } = compile(workspaces);
  if (broken !== '') {
    process.stderr.write(`${broken}Nothing was exported: syntax or names are broken in the places above.\n`);
    return FINDINGS;
  }
  write(await compiledJson(services.map((service) => service.model)), options.out, services.length);
  return CLEAN;
}

function write(json: string, out: string | undefined, services: number): void {
  if (out === undefined) {
    process.stdout.write(json);
    return;
  }
  writeText(out, json);
  process.stderr.write(`Exported ${services} ${services === 1 ? 'service' : 'services'} to ${shown(out)}.\n`);
}
