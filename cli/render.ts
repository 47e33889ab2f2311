import {
  type DocumentName,
  type Format,
  OFFICE_FORMATS,
  type OfficeFormat,
  type OutputDocument,
} from '../language/documents/document/tree.ts';
import { documentNamed, written } from '../language/documents/render.ts';
import { checkWorkspace, homeOf, localDate } from './checked.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { type LoadedWorkspace, load } from './load.ts';
import { shown } from './names.ts';
import { compile, refuseOwnSource, refuseToReplace, sourcesOf, writeText } from './output.ts';
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
  refuseToPrint(options);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return TROUBLE;
  refuseOwnSource(options.out, sourcesOf(workspaces));

  const { services, broken } = compile(workspaces);
  const models = services.map((service) => service.model);
  const document = name === 'table' ? await tableOf(workspaces) : documentNamed(name, models);
  write(await contentIn(options.format, document), options.out);
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return FINDINGS;
}

/** @throws UsageError where a terminal would be given the bytes of an office file */
function refuseToPrint({ format, out }: RenderOptions): void {
  if (!isOffice(format) || out !== undefined || !process.stdout.isTTY) return;
  throw new UsageError(`a terminal cannot show .${format}. Say which file to write: --out table.${format}`);
}

const isOffice = (format: Format | OfficeFormat): format is OfficeFormat =>
  OFFICE_FORMATS.some((office) => office === format);

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

async function contentIn(format: Format | OfficeFormat, document: OutputDocument): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../language/documents/writers/xlsx.ts')).xlsxOf(document);
    case 'docx':
      return (await import('../language/documents/writers/docx.ts')).docxOf(document);
    default:
      return written(document, format);
  }
}

function write(content: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  writeText(out, content);
  note(`Wrote ${shown(out)}.\n`);
}
