/** From the documents that people have to files of standards, and a report of what became of each row. */
import { type Mapping, NO_MAPPING } from './columns/mapping.ts';
import { type DocumentRead, readRows } from './document-rows.ts';
import { UnreadableDocument } from './documents/document.ts';
import { type DocumentSource, readDocument } from './documents/read-document.ts';
import { type Drafting, draftHere } from './drafting.ts';
import { serviceText } from './output/service.ts';
import { type ServiceFile, servicesFrom } from './output/services.ts';
import { type ImportReport, reportOf } from './report/report.ts';

interface ImportOptions {
  readonly mapping?: Mapping;
  /** A label of the Encoding Standard, where the user says how letters are stored. */
  readonly encoding?: string | undefined;
  /** The month in which a fiscal year begins, from 1 to 12. */
  readonly yearBegins?: number | undefined;
  /** Who drafts the rows: this thread, where nobody else does. */
  readonly drafting?: Drafting;
  /** Told what is being done, and how many steps there are; what it returns is called after each. */
  readonly progress?: (doing: string, total: number) => () => void;
}

export interface Imported {
  /** Paths have forward slashes, and begin at the folder that all files are written to. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly report: ImportReport;
}

/**
 * Makes standards of some documents. The same documents give the same files.
 * @throws UnreadableDocument where one is none that can be read, or holds no standards; its message begins with the name
 */
export async function importDocuments(
  sources: readonly DocumentSource[],
  options: ImportOptions = {},
): Promise<Imported> {
  const documents: DocumentRead[] = [];
  for (const source of sources) documents.push(await readNamed(source, nameAmong(sources, source), options));
  const titles = new Map(documents.map(({ report, title }) => [report.name, title]));
  const services = servicesFrom(
    documents.flatMap(({ drafts }) => drafts),
    documents.flatMap(({ strays }) => strays),
    (row) => row.place.table ?? titles.get(row.place.document) ?? row.place.document,
  );
  return { files: filesOf(services, options), report: reportOf(documents, services) };
}

/** A file's name without its folders, unless another document has the same. */
function nameAmong(sources: readonly DocumentSource[], { name }: DocumentSource): string {
  const short = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return sources.filter((it) => short(it.name) === short(name)).length > 1 ? name : short(name);
}

async function readNamed(source: DocumentSource, name: string, options: ImportOptions): Promise<DocumentRead> {
  const { mapping = NO_MAPPING, yearBegins, drafting = draftHere } = options;
  try {
    return await readRows(name, await readDocument(source, options.encoding), { mapping, yearBegins, drafting });
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new UnreadableDocument(`${source.name}: ${error.message}`, error.remedy);
    throw error;
  }
}

function filesOf(services: readonly ServiceFile[], { progress }: ImportOptions): Imported['files'] {
  const step = progress?.('Writing', services.length);
  const files = services.map((service) => ({
    path: service.path,
    // Made when it is asked for: all texts at once are the largest thing in memory.
    get text(): string {
      step?.();
      return serviceText(service);
    },
  }));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
