/** The commands that help a shell and its manual to know the others. */
import { Argument, type Command } from 'commander';
import type { SCRIPTS } from './completion.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const satisfies (keyof typeof SCRIPTS)[];

const HOW = `
bash: yardstick completion bash > ~/.local/share/bash-completion/completions/yardstick
zsh:  yardstick completion zsh > FOLDER/_yardstick, where FOLDER is one of your $fpath
fish: yardstick completion fish > ~/.config/fish/completions/yardstick.fish`;

/** Adds them. @param version of the program, for its manual */
export function addForShells(program: Command, version: string): void {
  program
    .command('completion')
    .description('print what makes a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', HOW)
    .action(async (shell: keyof typeof SCRIPTS) => print((await import('./completion.ts')).SCRIPTS[shell]));
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words) => print((await import('./completion.ts')).completions(program, words)));
  program
    .command('man')
    .description('print the manual page, such as for: yardstick man | man -l -')
    .action(async () => print((await import('./man-page.ts')).manPage(program, version)));
}

function print(text: string): void {
  process.stdout.write(text);
}
