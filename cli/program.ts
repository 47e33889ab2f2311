/** The command line: its commands and options, the longer ones in files of their own. What each does is loaded when it is called. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { READERS } from '../language/documents/amendments/readers.ts';
import { FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { SEVERITIES, SORTS } from '../language/findings/finding.ts';
import { FIELDS } from '../language/intake/columns/fields.ts';
import manifest from '../package.json' with { type: 'json' };
import { CHECK_DEFAULTS, REPORT_FORMATS } from './check-options.ts';
import { CLEAN, TROUBLE, UsageError } from './exit-codes.ts';
import { addMeasure } from './measure-command.ts';
import { maxSize, mayRepeat, paths } from './options.ts';
import { addRender } from './render-command.ts';
import { addReport } from './report-command.ts';
import { note } from './say.ts';
import { addForShells } from './shell-command.ts';

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
  addForShells(program, manifest.version);
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
    if (!(option.required || option.optional) || mayRepeat(option)) continue;
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.name()))
        command.error(`error: ${option.long} is given twice, and counts once. Leave one away.`);
      given.add(option.name());
    });
  }
}

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

const DIFF_ENDS = `
A version is a file, a folder or a pattern, a .json that \`yardstick export\` has written, or a revision of the git
repository of this folder: HEAD~1 for this folder as it was, HEAD~1:desks/phone for another one. A day such as 2026-06-01
stands for the last commit before it.

Exit codes: 0 told, 1 something was loosened and --fail-on says so, 2 wrong use, a version that cannot be read, or
syntax or names that are broken: then what can be read is told.`;

function addDiff(program: Command, ended: (code: number) => void): void {
  program
    .command('diff')
    .description('tell what changed between two versions of standards, by what it means')
    .argument('[old]', 'a file, a folder, compiled JSON, a git revision or a day; not with --since')
    .argument('[new]', 'the same (default: this folder)')
    .option(
      '--since <old>',
      'hold the files that are named, or this folder, against what they were on that day, or at a revision',
    )
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
    .action(async (first, second, options) =>
      ended(await (await import('./diff.ts')).diffVersions([first, second], options)),
    );
}

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
