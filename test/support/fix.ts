import { edited, type Fix, plainEdits } from '../../language/editing/fix.ts';
import type { Finding } from '../../language/findings/finding.ts';
import { type FixContext, fixContext, waysOut } from '../../language/rules/quick-fixes.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { mend } from '../../language/workspace/mending.ts';
import { Project } from '../../language/workspace/project.ts';
import { checkServices, TODAY } from './check.ts';

export interface Mended {
  readonly title: string;
  readonly fix: Fix;
  readonly finding: Finding;
  /** The files with the fix made, its placeholders filled in by what they suggest. */
  readonly files: Record<string, string>;
}

/** What becomes of some files by each fix of each finding of a rule. */
export function mendedBy(rule: string, files: string | Record<string, string>): Mended[] {
  const texts = typeof files === 'string' ? { 'a.standards': files } : files;
  return checkServices(texts).flatMap(({ model, findings }) => {
    const context = contextOf(model, texts, findings);
    const mine = findings.filter((finding) => finding.code === rule || finding.name === rule);
    return mine.flatMap((finding) =>
      allWays(finding, context).map((fix) => ({ title: fix.title, fix, finding, files: made(fix, texts) })),
    );
  });
}

function allWays(finding: Finding, context: FixContext): Fix[] {
  const { mend, leaveOpen, accept } = waysOut(finding, context);
  return [...mend, ...leaveOpen, ...accept];
}

/** The text of a file with all its safe fixes made, those that come to light by others among them. */
export function mendedSafely(text: string): string {
  const project = new Project();
  project.add('a.standards', text);
  mend(project, new Set(['a.standards']), { today: TODAY, settings: {} });
  return project.textOf('a.standards');
}

function contextOf(
  service: FixContext['service'],
  texts: Record<string, string>,
  findings: readonly Finding[],
): FixContext {
  const sourceOf = (file: string): SourceText => new SourceText(file, texts[file] ?? '');
  return fixContext({ service, sourceOf, today: TODAY, stretch: 0.5, words: {} }, findings);
}

function made(fix: Fix, texts: Record<string, string>): Record<string, string> {
  const edits = plainEdits(fix);
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, edited(new SourceText(file, text), edits)]),
  );
}
