/** The check of one service with all that the server knows. */
import { DocumentState, type LangiumDocument } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { analyse, inOrder, type SourceFile } from '../../language/workspace/analysis.ts';
import type { Services } from '../services.ts';
import type { KnownService } from './findings.ts';
import type { Holidays } from './holidays.ts';

export class ServiceChecker {
  private readonly services: Services;
  private readonly holidays: Holidays;

  constructor(services: Services, holidays: Holidays) {
    this.services = services;
    this.holidays = holidays;
  }

  /** Whether all files of a service have been read. */
  isReadable(key: string): boolean {
    return this.documentsOf(key).every((document) => document.state >= DocumentState.Parsed);
  }

  /** The URIs of the files of a service. */
  filesOf(key: string): string[] {
    return this.documentsOf(key).map(({ uri }) => uri.toString());
  }

  /** The service with its findings; undefined where it has no files. */
  check(key: string, today: string): KnownService | undefined {
    const { Workspaces } = this.services.shared.workspace;
    const documents = this.documentsOf(key);
    const files = inOrder(documents.map((document) => this.linked(document)));
    const [first] = files;
    if (!first) return undefined;
    const { uri } = first.document;
    const settings = Workspaces.settingsOf(uri);
    const holidays = this.holidays.for(
      files.map(({ document }) => document.textDocument.getText()),
      settings,
    );
    const { Data, Measured } = this.services.workspace;
    const root = Workspaces.rootOf(uri);
    const results = Measured.of(root, key);
    const known = { dataOf: Data.of(root, key), ...(results && { results }) };
    const checked = analyse(files, { today, settings, holidays, ...known });
    return { checked, holidays, uris: new Map(files.map(({ path, document }) => [path, document.uri.toString()])) };
  }

  private documentsOf(key: string): LangiumDocument[] {
    return this.services.references.ServiceIndex.documentsOf(key);
  }

  /** Who asks about one file need not wait until all others are linked: those of its service are linked now. */
  private linked(document: LangiumDocument): SourceFile {
    if (document.state < DocumentState.Linked) this.services.references.Linker.linkNow(document);
    const path = this.services.shared.workspace.Workspaces.pathOf(document.uri);
    return { path, document: document as LangiumDocument<Document> };
  }
}
