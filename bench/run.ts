/**
 * Measures how fast `check` and the language server are: `npm run bench`, or `npm run --silent bench -- --json` for machines.
 * With `--quick`, each is run fewer times, and there are fewer records and rows: it ends in three minutes.
 * Only ratios within one run mean something on another machine.
 */
import { cpus, totalmem } from 'node:os';
import { type Aim, judge } from './aims.ts';
import { measureColdStart } from './measure/cold-start.ts';
import { measureGrowth } from './measure/growth.ts';
import { measureImporting } from './measure/importing.ts';
import { measurePeers } from './measure/peers.ts';
import { measureReading } from './measure/reading.ts';
import { measureRecords } from './measure/records.ts';
import { measureTyping } from './measure/typing.ts';
import type { Machine, Measured } from './measured.ts';
import { report } from './report.ts';
import { SHAPES } from './workspaces/shapes.ts';

function machine(): Machine {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
  };
}

const saying = <T>(what: string, measure: () => T): T => {
  process.stderr.write(`Measuring ${what} …\n`);
  return measure();
};

const isQuick = process.argv.includes('--quick');
const measured: Measured = {
  machine: machine(),
  coldStart: saying('the cold start', () => measureColdStart(isQuick)),
  growth: SHAPES.map((shape) => saying(shape.name, () => measureGrowth(shape, isQuick))),
  importing: saying('the import of tables', () => measureImporting(isQuick)),
  reading: saying('the reading of long texts', () => measureReading(isQuick)),
  records: await saying('measuring on records', () => measureRecords(isQuick)),
  peers: saying('textlint and TypeSpec', () => measurePeers(isQuick)),
  typing: await saying('typing', () => measureTyping(isQuick)),
};
const aims: Aim[] = judge(measured);
const asJson = process.argv.includes('--json');
process.stdout.write(asJson ? `${JSON.stringify({ ...measured, aims }, null, 2)}\n` : report(measured, aims));
