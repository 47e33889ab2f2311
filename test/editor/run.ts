/** Runs the suite in a real VS Code, in every kind of window. With names of scenarios, only those. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { type Results, runInEditor } from '../../scripts/vscode/run.ts';
import { emptyExtension, stageExtension } from '../../scripts/vscode/stage.ts';
import { bundleSuite } from './bundle.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

const SHOTS = path.resolve('.cache/screenshots');
const RESULTS = '.cache/editor-results.json';

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = Object.entries(SCENARIOS).filter(([name]) => positionals.length === 0 || positionals.includes(name));

await packageExtension();
const extension = await stageExtension('.cache/editor/extension');
let [passed, failed] = [0, 0];
for (const [name, prepare] of chosen) {
  const { passed: more, failed: broken } = await runScenario(name, prepare());
  passed += more;
  failed += broken;
}
mkdirSync(path.dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, JSON.stringify({ passed, failed }));
console.log(`In VS Code: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runScenario(name: string, scenario: Scenario): Promise<Results> {
  const started = performance.now();
  console.log(`\n=== ${name}`);
  try {
    const tried = scenario.install ? emptyExtension('.cache/editor/nothing') : extension;
    const results = await runInEditor({ ...scenario, extension: tried, suite: await bundleSuite(name), shots: SHOTS });
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return results;
  } catch (error) {
    console.error(`${name}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}
