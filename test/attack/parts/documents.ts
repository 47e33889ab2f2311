/**
 * Documents as somebody's office would hand them over, with pieces missing, doubled and strange: each is refused by name, or
 * becomes files that can be read, are laid out as the formatter would, and are the same a second time.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UnreadableDocument } from '../../../language/intake/documents/document.ts';
import type { Imported } from '../../../language/intake/import.ts';
import { formatted } from '../../support/formatting/format.ts';
import { imported, modelsOf } from '../../support/importing.ts';
import { Chance } from '../chance.ts';
import type { Budget, Failure } from '../part.ts';
import { mutated } from '../protocol/typing.ts';
import { smallest } from '../smallest.ts';

export const name = 'documents';
export const share = 60;

interface Text {
  readonly file: string;
  readonly text: string;
}

export async function run(seed: number, budget: Budget): Promise<Failure | undefined> {
  const chance = new Chance(seed);
  const documents = known();
  while (budget.next()) {
    const { file, text } = chance.one(documents);
    const broken = chance.happens(0.2) ? repeated(text, chance) : mutated(text, chance);
    const what = await whatIsWrongWith(file, broken);
    if (what) return { what, input: { file, text: await madeSmaller(file, broken) } };
  }
  return undefined;
}

/** The documents among the tests that are text. */
function known(): Text[] {
  const files = globSync('test/intake/documents/*/*.{md,html,csv,txt,yaml,feature}').sort();
  const short = globSync('test/intake/**/*.jsonl')
    .sort()
    .filter((file) => !file.includes('gold'))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Partial<Text>);
  return [
    ...files.map((file) => ({ file: path.basename(file), text: readFileSync(file, 'utf8') })),
    ...short.flatMap(({ file, text }) => (file === undefined || text === undefined ? [] : [{ file, text }])),
  ];
}

/** With one of its lines many times. */
function repeated(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  return lines.toSpliced(at, 0, ...Array<string>(chance.below(300)).fill(lines[at] ?? '')).join('\n');
}

async function whatIsWrongWith(file: string, text: string): Promise<string | undefined> {
  try {
    const [once, twice] = [await imported(file, text), await imported(file, text)];
    return differenceOf(once, twice);
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    return `the import failed: ${(error as Error).stack}`;
  }
}

function differenceOf(once: Imported, twice: Imported): string | undefined {
  const standards = modelsOf(once).flatMap((model) => model.standards).length;
  const { totals } = once.report;
  if (standards !== totals.standards) return `${totals.standards} standards are reported, and ${standards} are written`;
  const unlike = once.files.findIndex(({ text }, index) => text !== twice.files[index]?.text);
  if (unlike >= 0) return `${once.files[unlike]?.path} is another one the second time`;
  return (
    once.files.find(({ text }) => formatted(text) !== text) && 'what is written is not as the formatter lays it out'
  );
}

/** The fewest lines that show it. */
async function madeSmaller(file: string, text: string): Promise<string> {
  const fails = async (lines: readonly string[]): Promise<boolean> =>
    (await whatIsWrongWith(file, lines.join('\n'))) !== undefined;
  return (await smallest(text.split('\n'), fails)).join('\n');
}
