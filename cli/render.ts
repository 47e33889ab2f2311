import type { DocumentName, Format, OfficeFormat, OutputDocument } from '../language/documents/document/tree.ts';
import { documentNamed } from '../language/documents/render.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { checkWorkspace, homeOf } from './checked.ts';
import { loadCompiled } from './compiled.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { note } from './say.ts';

interface RenderOptions {
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
  refuseToPrint(name, options.format, options.out);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  const models = services.map((service) => service.model);
  const document = name === 'table' ? await tableOf(workspaces) : documentNamed(name, models);
  await writeDocument(document, options.format, options.out);
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return HAS_FINDINGS;
}

/** The table of all standards, with what is found in them today. */
async function tableOf(workspaces: readonly LoadedWorkspace[]): Promise<OutputDocument> {
  const { tableDocument } = await import('../language/review/table-document.ts');
  const today = localDate();
  return tableDocument(
    await Promise.all(
      workspaces.map(async (workspace) => ({
        home: homeOf(workspace),
        services: (await checkWorkspace(workspace, today)).services,
      })),
    ),
  );
}
