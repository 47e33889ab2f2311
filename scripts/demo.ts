/** The main job on the examples: check them all, measure what has data, and export what is sound. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const OUT = 'dist/demo/standards.json';
/** Examples whose findings are shown one by one; of the others, the summary. */
const IN_FULL = new Set(['first-draft']);

function yardstick(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli/yardstick.js', ...args], {
    encoding: 'utf8',
  });
  if (status === 2) throw new Error(stderr);
  return stdout + stderr;
}

for (const example of [
  'first-draft',
  'contact-centre',
  'front-counter',
  'power-company',
  'it-desk',
  'complaints',
  'boston-311',
  'canada',
]) {
  console.log(`\n$ npx yardstick check examples/${example}\n`);
  const lines = yardstick('check', `examples/${example}`).trimEnd().split('\n');
  if (IN_FULL.has(example)) console.log(lines.join('\n'));
  else console.log(`${lines.length > 2 ? '…\n' : ''}${lines.slice(-2).join('\n')}`);
}

const AS_OF = ['--now', '2016-01-12T22:22:40'];
console.log(`\n$ npx yardstick measure examples/boston-311 ${AS_OF.join(' ')}\n`);
console.log(yardstick('measure', 'examples/boston-311', ...AS_OF).trimEnd());

mkdirSync('dist/demo', { recursive: true });
console.log(`\n$ npx yardstick export examples --out ${OUT}\n`);
console.log(yardstick('export', 'examples', '--out', OUT, '--force').trimEnd());
const { services } = JSON.parse(readFileSync(OUT, 'utf8'));
for (const { name, standards } of services) {
  const targets = standards.flatMap((standard: { targets: unknown[] }) => standard.targets).length;
  console.log(`  ${name}: ${standards.length} standards with ${targets} targets`);
}
