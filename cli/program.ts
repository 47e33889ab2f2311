/** The command line: its commands and options. What each command does is loaded when it is called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { READERS } from '../language/documents/amendments/readers.ts';
import { DOCUMENTS, FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { SEVERITIES, SORTS } from '../language/findings/finding.ts';
import { FIELDS } from '../language/intake/columns/fields.ts';
import { OBSERVING_METHODS } from '../language/meaning/measures/observations.ts';
import { PERIODS_SUCH_AS, REPORT_UNITS } from '../language/meaning/reports-due.ts';
import manifest from '../package.json' with { type: 'json' };
import { CHECK_DEFAULTS, REPORT_FORMATS } from './check-options.ts';
import { CLEAN, TROUBLE, UsageError } from './exit-codes.ts';
import { ROLE_REPORT_FORMATS } from './report-options.ts';
import { note } from './say.ts';

/** Parses the arguments and runs the command that they name; returns the exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let code = CLEAN;
  const program = commands((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : TROUBLE;
    throw error;
  }
}

function commands(ended: (code: number) => void): Command {
  const program = new Command('yardstick')
    .description(
      'Finds the vague, unmeasurable, infeasible and contradictory service standards in your .standards files.',
    )
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('(add --help to see how it is used)')
    .exitOverride()
    .configureOutput({ writeErr: note });
  addCheck(program, ended);
  addExport(program, ended);
  addRender(program, ended);
  addMeasure(program, ended);
  addReport(program, ended);
  addDiff(program, ended);
  addExplain(program, ended);
  addInit(program, ended);
  addImport(program, ended);
  addServer(program);
  for (const command of [program, ...program.commands])
    command
      .version(manifest.version, '-V, --version', 'print the version')
      .addHelpText('after', '\nWhere the program itself fails, --debug says where in its code.');
  for (const command of program.commands) refuseRepeated(command);
  return program;
}

/** Of an option that counts once, the last would count, and nobody would be told. */
function refuseRepeated(command: Command): void {
  const given = new Set<string>();
  for (const option of command.options) {
    if (!(option.required || option.optional) || MANY_TIMES.has(option)) continue;
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.name()))
        command.error(`error: ${option.long} is given twice, and counts once. Leave one away.`);
      given.add(option.name());
    });
  }
}

const maxSize = (): Option => megabytes('--max-size <MB>', 'refuse files that are larger', CHECK_DEFAULTS.maxSize);

const megabytes = (flags: string, description: string, usual: number): Option =>
  new Option(flags, description).default(usual).argParser((text) => {
    const size = Number(text);
    if (size > 0) return size;
    throw new InvalidArgumentError('It takes a number of megabytes, such as 5.');
  });

const paths = 'files, folders or patterns such as "desks/*.standards" (default: this folder)';

const CHECK_ENDS = `
Exit codes: 0 clean, 1 findings as grave as --fail-on says (with --dry-run: a file would change),
2 wrong use, or files that cannot be read or written.`;

function addCheck(program: Command, ended: (code: number) => void): void {
  program
    .command('check')
    .description('find what is wrong with standards')
    .argument('[paths...]', paths)
    .addOption(
      new Option('--format <format>', 'for people, or for other programs')
        .choices(['pretty', ...REPORT_FORMATS])
        .default(CHECK_DEFAULTS.format),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 if there is a finding as grave as this')
        .choices([...SEVERITIES, 'never'])
        .default(CHECK_DEFAULTS.failOn),
    )
    .addOption(
      new Option('--sort <order>', 'show the gravest findings of a file first, or all as they stand in it')
        .choices(SORTS)
        .default(CHECK_DEFAULTS.sort),
    )
    .option('--fix', 'mend in the files what needs no decision, then print what is left')
    .addOption(new Option('--dry-run', 'show as a patch what --fix would change, and write nothing'))
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .addOption(new Option('--update-baseline', 'write all that is found now to the file of --baseline'))
    .option('--results <file>', 'judge with what was measured (default: results.json beside the standards)')
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .option('--today <date>', 'the day to judge dates by, such as 2026-07-01 (default: today)')
    .option('--timing', 'say how long each phase and rule took')
    .addOption(maxSize())
    .addHelpText('after', CHECK_ENDS)
    .action(async (args, options) => ended(await (await import('./check.ts')).checkPaths(args, options)));
}

function addExport(program: Command, ended: (code: number) => void): void {
  program
    .command('export')
    .description('compile standards to JSON')
    .argument('[paths...]', paths)
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .addOption(maxSize())
    .addHelpText(
      'after',
      '\nExit codes: 0 exported, 1 refused because syntax or links are broken, 2 wrong use or unreadable files.',
    )
    .action(async (args, options) => ended(await (await import('./export.ts')).exportJson(args, options)));
}

function addRender(program: Command, ended: (code: number) => void): void {
  program
    .command('render')
    .description('make a document to read, print or compute with')
    .addArgument(
      new Argument(
        '<document>',
        'what staff do and observers check, a card for each target, what is covered, the standards as a book for staff, what customers are promised, a form for observers, a plan of their visits, questions to staff, cards to learn them, who is to be trained by when, what staff have to learn anew, or all standards to review',
      ).choices([...DOCUMENTS, 'scorecard', 'visits', 'quiz', 'cards', 'training', 'refresher', 'table']),
    )
    .argument('[paths...]', paths)
    .addOption(
      new Option(
        '--format <format>',
        'Markdown, a page to print, a spreadsheet, a file for Excel or Word, of visits and trainings one for calendars, or of cards one for Anki',
      )
        .choices([...FORMATS, ...OFFICE_FORMATS, 'ics', 'anki'])
        .default('md'),
    )
    .option('--at <touchpoint>', 'of a scorecard, quiz, cards or refresher, ask what holds at this touchpoint')
    .option('--branch <name>', 'of a scorecard, quiz, cards, refresher or trainings, what holds at this branch')
    .option('--staff <file>', 'of trainings, the list of staff: name, role, began, standard, trained')
    .option('--role <name>', 'of a quiz, cards or refresher, ask what this role has to know')
    .option('--since <old>', 'of a refresher, what was before: a file, a folder, compiled JSON or a git revision')
    .addOption(
      new Option('--method <method>', 'of a scorecard, ask what is verified in this way').choices(OBSERVING_METHODS),
    )
    .option('--from <period>', 'of visits, plan them from this day, month, quarter or year on')
    .option('--to <period>', 'of visits and trainings, plan them up to this day, month, quarter or year')
    .addOption(
      count(
        '--seed <number>',
        'of visits, a quiz, cards or refresher, another plan or other wrong answers for each number (default: 1)',
      ).default(undefined),
    )
    .addOption(each('--site <name>', 'of visits, where to go, once for each site (default: the branches)'))
    .addOption(each('--observer <name>', 'of visits, who goes, once for each'))
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .option('--language <code>', 'of a charter, handbook, quiz, cards or refresher: in which language of the service')
    .option(
      '--results <file>',
      'of a charter: what “yardstick measure --format json” found (default: results.json beside the standards)',
    )
    .addOption(maxSize())
    .addHelpText(
      'after',
      '\nExit codes: 0 rendered, 1 rendered in part because syntax or links are broken, 2 wrong use or unreadable files.',
    )
    .action(async (name, args, options) =>
      ended(await (await import('./render.ts')).renderDocument(name, args, options)),
    );
}

const maxData = (): Option =>
  megabytes('--max-data <MB>', 'refuse data files that are larger, but for those that DuckDB reads', 200);

const engine = (): Option =>
  new Option('--engine <engine>', 'what measures: DuckDB for Parquet and large files, where it is installed')
    .choices(['auto', 'plain', 'duckdb'])
    .default('auto');

const MEASURE_ENDS = `
Exit codes: 0 measured, 1 a target was missed in its last whole period and --fail-on says so, or syntax or links are
broken, 2 wrong use or unreadable standards. Data that cannot be read is said with the targets that need it.`;

function addMeasure(program: Command, ended: (code: number) => void): void {
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
      new Option('--fail-on <verdict>', 'exit with 1 if a target was missed')
        .choices(['missed', 'never'])
        .default('never'),
    )
    .addOption(count('--misses <number>', 'list so many of the cases that were missed, the newest first'))
    .addOption(count('--open <number>', 'list so many of the cases that still run, the next to be late first'))
    .addOption(
      count(
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

const REPORT_ENDS = `
A report falls due when its period ends: what is monthly with each month, what is quarterly with the last month of a quarter.
Nothing is sent: each mail is a draft, which a mail program opens.

Exit codes: 0 written, or nobody is due a report, 1 syntax or links are broken, 2 wrong use, unreadable standards, or nothing
is known that could be told.`;

function addReport(program: Command, ended: (code: number) => void): void {
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
    .addOption(count('--misses <number>', 'name so many of the cases that were missed, the newest first').default(5))
    .option('--now <time>', 'the time at which the records were taken, such as 2026-07-01T09:00 (default: now)')
    .option('-o, --out <folder>', 'where a folder for each role is made (default: reports, and in it the period)')
    .option('--force', 'replace files if there are any')
    .addOption(maxSize())
    .addOption(maxData())
    .addOption(engine())
    .addHelpText('after', REPORT_ENDS)
    .action(async (args, options) => ended(await (await import('./report.ts')).writeReports(args, options)));
}

const DIFF_ENDS = `
A version is a file, a folder or a pattern, a .json that \`yardstick export\` has written, or a revision of the git
repository of this folder: HEAD~1 for this folder as it was, HEAD~1:desks/phone for another one.

Exit codes: 0 told, 1 something was loosened and --fail-on says so, 2 wrong use, a version that cannot be read, or
syntax or names that are broken: then what can be read is told.`;

function addDiff(program: Command, ended: (code: number) => void): void {
  program
    .command('diff')
    .description('tell what changed between two versions of standards, by what it means')
    .argument('<old>', 'a file, a folder, compiled JSON or a git revision')
    .argument('[new]', 'the same (default: this folder)', '.')
    .addOption(
      new Option('--format <format>', 'for a terminal, for other programs, or a notice to read, print or compute with')
        .choices(['pretty', 'json', ...FORMATS, ...OFFICE_FORMATS])
        .default('pretty'),
    )
    .addOption(
      new Option('--for <reader>', 'all changes, or what customers are promised').choices(READERS).default('staff'),
    )
    .option('--language <code>', 'of a notice: in which language of the service (default: the first one)')
    .addOption(
      new Option('--fail-on <change>', 'exit with 1 if anything was loosened')
        .choices(['loosened', 'never'])
        .default('never'),
    )
    .option('-o, --out <file>', 'write to a file instead of the terminal')
    .option('--force', 'replace the file if there is one')
    .addOption(maxSize())
    .addHelpText('after', DIFF_ENDS)
    .action(async (before, after, options) =>
      ended(await (await import('./diff.ts')).diffVersions(before, after, options)),
    );
}

/** Those that may be given many times. */
const MANY_TIMES = new WeakSet<Option>();

/** An option that may be given many times. @param choices what it takes, where that is not anything */
function each(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, description);
  MANY_TIMES.add(option);
  if (choices) option.choices(choices);
  return option.argParser((text: string, before?: string[]) => {
    if (choices?.includes(text) === false) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...(before ?? []), text];
  });
}

const count = (flags: string, description: string): Option =>
  new Option(flags, description).default(0).argParser((text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 0) return number;
    throw new InvalidArgumentError('It takes a whole number, such as 10.');
  });

function addExplain(program: Command, ended: (code: number) => void): void {
  program
    .command('explain')
    .description('say what a rule is about, with examples')
    .argument('[rule]', 'its code or name, such as YS301 or absolute-target; without it, all rules are listed')
    .action(async (rule) => ended((await import('./explain.ts')).explain(rule)));
}

function addInit(program: Command, ended: (code: number) => void): void {
  program
    .command('init')
    .description('start a new file from the 14 areas of service, each with the question to answer')
    .argument('[file]', 'the file to write', 'my-service.standards')
    .option('--force', 'replace the file if there is one')
    .action(async (file, options) => ended((await import('./init.ts')).init(file, options)));
}

const IMPORT_ENDS = `
Exit codes: 0 imported or updated, 1 with --dry-run: a file would change, 2 wrong use, unreadable documents, or cells
that cannot be taken over: then nothing was written.`;

function addImport(program: Command, ended: (code: number) => void): void {
  program
    .command('import')
    .description('make standards of a table or a text that you have')
    .argument('<files...>', 'CSV, Excel (.xlsx), Word (.docx), Markdown, HTML, plain text, OpenSLO (.yaml) or Gherkin')
    .option(
      '-o, --out <folder>',
      'where the files are written; nothing that exists is replaced (default: "standards"). With --update: where they are (default: this folder)',
    )
    .addOption(
      new Option(
        '--update',
        'take what was edited in a table of `yardstick render table` back into the files',
      ).conflicts(['map', 'yearBegins', 'report', 'format']),
    )
    .option('--dry-run', 'show as a patch what --update would change, and write nothing')
    .option(
      '--map <field=column,...>',
      `which column holds what, where its heading does not say so: ${FIELDS.join(', ')}; limit and target may be named twice`,
    )
    .option('--encoding <name>', 'how letters are stored, such as windows-1251, where it is not recognised')
    .addOption(
      new Option(
        '--year-begins <month>',
        'the month, from 1 to 12, in which a year such as 2023-2024 begins',
      ).argParser(monthOf),
    )
    .option('--report <file>', 'write what became of every row to a file, as text or, for .json, as JSON')
    .option('--force', 'replace the report if there is one; files of standards are never replaced')
    .addOption(new Option('--format <format>', 'how the report is printed').choices(['text', 'json']).default('text'))
    .addOption(maxSize())
    .addHelpText('after', IMPORT_ENDS)
    .action(async (args, { update, ...options }) => {
      if (update) return ended(await (await import('./update.ts')).updateFiles(args, options));
      if (options.dryRun) throw new UsageError('--dry-run shows what --update would change. Write both');
      ended(await (await import('./import.ts')).importFiles(args, { out: 'standards', ...options }));
    });
}

function monthOf(text: string): number {
  const month = Number(text);
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  throw new InvalidArgumentError('It takes the number of a month, such as 4 for April.');
}

function addServer(program: Command): void {
  program
    .command('server')
    .description('run the language server, for editors')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the channel of a Node parent process')
    .option('--clientProcessId <pid>', 'the process to end with')
    .action(async () => (await import('./server.ts')).server());
}
