/** The windows in which the extension is tried, each with a folder of its own to work in. */
import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EditorRun } from '../../scripts/vscode/run.ts';

type Scenario = Omit<EditorRun, 'suite' | 'shots'>;

const FIXTURES = 'test/editor/fixtures';
const UNDER_DEVELOPMENT = { extension: path.resolve('.') };

/** A folder with copies of some others, each under its own name. */
function folderWith(...sources: string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-window-'));
  for (const source of sources) cpSync(source, path.join(folder, path.basename(source)), { recursive: true });
  return folder;
}

export const SCENARIOS: Readonly<Record<string, () => Scenario>> = {
  folder: () => ({
    ...UNDER_DEVELOPMENT,
    opens: folderWith(`${FIXTURES}/desk`, 'examples/first-draft', 'examples/contact-centre'),
  }),
};
