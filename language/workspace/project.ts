/** The standards of a workspace: which files make a service, their models, and the pass over each service. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Document } from '../generated/ast.ts';
import { type FileModel, fileModel } from '../model/file-model.ts';
import { type ServiceModel, serviceModel } from '../model/service-model.ts';
import { LINK } from '../rules/fundamental.ts';
import { RULES } from '../rules/registry.ts';
import { runRules } from '../rules/run.ts';
import { createYardstickServices } from '../syntax/module.ts';
import { serviceNameOf } from '../syntax/service-index.ts';
import { broken, linkFindings, serviceFindings, syntaxFindings } from './problems.ts';
import { DEFAULT_STRETCH, type Settings, severityIn } from './settings.ts';

interface File {
  readonly path: string;
  readonly document: LangiumDocument<Document>;
  readonly model: FileModel;
}

export interface CheckedService {
  readonly model: ServiceModel;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** The day of the run, as an ISO date. */
  readonly today: string;
  readonly settings: Settings;
}

/** A set of files that a host has read. Paths are relative to the workspace, with forward slashes. */
export class Project {
  private readonly services = createYardstickServices(EmptyFileSystem);
  private readonly files = new Map<string, File>();

  /** Adds a file, or replaces its text. The text is kept in memory; nothing is read from or written to a disk. */
  add(path: string, text: string): void {
    this.remove(path);
    const { shared, yardstick } = this.services;
    const uri = URI.from({ scheme: 'yardstick', path: `/${path}` });
    const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    yardstick.references.ServiceIndex.clear();
    this.files.set(path, { path, document, model: fileModel(path, document.parseResult.value) });
  }

  remove(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    this.services.shared.workspace.LangiumDocuments.deleteDocument(file.document.uri);
    this.services.yardstick.references.ServiceIndex.clear();
    this.files.delete(path);
  }

  /** The text of a file that was added. */
  textOf(path: string): string {
    return this.files.get(path)?.document.textDocument.getText() ?? '';
  }

  /** Whether a file that was added says nothing at all, comments apart. */
  isEmpty(path: string): boolean {
    const root = this.files.get(path)?.document.parseResult.value;
    return root !== undefined && root.elements.length === 0 && !root.part;
  }

  /** All services with their findings, by name; the same input gives the same result. */
  check(options: CheckOptions): CheckedService[] {
    const checked = [...this.byService().values()].map((files) => this.checkService(files, options));
    return checked.sort((a, b) => compare(a.model.name, b.model.name) || compare(a.files[0] ?? '', b.files[0] ?? ''));
  }

  private byService(): Map<string, File[]> {
    const services = new Map<string, File[]>();
    for (const file of [...this.files.values()].sort((a, b) => compare(a.path, b.path))) {
      const name = serviceNameOf(file.document.parseResult.value);
      const key = name === undefined ? `/${file.path}` : name;
      services.set(key, [...(services.get(key) ?? []), file]);
    }
    return services;
  }

  private checkService(files: readonly File[], { today, settings }: CheckOptions): CheckedService {
    const { Linker } = this.services.yardstick.references;
    const model = serviceModel(files.map((file) => file.model));
    const textual = files.flatMap(({ document, path }) => {
      Linker.unlink(document);
      Linker.linkNow(document);
      const { problems, findings } = syntaxFindings(document, path);
      return [...findings, ...linkFindings(document, path, problems)];
    });
    const syntaxErrors = textual.filter((it) => it.code !== LINK.code).map((it) => it.place);
    const byRules = runRules(model, {
      rules: RULES,
      severityOf: severityIn(settings),
      today,
      stretch: settings.stretch ?? DEFAULT_STRETCH,
      syntaxErrors,
    });
    const findings = sortFindings([...textual, ...declaredTwice(files), ...serviceFindings(model), ...byRules]);
    return { model, files: files.map((file) => file.path), findings };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two files that both describe one service. */
function declaredTwice(files: readonly File[]): Finding[] {
  const heads = files.flatMap((file) => file.model.service ?? []);
  return heads
    .slice(1)
    .map(({ name, nameSource }) =>
      broken(
        LINK,
        `The service \`${name}\` is described in ${heads[0]?.source.file} too: begin this file with \`part of ${name}\` instead.`,
        nameSource,
        [{ message: `\`service ${name}\` stands here first`, place: (heads[0] as (typeof heads)[0]).nameSource }],
      ),
    );
}
