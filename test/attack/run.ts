/** `npm run attack`: tries to break the product, for as long and with as many seeds as asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Part, seconds } from './part.ts';
import { allParts } from './parts.ts';

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
  },
  allowPositionals: true,
});
const seeds = values.seeds.split(',').map(Number);
const minutes = Number(values.minutes);
const known = await allParts();
const parts = known.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
refuseNonsense();

/** All of the time is shared out evenly. */
const share = (minutes * 60) / (seeds.length * parts.length);
let failures = 0;
for (const seed of seeds) for (const part of parts) if (await hasFailed(part, seed)) failures++;
process.exit(failures === 0 ? 0 : 1);

async function hasFailed(part: Part, seed: number): Promise<boolean> {
  const budget = seconds(share);
  const failure = await part.run(seed, budget);
  const head = `${part.name}, seed ${seed}, ${budget.done} rounds`;
  console.log(failure ? `${head}: ${failure.what}` : `${head}: nothing found`);
  if (!failure) return false;
  const file = `.cache/attack/${part.name}-${seed}.json`;
  mkdirSync('.cache/attack', { recursive: true });
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`);
  console.log(`  What shows it is in ${file}.`);
  return true;
}

function refuseNonsense(): void {
  const unknown = positionals.filter((name) => known.every((part) => part.name !== name));
  if (unknown.length === 0 && seeds.every(Number.isInteger) && minutes > 0) return;
  console.error('npm run attack -- [--seeds 1,2,3] [--minutes 5] [part …]');
  console.error(`The parts are ${known.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
