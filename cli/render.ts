import type { DocumentName, Format } from '../language/outputs/document/tree.ts';
import { render } from '../language/outputs/render.ts';
import { CLEAN, FINDINGS, TROUBLE } from './exit-codes.ts';
import { load, shown } from './load.ts';
import { compile, refuseToReplace, writeText } from './output.ts';

export interface RenderOptions {
  readonly format: Format;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/**
 * Makes a document of the services in some files, folders or patterns; returns the exit code. What
 * broken syntax or names hide is left out, with a note and the code of findings.
 */
export async function renderDocument(
  name: DocumentName,
  paths: readonly string[],
  options: RenderOptions,
): Promise<number> {
  refuseToReplace(options.out, options.force);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) process.stderr.write(`yardstick: ${trouble}\n`);
  if (troubles.length > 0) return TROUBLE;

  const { services, broken } = compile(workspaces);
  write(
    render(
      name,
      options.format,
      services.map((service) => service.model),
    ),
    options.out,
  );
  if (broken === '') return CLEAN;
  process.stderr.write(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return FINDINGS;
}

function write(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  writeText(out, text);
  process.stderr.write(`Wrote ${shown(out)}.\n`);
}
