/** Runs the suite in a real VS Code, in every kind of window. With names of scenarios, only those. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { type EditorRun, type Results, runInEditor } from '../../scripts/vscode/run.ts';
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
// A window waits more than it works: two at a time take little more than half as long.
const waiting = chosen.values();
await Promise.all([runWaiting(), runWaiting()]);
mkdirSync(path.dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, JSON.stringify({ passed, failed }));
console.log(`In VS Code: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Takes one scenario after the other from those that wait, and counts their results. */
async function runWaiting(): Promise<void> {
  for (const [name, prepare] of waiting) {
    const said: string[] = [];
    const { passed: more, failed: broken } = await runScenario(name, prepare(), (line) => said.push(line));
    passed += more;
    failed += broken;
    // What two windows say at a time is told one after the other.
    console.log(`\n=== ${name}\n${said.join('\n')}`);
  }
}

async function runScenario(name: string, scenario: Scenario, say: EditorRun['say']): Promise<Results> {
  const started = performance.now();
  try {
    const tried = scenario.install ? emptyExtension('.cache/editor/nothing') : extension;
    const suite = await bundleSuite(name);
    const results = await runInEditor({ ...scenario, extension: tried, suite, shots: SHOTS, say });
    say(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return results;
  } catch (error) {
    say(`${name}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}
