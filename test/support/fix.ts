import type { Finding } from '../../language/findings/finding.ts';
import { edited, type Fix, plainEdits, safeEdits } from '../../language/findings/fix.ts';
import { SourceText } from '../../language/findings/source-text.ts';
import { type FixContext, fixContext, safeFixesFor, waysOut } from '../../language/rules/quick-fixes.ts';
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

/** The text of a file with all its safe fixes made, and those that come to light then. */
export function mendedSafely(text: string, times = 1): string {
  if (times > 1) return mendedSafely(mendedSafely(text), times - 1);
  const texts = { 'a.standards': text };
  const fixes = checkServices(texts).flatMap(({ model, findings }) =>
    safeFixesFor(findings, contextOf(model, texts, findings)),
  );
  return edited(new SourceText('a.standards', text), safeEdits(fixes, 'a.standards'));
}

function contextOf(
  service: FixContext['service'],
  texts: Record<string, string>,
  findings: readonly Finding[],
): FixContext {
  const sourceOf = (file: string): SourceText => new SourceText(file, texts[file] ?? '');
  return fixContext({ service, sourceOf, today: TODAY, stretch: 0.5 }, findings);
}

function made(fix: Fix, texts: Record<string, string>): Record<string, string> {
  const edits = plainEdits(fix);
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, edited(new SourceText(file, text), edits)]),
  );
}
