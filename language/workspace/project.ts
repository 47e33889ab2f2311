/** The standards of a workspace in memory, for hosts that read files once: the command line, tests, the benchmark. */

import { EmptyFileSystem, URI } from 'langium';
import type { Document } from '../generated/ast.ts';
import { type HolidayCalendar, holidayCalendar, NO_HOLIDAYS } from '../quantities/holidays.ts';
import { NO_STOPWATCH } from '../rules/engine/stopwatch.ts';
import { createYardstickServices } from '../syntax/module.ts';
import {
  analyse,
  type CheckedService,
  type CheckOptions,
  mayKeepHolidays,
  modelOfService,
  type SourceFile,
  servicesOf,
  takesPlaceOf,
} from './analysis.ts';
import type { Settings } from './settings.ts';

export type { CheckedService };

/** A set of files that a host has read. Paths are relative to the workspace, with forward slashes. */
export class Project {
  private readonly services = createYardstickServices(EmptyFileSystem);
  private readonly files = new Map<string, SourceFile>();

  /** Adds a file, or replaces its text. The text is kept in memory; nothing is read from or written to a disk. */
  add(path: string, text: string): void {
    const before = this.files.get(path)?.document;
    this.remove(path);
    const { shared, yardstick } = this.services;
    const uri = URI.from({ scheme: 'yardstick', path: `/${path}` });
    const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    yardstick.references.ServiceIndex.changed(uri);
    if (before) takesPlaceOf(document, before);
    this.files.set(path, { path, document });
  }

  remove(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    this.services.shared.workspace.LangiumDocuments.deleteDocument(file.document.uri);
    this.services.yardstick.references.ServiceIndex.changed(file.document.uri);
    this.files.delete(path);
  }

  /** The text of a file that was added. */
  textOf(path: string): string {
    return this.files.get(path)?.document.textDocument.getText() ?? '';
  }

  /** The syntax tree of a file that was added. */
  syntaxOf(path: string): Document | undefined {
    return this.files.get(path)?.document.parseResult.value;
  }

  /** Whether a file that was added says nothing at all, comments apart. */
  isEmpty(path: string): boolean {
    const root = this.files.get(path)?.document.parseResult.value;
    return root !== undefined && root.elements.length === 0 && !root.part;
  }

  /** The calendar of the holidays that its services keep. */
  async holidays(settings: Settings = {}): Promise<HolidayCalendar> {
    const texts = [...this.files.keys()].map((path) => this.textOf(path));
    return mayKeepHolidays(texts, settings) ? holidayCalendar() : NO_HOLIDAYS;
  }

  /** All services as they are written, by name, and the files of each. */
  models(settings: Settings = {}): Omit<CheckedService, 'findings'>[] {
    return servicesOf(this.files.values()).map((files) => ({
      model: modelOfService(files, settings),
      files: files.map(({ path }) => path),
    }));
  }

  /** All services with their findings, by name; the same input gives the same result. */
  check(options: CheckOptions): CheckedService[] {
    const { watch = NO_STOPWATCH } = options;
    watch.time('linking names', () => {
      const { Linker } = this.services.yardstick.references;
      for (const { document } of this.files.values()) {
        Linker.unlink(document);
        Linker.linkNow(document);
      }
    });
    return servicesOf(this.files.values()).map((files) => analyse(files, options));
  }
}
