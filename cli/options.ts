/** Options that several commands have. */
import { InvalidArgumentError, Option } from 'commander';
import { CHECK_DEFAULTS } from './check-options.ts';

/** What `[paths...]` takes, for the help of a command. */
export const paths = 'files, folders or patterns such as "desks/*.standards" (default: this folder)';

/** How large a file of standards may be. */
export const maxSize = (): Option =>
  megabytes('--max-size <MB>', 'refuse files that are larger', CHECK_DEFAULTS.maxSize);

/** How large a file of data may be. */
export const maxData = (): Option =>
  megabytes('--max-data <MB>', 'refuse data files that are larger, but for those that DuckDB reads', 200);

const megabytes = (flags: string, description: string, usual: number): Option =>
  new Option(flags, description).default(usual).argParser((text) => {
    const size = Number(text);
    if (size > 0) return size;
    throw new InvalidArgumentError('It takes a number of megabytes, such as 5.');
  });

/** What evaluates targets. */
export const engine = (): Option =>
  new Option('--engine <engine>', 'what measures: DuckDB for Parquet and large files, where it is installed')
    .choices(['auto', 'plain', 'duckdb'])
    .default('auto');

/** An option that takes how many, none where it is not given. */
export const wholeNumber = (flags: string, description: string): Option =>
  new Option(flags, description).default(0).argParser((text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 0) return number;
    throw new InvalidArgumentError('It takes a whole number, such as 10.');
  });

const manyTimes = new WeakSet<Option>();

/** An option that may be given many times. @param choices what it takes, where that is not anything */
export function each(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, description);
  manyTimes.add(option);
  if (choices) option.choices(choices);
  return option.argParser((text: string, before?: string[]) => {
    if (choices?.includes(text) === false) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...(before ?? []), text];
  });
}

/** Whether an option was made by `each`. */
export const mayRepeat = (option: Option): boolean => manyTimes.has(option);
