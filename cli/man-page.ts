/** The manual page, made of the same descriptions as the help. */
import type { Command } from 'commander';

/** A page for `man`, in the macros of man(7). @param version what the page is about */
export function manPage(program: Command, version: string): string {
  const commands = program.createHelp().visibleCommands(program);
  return [
    `.TH YARDSTICK 1 "" "yardstick ${roff(version)}" "Yardstick"`,
    '.SH NAME',
    'yardstick \\- check service standards',
    '.SH SYNOPSIS',
    '.B yardstick',
    '.I command',
    '[arguments] [options]',
    '.SH DESCRIPTION',
    roff(program.description()),
    ...commands.flatMap(commandSection),
    '',
  ].join('\n');
}

/** What a command takes, and the words below its help, in which lines stay as they are. */
function commandSection(command: Command): string[] {
  const help = command.createHelp();
  return [
    `.SH ${roff(command.name().toUpperCase())}`,
    `.B ${roff(help.commandUsage(command))}`,
    '.PP',
    roff(help.commandDescription(command)),
    ...help.visibleArguments(command).flatMap((it) => entry(help.argumentTerm(it), help.argumentDescription(it))),
    ...help.visibleOptions(command).flatMap((it) => entry(help.optionTerm(it), help.optionDescription(it))),
    ...wordsBelow(command),
  ];
}

const entry = (term: string, description: string): string[] => ['.TP', `.B ${roff(term)}`, roff(description)];

/** What `addHelpText` has been given: the help as it is printed has it behind that which commander returns. */
function wordsBelow(command: Command): string[] {
  let printed = '';
  command.configureOutput({ writeOut: (text) => (printed += text) }).outputHelp();
  const lines = printed.replace(command.helpInformation(), '').trim().split('\n');
  return lines[0] === '' ? [] : ['.PP', '.nf', ...lines.map(roff), '.fi'];
}

/**
 * A line in which nothing is a request: dashes are dashes of code, no line begins with a dot or a quote, and what old
 * programs do not read is written by its number.
 */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('\n', ' ')
    .replace(/^(?=[.'])/, '\\&')
    .replaceAll(/[^\0-~]/gu, (sign) => `\\[u${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`);
