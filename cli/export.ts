import { compiledJson } from '../language/exchange/compiled-json.ts';
import { CLEAN, FINDINGS, TROUBLE } from './exit-codes.ts';
import { load } from './load.ts';
import { shown } from './names.ts';
import { compile, refuseOwnSource, refuseToReplace, sourcesOf, writeText } from './output.ts';
import { complain, note } from './say.ts';

export interface ExportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/** Compiles the services in some files, folders or patterns to JSON; returns the exit code. */
export async function exportJson(paths: readonly string[], options: ExportOptions): Promise<number> {
  refuseToReplace(options.out, options.force);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return TROUBLE;
  refuseOwnSource(options.out, sourcesOf(workspaces));

  const { services, broken } = compile(workspaces);
  if (broken !== '') {
    note(`${broken}Nothing was exported: syntax or names are broken in the places above.\n`);
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
  note(`Exported ${services} ${services === 1 ? 'service' : 'services'} to ${shown(out)}.\n`);
}
