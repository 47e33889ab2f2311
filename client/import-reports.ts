/** Reports of imports and of changes as documents of the editor that nobody is asked to save. */
import { type Disposable, Uri, window, workspace } from 'vscode';

const SCHEME = 'yardstick-report';

const reports = new Map<string, string>();

export const registerImportReports = (): Disposable =>
  workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => reports.get(path) ?? 'This report is gone. Make it again.',
  });

/** @param name what the report is about */
export async function showImportReport(name: string, text: string): Promise<void> {
  await window.showTextDocument(reportUri(`Import of ${name}.txt`, text), { preview: false });
}

/** Keeps a report under a name, which ends in what kind of text it is. */
export function reportUri(name: string, text: string): Uri {
  const path = `/${reports.size + 1}/${name.replaceAll('/', '-')}`;
  reports.set(path, text);
  return Uri.from({ scheme: SCHEME, path });
}
