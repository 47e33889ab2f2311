/** What changed between two versions of standards: in files, compiled, or at revisions of a git repository. */
import { amendmentNotice } from '../language/documents/amendments/notice.ts';
import type { ReaderOfChanges } from '../language/documents/amendments/readers.ts';
import { toldChanges } from '../language/documents/amendments/told.ts';
import { languageFor } from '../language/documents/document/document.ts';
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { changesJson } from '../language/exchange/changes-json.ts';
import { changesBetween } from '../language/history/changes.ts';
import type { ToldChanges } from '../language/history/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { changesText } from './changes-text.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { languageAsked } from './language-asked.ts';
import { shownPath } from './names.ts';
import { refuseOwnSource, refuseToReplace, writeText } from './output.ts';
import { columnsOfStream, paintFor, uncoloured } from './paint.ts';
import { note } from './say.ts';
import { sinceNamed, versionOf } from './versions.ts';

interface DiffOptions {
  readonly format: 'pretty' | 'json' | Format | OfficeFormat;
  readonly for: ReaderOfChanges;
  /** The old version, of the files that are named. */
  readonly since?: string;
  readonly failOn: 'loosened' | 'never';
  /** That of the notice. */
  readonly language?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
}

/**
 * Tells what changed from one version to another; returns the exit code.
 * @param named the versions, of which the last may be missing
 * @throws UsageError where one cannot be read, or nobody says which
 */
export async function diffVersions(named: readonly (string | undefined)[], options: DiffOptions): Promise<number> {
  const [before, after] = versionsNamed(named, options);
  refuseToPrint('changes', options.format, options.out);
  refuseToReplace(options.out, options.force);
  const old = await versionOf(options.since === undefined ? before : sinceNamed(before, after), after, options);
  const now = await versionOf(after, before, options);
  if (!old || !now) return TROUBLE;
  refuseOwnSource(options.out, [...old.sources, ...now.sources]);
  // What programs read is the same for everybody.
  const reader = options.format === 'json' ? 'staff' : options.for;
  const language = languageOf([...now.services, ...old.services], options);
  const isOnly = options.language !== undefined;
  const told = toldChanges(changesBetween(old.services, now.services), { before, after }, reader, language, isOnly);
  await write(told, language, options);
  const broken = old.broken + now.broken;
  if (broken !== '') {
    note(`${broken}What stands in the places above may be missing from the changes, or be told as dropped or new.\n`);
    return TROUBLE;
  }
  return options.failOn === 'loosened' && told.loosened > 0 ? HAS_FINDINGS : CLEAN;
}

function versionsNamed([first, second]: readonly (string | undefined)[], { since }: DiffOptions): [string, string] {
  if (since === undefined) {
    if (first !== undefined) return [first, second ?? '.'];
    throw new UsageError('say what changed since when: `yardstick diff main`, or `yardstick diff --since 2026-06-01`');
  }
  if (second === undefined) return [since, first ?? '.'];
  throw new UsageError('--since says what the old version is. Name the new one alone');
}

/**
 * A notice is in the first language of the service, unless another one is asked for; what terminals and programs are told is English.
 * @throws UsageError where no service has it, or nothing is made that depends on it
 */
function languageOf(services: readonly ServiceModel[], { format, language }: DiffOptions): string {
  if (format !== 'pretty' && format !== 'json')
    return languageFor({ language: languageAsked(services, language) }, services);
  if (language === undefined) return 'en';
  throw new UsageError('--language is for a notice. Say as what: --format html, docx or md');
}

async function write(told: ToldChanges, language: string, options: DiffOptions): Promise<void> {
  const { format, out } = options;
  if (format !== 'pretty' && format !== 'json') {
    await writeDocument(amendmentNotice(told, options.for, language), format, out);
    return;
  }
  const text = (width: number, paint: Paint): string =>
    format === 'json' ? changesJson(told) : changesText(told, options.for, width, paint);
  if (out === undefined) {
    process.stdout.write(text(columnsOfStream(process.stdout), paintFor(process.stdout)));
    return;
  }
  writeText(out, text(100, uncoloured));
  note(`Wrote ${shownPath(out)}.\n`);
}
