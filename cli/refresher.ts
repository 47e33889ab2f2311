/** What staff have to learn anew since another version of the standards. */
import { refresherBetween } from '../language/documents/refresher/between.ts';
import { refresherDocument } from '../language/documents/refresher/refresher-document.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { type AnyFormat, usualFormat, writeContent, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { languageAsked } from './language-asked.ts';
import { knownName, oneService } from './one-service.ts';
import { refuseOwnSource, refuseToReplace } from './output.ts';
import type { QuizOptions } from './quiz.ts';
import { note } from './say.ts';
import { sinceNamed, versionOf } from './versions.ts';

/** Since when something has changed. */
export interface RefresherOptions {
  readonly since?: string;
}

interface Output {
  readonly format: AnyFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  readonly language?: string;
}

/**
 * Writes what has changed with questions on it; returns the exit code.
 * @throws UsageError where nobody says since when, a version cannot be read, or there is not just one service
 */
export async function renderRefresher(
  paths: readonly string[],
  { since, at, branch, role, seed = 1, language, format, out, force, maxSize }: RefresherOptions & QuizOptions & Output,
): Promise<number> {
  if (since === undefined)
    throw new UsageError('say since when: --since 2026-06-01, a git revision, a folder or compiled JSON');
  const [now = '.', ...more] = paths;
  if (more.length > 0)
    throw new UsageError('a refresher holds one version against another: name one file, folder or revision');
  refuseToReplace(out, force);
  const old = await versionOf(sinceNamed(since, now), now, { maxSize });
  const current = await versionOf(now, since, { maxSize });
  if (!old || !current) return TROUBLE;
  refuseOwnSource(out, [...old.sources, ...current.sources]);
  const service = oneService(current.services, 'a refresher');
  const choice = {
    touchpoint: knownName('at', at, service.touchpoints, service),
    branch: knownName('branch', branch, service.branches, service),
    role: knownName('role', role, service.roles, service),
    seed,
  };
  const occasion = { language: languageAsked([service], language), today: localDate() };
  const versions = { old: old.services, current: current.services, before: since, after: now };
  const refresher = refresherBetween(versions, service, choice, occasion);
  if (format === 'html')
    writeContent(await (await import('../language/documents/refresher/page.ts')).refresherPage(refresher), out);
  else await writeDocument(refresherDocument(refresher, true), usualFormat(format), out);
  const broken = old.broken + current.broken;
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the refresher, or be told as gone or new.\n`);
  return HAS_FINDINGS;
}
