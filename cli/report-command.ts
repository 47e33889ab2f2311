/** The options of `yardstick report`. */
import { type Command, Option } from 'commander';
import { PERIODS_SUCH_AS, REPORT_UNITS } from '../language/meaning/reports-due.ts';
import { each, engine, maxData, maxSize, paths, wholeNumber } from './options.ts';
import { ROLE_REPORT_FORMATS } from './report-options.ts';

const REPORT_ENDS = `
A report falls due when its period ends: what is monthly with each month, what is quarterly with the last month of a quarter.
Nothing is sent: each mail is a draft, which a mail program opens.

Exit codes: 0 written, or nobody is due a report, 1 syntax or links are broken, 2 wrong use, unreadable standards, or nothing
is known that could be told.`;

/** `yardstick report`. @param ended takes the exit code */
export function addReport(program: Command, ended: (code: number) => void): void {
  const command = program
    .command('report')
    .description('write for each role what it is due to be told, as `report monthly to …` in the standards says')
    .argument('[paths...]', paths);
  for (const unit of REPORT_UNITS)
    command.addOption(
      new Option(
        `--${unit} <${unit}>`,
        `tell what is due with this ${unit}, such as ${PERIODS_SUCH_AS[unit]}`,
      ).conflicts(REPORT_UNITS.filter((it) => it !== unit)),
    );
  command
    .addOption(
      each(
        '--format <format>',
        'a page to print, a file for Word, Markdown; once for each (default: html)',
        ROLE_REPORT_FORMATS,
      ),
    )
    .option('--eml', 'write the draft of a mail to each role as well')
    .addOption(new Option('--attach', 'with --eml, attach the files to the mail').implies({ eml: true }))
    .option('--results <file>', 'tell what “yardstick measure --format json” has found, and measure nothing')
    .addOption(
      wholeNumber('--misses <number>', 'name so many of the cases that were missed, the newest first').default(5),
    )
    .option('--now <time>', 'the time at which the records were taken, such as 2026-07-01T09:00 (default: now)')
    .option('-o, --out <folder>', 'where a folder for each role is made (default: reports, and in it the period)')
    .option('--force', 'replace files if there are any')
    .addOption(maxSize())
    .addOption(maxData())
    .addOption(engine())
    .addHelpText('after', REPORT_ENDS)
    .action(async (args, options) => ended(await (await import('./report.ts')).writeReports(args, options)));
}
