/** Reports of imports as documents of the editor that nobody is asked to save. */
import { type Disposable, Uri, window, workspace } from 'vscode';

const SCHEME = 'yardstick-import';

const reports = new Map<string, string>();

export const registerImportReports = (): Disposable =>
  workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => reports.get(path) ?? 'This report is gone. Import the document again.',
  });

/** @param name what the report is about */
export async function showImportReport(name: string, text: string): Promise<void> {
  const path = `/${reports.size + 1}/Import of ${name}.txt`;
  reports.set(path, text);
  await window.showTextDocument(Uri.from({ scheme: SCHEME, path }), { preview: false });
}
