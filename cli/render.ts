import type { DocumentName, Format, OfficeFormat, OutputDocument } from '../language/documents/document/tree.ts';
import { documentNamed } from '../language/documents/render.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { checkWorkspace, homeOf } from './checked.ts';
import { loadCompiled } from './compiled.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { note } from './say.ts';
import type { ScorecardOptions } from './scorecard.ts';

interface RenderOptions extends ScorecardOptions {
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
  name: DocumentName | 'table' | 'scorecard',
  paths: readonly string[],
  options: RenderOptions,
): Promise<number> {
  refuseToPrint(name, options.format, options.out);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  const models = services.map((service) => service.model);
  if (name === 'scorecard') await (await import('./scorecard.ts')).writeScorecard(models, options);
  else {
    refuseOfOthers(options);
    const document = name === 'table' ? await tableOf(workspaces) : documentNamed(name, models);
    await writeDocument(document, options.format, options.out);
  }
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return HAS_FINDINGS;
}

/** @throws UsageError where a document is asked to be what only a scorecard can be */
function refuseOfOthers({ at, branch, method }: ScorecardOptions): void {
  const given = Object.entries({ at, branch, method }).find(([, value]) => value !== undefined);
  if (given)
    throw new UsageError(`--${given[0]} says which checks a scorecard asks: write \`yardstick render scorecard\``);
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
