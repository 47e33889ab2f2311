/** Random standards on random records: databases say of every case what the plain evaluator says. */
import { expect, it } from 'vitest';
import { hasDuckDb } from '../../../cli/duckdb/database.ts';
import { randomFrom } from '../../../language/quantities/random.ts';
import { programs } from '../../support/postgres.ts';
import { randomService } from '../../support/random-records.ts';
import { seed } from '../../support/seed.ts';
import { type Holding, measuredByBoth, withDuckDb, withPostgres } from './engines.ts';

const [TARGETS, ROWS] = [8, 150];
/** `npm run test:engines` looks at 100,000 cases. */
const services = Number(process.env.SERVICES ?? (process.env.npm_lifecycle_event === 'test:engines' ? 84 : 1));
const TIMEOUT = 3_600_000;

async function saysTheSame(
  first: number,
  number: number,
  holding: (use: (it: Holding) => Promise<void>) => Promise<void>,
) {
  const random = randomFrom(first);
  for (let at = 0; at < number; at += 1) {
    const { standards, data, now } = randomService(random, TARGETS, ROWS);
    await holding(async (it) => {
      const { plain, database } = await measuredByBoth(standards, data, now, it);
      for (const [index, expected] of plain.entries())
        expect(database[index], `seed ${first}, service ${at}, ${expected.text}\n${standards}`).toEqual(expected);
    });
  }
}

it.skipIf(!(await hasDuckDb()))(
  `DuckDB says the same of ${services * TARGETS * ROWS} cases (seed ${seed})`,
  { timeout: TIMEOUT },
  () => saysTheSame(seed, services, withDuckDb),
);

const DESK = `service desk "Desk" { open Fri 22:00..24:00, Sun 01:30..03:30 in "Europe/Riga" touchpoints phone }
record calls "Calls" from "calls.csv" { key id moments queued, answered }
standard s "S" { target at least 50% of calls are answered within 2 business hours of queued per month }
`;

it.skipIf(!(await hasDuckDb()))('a limit as long as an opening is over as it closes for what begins as it opens', () =>
  withDuckDb(async (it) => {
    const calls =
      'id,queued,answered\n1,2026-07-05 01:30:00,2026-07-05 03:30:00\n2,2026-07-05 01:30:00,2026-07-05 03:31:00\n';
    const { plain, database } = await measuredByBoth(DESK, { 'calls.csv': calls }, '2026-08-01', it);
    expect(plain[0]?.periods).toMatchObject([{ met: 1, missed: 1 }]);
    expect(database).toEqual(plain);
  }),
);

const bin = programs();

it.skipIf(bin === undefined)(`PostgreSQL, where there is one, says the same (seed ${seed})`, { timeout: TIMEOUT }, () =>
  saysTheSame(seed + 1, Math.ceil(services / 2), (use) => withPostgres(bin ?? '', use)),
);
