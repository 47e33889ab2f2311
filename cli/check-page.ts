/** What `check` shows to people at a terminal. */
import path from 'node:path';
import type { Sort } from '../language/findings/finding.ts';
import { type Paint, prettyFindings, summary } from '../language/reports/pretty.ts';
import { SETTINGS_FILE } from '../language/workspace/settings-file.ts';
import { findingFromHere, standardsAsked, type ToldFindings } from './checked.ts';
import { shownPath } from './names.ts';
import { columnsOfStream } from './paint.ts';

/** @param onlyNew whether findings that a baseline knows were left out */
export function checkPage(told: readonly ToldFindings[], paint: Paint, sort: Sort, onlyNew: boolean): string {
  const width = columnsOfStream(process.stdout);
  const pages = told.map(({ workspace: { project, root, settingsText = '' }, findings }) => {
    const seen = findings.map((finding) => findingFromHere(finding, root));
    const inRoot = (file: string): string => path.relative(root, path.resolve(file)).split(path.sep).join('/');
    return prettyFindings(seen, {
      textOf: (file) => (inRoot(file) === SETTINGS_FILE ? settingsText : project.textOf(inRoot(file))),
      paint,
      width,
      sort,
    });
  });
  const empty = told.flatMap(({ workspace: { project, asked, root } }) =>
    [...asked].filter((file) => project.isEmpty(file)).map((file) => shownPath(path.join(root, file))),
  );
  const notes = empty.map((file) => `${file} is empty: it holds no service and no standards yet.\n`);
  const findings = told.flatMap((it) => it.findings);
  const files = told.reduce((sum, { workspace }) => sum + workspace.asked.size, 0);
  const standards = told.reduce((sum, { workspace }) => sum + standardsAsked(workspace), 0);
  return [...pages, ...notes, summary(findings, { files, standards, onlyNew }, paint)].join('');
}
