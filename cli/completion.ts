/**
 * Completion in shells. A script for each asks the program what may follow, so that it knows what this version knows;
 * where the program has nothing to say, the shell goes on with files. Nothing that is being typed is run.
 */
import type { Argument, Command, Option } from 'commander';

/** What each shell reads once. */
export const SCRIPTS = {
  bash: `_yardstick() {
  local IFS=$'\\n'
  COMPREPLY=($(yardstick complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o bashdefault -o default -F _yardstick yardstick
`,
  zsh: `#compdef yardstick
_yardstick() {
  local line
  local -a found
  for line in \${(f)"$(yardstick complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe yardstick found; else _files; fi
}
if [[ $funcstack[1] == _yardstick ]]; then _yardstick "$@"; else compdef _yardstick yardstick; fi
`,
  fish: `function __yardstick_complete
  set -l words (commandline -opc) (commandline -ct)
  yardstick complete -- $words[2..] 2>/dev/null
end
complete -c yardstick -a '(__yardstick_complete)'
`,
} as const;

interface Candidate {
  readonly word: string;
  readonly description: string;
}

/**
 * What may stand where the last of some words is being typed: a line each, behind a tab what it means.
 * @param words what stands behind the program's name
 */
export function completions(program: Command, words: readonly string[]): string {
  // Of `--format=json`, bash makes three words, the other shells one.
  const apart = words.flatMap((word) => /^(--[\w-]+)=(.*)$/.exec(word)?.slice(1) ?? (word === '=' ? [] : word));
  const typed = words.at(-1) === '=' ? '' : (apart.pop() ?? '');
  const front = /^--[\w-]+=/.exec(words.at(-1) ?? '')?.[0] ?? '';
  return candidatesFor(program, apart, typed)
    .filter(({ word }) => word.startsWith(typed))
    .map(({ word, description }) => `${front}${word}\t${description}\n`)
    .join('');
}

function candidatesFor(program: Command, before: readonly string[], typed: string): Candidate[] {
  const [name, ...rest] = before;
  if (name === undefined || (name === 'help' && rest.length === 0)) return commandsOf(program);
  const command = program.commands.find((it) => it.name() === name);
  if (!command) return [];
  const option = optionOf(command, rest.at(-1));
  if (option) return choicesOf(option);
  if (typed.startsWith('-')) return optionsOf(command);
  const place = rest.filter((word, at) => !word.startsWith('-') && !optionOf(command, rest[at - 1])).length;
  return choicesOf(command.registeredArguments[place]);
}

/** The option that wants a value behind it. */
const optionOf = (command: Command, word: string | undefined): Option | undefined =>
  command.options.find(
    (it) => (it.required || it.optional) && word !== undefined && [it.long, it.short].includes(word),
  );

const choicesOf = (taken: Argument | Option | undefined): Candidate[] =>
  (taken?.argChoices ?? []).map((word) => ({ word, description: '' }));

const commandsOf = (program: Command): Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ word: command.name(), description: command.description() }));

const optionsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', description }));
