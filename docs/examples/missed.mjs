// Prints the targets that were missed in their last whole period, and those that cannot be told, from what
// `yardstick measure --format json` wrote: node missed.mjs results.json
import { readFileSync } from 'node:fs';

const { asOf, targets } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

for (const { target, unit, periods, problem } of targets) {
  const last = periods.findLast(({ ended, figure }) => ended && figure !== null);
  if (!last) console.log(`${target}: cannot be told. ${problem?.text ?? 'No period has a figure yet.'}`);
  else if (last.verdict === 'missed') console.log(`${target}: missed in ${last.name}, ${last.figure} ${unit}`);
}
console.log(`As of ${asOf}`);
