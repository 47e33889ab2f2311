// Prints the targets that were missed in their last whole period, and those that cannot be told, from what
// `yardstick measure --format json` wrote: node missed.mjs results.json
import { readFileSync } from 'node:fs';

const { asOf, targets } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

for (const { target, unit, periods, problem, standing } of targets) {
  const last = periods.find(({ name }) => name === standing.period);
  const why = standing.doubt ?? problem?.text ?? 'No period has a figure yet.';
  if (!last || standing.doubt) console.log(`${target}: cannot be told. ${why}`);
  else if (standing.verdict === 'missed') console.log(`${target}: missed in ${last.name}, ${last.figure} ${unit}`);
}
console.log(`As of ${asOf}`);
