/**
 * Runs the suite in the desktop's VS Code, which is downloaded where it is missing; `--vscode file` takes another one.
 * There are no hands there: what needs them is tried in the browser's alone.
 */
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { stageExtension } from '../../scripts/vscode/stage.ts';
import { bundleSuite } from './bundle.ts';
import { SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({ options: { vscode: { type: 'string' } } });
const extensionDevelopmentPath = await stageExtension('.cache/editor/extension');

for (const name of ['folder', 'empty', 'multi-root']) {
  console.log(`\n=== ${name}`);
  const { opens } = SCENARIOS[name]?.() ?? {};
  // Throws where a test failed.
  await runTests({
    extensionDevelopmentPath,
    extensionTestsPath: await bundleSuite(name),
    launchArgs: [...(opens ? [opens] : []), '--disable-extensions'],
    ...(values.vscode && { vscodeExecutablePath: values.vscode }),
  });
}
