import type { DocumentName, Format, OfficeFormat, OutputDocument } from '../language/documents/document/tree.ts';
import { documentNamed } from '../language/documents/render.ts';
import { checkWorkspace, homeOf, localDate } from './checked.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, FINDINGS, TROUBLE } from './exit-codes.ts';
import { type LoadedWorkspace, load } from './load.ts';
import { compile, refuseOwnSource, refuseToReplace, sourcesOf } from './output.ts';
import { complain, note } from './say.ts';

export interface RenderOptions {
  readonly format: Format | OfficeFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/**
 * Makes a document of the services in some files, folders or patterns; returns the exit code. What
 * broken syntax or names hide is left out, with a note and the code of findings.
 */
export async function renderDocument(
  name: DocumentName | 'table',
  paths: readonly string[],
  options: RenderOptions,
): Promise<number> {
  refuseToReplace(options.out, options.force);
  refuseToPrint(name, options.format, options.out);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return TROUBLE;
  refuseOwnSource(options.out, sourcesOf(workspaces));

  const { services, broken } = compile(workspaces);
  const models = services.map((service) => service.model);
  const document = name === 'table' ? await tableOf(workspaces) : documentNamed(name, models);
  await writeDocument(document, options.format, options.out);
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return FINDINGS;
}

/** The table of all standards, with what is found in them today. */
async function tableOf(workspaces: readonly LoadedWorkspace[]): Promise<OutputDocument> {
  const { tableDocument } = await import('../language/review/table-document.ts');
  const today = localDate();
  return tableDocument(
    workspaces.map((workspace) => ({
      home: homeOf(workspace),
      services: checkWorkspace(workspace, today).services,
    })),
  );
}
