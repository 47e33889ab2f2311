import { compiledJson } from '../language/exchange/compiled-json.ts';
import { loadCompiled } from './compiled.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE } from './exit-codes.ts';
import { shownPath } from './names.ts';
import { writeText } from './output.ts';
import { note } from './say.ts';

interface ExportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/** Compiles the services in some files, folders or patterns to JSON; returns the exit code. */
export async function exportJson(paths: readonly string[], options: ExportOptions): Promise<number> {
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { services, broken } = compiled;
  if (broken !== '') {
    note(`${broken}Nothing was exported: syntax or names are broken in the places above.\n`);
    return HAS_FINDINGS;
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
  note(`Exported ${services} ${services === 1 ? 'service' : 'services'} to ${shownPath(out)}.\n`);
}
