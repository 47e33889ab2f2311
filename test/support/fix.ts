import { edited, type Fix, plainEdits } from '../../language/editing/fix.ts';
import type { Finding } from '../../language/findings/finding.ts';
import { fixSettings, waysOut } from '../../language/rules/ways-out.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { makeSafeFixes } from '../../language/workspace/mending.ts';
import { Project } from '../../language/workspace/project.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { checkServices, TODAY } from './check.ts';
import { besides } from './data.ts';

export interface Mended {
  readonly title: string;
  readonly fix: Fix;
  readonly finding: Finding;
  /** The files with the fix made, its placeholders filled in by what they suggest. */
  readonly files: Record<string, string>;
}

/** What becomes of some files by each fix of each finding of a rule. */
export async function mendedBy(
  rule: string,
  files: string | Record<string, string>,
  settings: Settings = {},
): Promise<Mended[]> {
  const texts = typeof files === 'string' ? { 'a.standards': files } : files;
  const sourceOf = (file: string): SourceText => new SourceText(file, texts[file] ?? '');
  const mended: Mended[] = [];
  for (const { model, findings } of checkServices(texts, settings)) {
    const context = fixSettings(model, findings, sourceOf, TODAY);
    for (const finding of findings.filter((it) => it.code === rule || it.name === rule)) {
      const { mend, leaveOpen, accept } = await waysOut(finding, context);
      const fixes = [...mend, ...leaveOpen, ...accept];
      mended.push(...fixes.map((fix) => ({ title: fix.title, fix, finding, files: made(fix, texts) })));
    }
  }
  return mended;
}

/** The lines that a fix adds to a text, or changes. */
export async function newLines(rule: string, text: string, title: string): Promise<string[]> {
  const mended = await mendedBy(rule, text);
  const found = mended.find((it) => it.title.includes(title));
  if (!found) throw new Error(`there is no such fix, but ${mended.map((it) => it.title)}`);
  const before = text.split('\n');
  return (found.files['a.standards'] ?? '').split('\n').filter((line) => !before.includes(line));
}

/** The text of a file with all its safe fixes made, those that come to light by others among them. @param beside files of data */
export async function mendedSafely(text: string, beside: Record<string, string> = {}): Promise<string> {
  const project = new Project();
  project.add('a.standards', text);
  await makeSafeFixes(project, new Set(['a.standards']), { today: TODAY, settings: {}, ...besides(project, beside) });
  return project.textOf('a.standards');
}

function made(fix: Fix, texts: Record<string, string>): Record<string, string> {
  const edits = plainEdits(fix);
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, edited(new SourceText(file, text), edits)]),
  );
}
