/** The options of `yardstick measure`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { FAILED_ON, type FailedOn } from './measure-options.ts';
import { engine, maxData, maxSize, paths, wholeNumber } from './options.ts';

const MEASURE_ENDS = `
Exit codes: 0 measured, 1 a target was missed in its last whole period, or cannot be told, and --fail-on says so, or syntax
or links are broken, 2 wrong use or unreadable standards. Data that cannot be read is said with the targets that need it.`;

/** `yardstick measure`. @param ended takes the exit code */
export function addMeasure(program: Command, ended: (code: number) => void): void {
  program
    .command('measure')
    .description('tell from the records whether targets are kept')
    .argument('[paths...]', paths)
    .addOption(
      new Option(
        '--format <format>',
        'for a terminal, for other programs, or a document to read, print or compute with',
      )
        .choices(['pretty', 'json', ...FORMATS, ...OFFICE_FORMATS])
        .default('pretty'),
    )
    .option('--short', 'of a document, the overview alone')
    .option('--now <time>', 'the time at which the records were taken, such as 2026-07-01T09:00 (default: now)')
    .option('--from <period>', 'tell the periods that lie in this day, month, quarter or year, or behind it')
    .option('--to <period>', 'tell the periods that lie in this day, month, quarter or year, or before it')
    .addOption(
      new Option(
        '--fail-on <verdicts>',
        `exit with 1 if a target has one of these verdicts, such as missed or ${FAILED_ON.join(',')}`,
      )
        .default([], 'never')
        .argParser(verdictsIn),
    )
    .addOption(wholeNumber('--misses <number>', 'list so many of the cases that were missed, the newest first'))
    .addOption(wholeNumber('--open <number>', 'list so many of the cases that still run, the next to be late first'))
    .addOption(
      wholeNumber(
        '--refused <number>',
        'name so many of the rows that are refused for each reason (default: 3, and all in json, csv and xlsx)',
      ).default(undefined),
    )
    .option('--write-baseline', 'show how the standards change with what was measured, and ask whether to write it')
    .option('--yes', 'with --write-baseline, write it without asking')
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .addOption(maxSize())
    .addOption(maxData())
    .addOption(engine())
    .addOption(
      new Option('--sql <database>', 'print the SQL of the targets with its calendars, and measure nothing').choices([
        'duckdb',
        'postgres',
      ]),
    )
    .addHelpText('after', MEASURE_ENDS)
    .action(async (args, options) => ended(await (await import('./measure.ts')).measurePaths(args, options)));
}

/** @throws InvalidArgumentError where one of them is none */
function verdictsIn(text: string): FailedOn[] {
  if (text === 'never') return [];
  const isVerdict = (it: string): it is FailedOn => FAILED_ON.some((verdict) => verdict === it);
  const verdicts = text.split(',').map((it) => it.trim());
  if (verdicts.every(isVerdict)) return verdicts;
  throw new InvalidArgumentError(`Write never, or with commas between: ${FAILED_ON.join(',')}.`);
}
