/** Takes the pictures of the README anew, by the editor's suite. */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';

/** The pictures, by the names under which the suite takes them. */
const PICTURES = {
  findings: 'editor-findings',
  'preview-checklist': 'preview-checklist',
  'preview-marked': 'preview-metrics',
  'preview-coverage': 'preview-coverage',
  'preview-results': 'preview-results',
};

const { status } = spawnSync(process.execPath, ['test/editor/run.ts', 'folder'], { stdio: 'inherit' });
if (status !== 0) throw new Error('The suite failed: the pictures stay as they are.');
for (const [taken, name] of Object.entries(PICTURES))
  copyFileSync(`.cache/screenshots/${taken}.png`, `docs/images/${name}.png`);
