/** What the editor should show: what a fresh check from the command line finds in the same texts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { checkWorkspace, localDate } from '../../../cli/checked.ts';
import { load } from '../../../cli/load.ts';
import type { Finding } from '../../../language/findings/finding.ts';
import type { Place } from '../../../language/text/places.ts';
import { SETTINGS_FILE } from '../../../language/workspace/settings.ts';
import { readSettings } from '../../../language/workspace/settings-schema.ts';
import { effective, isStandards, type State } from './state.ts';

/** What is shown at each file, in an order of its own; files without anything are left out. */
export type Shown = ReadonlyMap<string, readonly string[]>;

const MEGABYTES = 5;

const SEVERITIES = { error: 1, warning: 2, info: 3 } as const;
const HINT = 4;

/** A folder in which the command line sees what an editor shows. */
export class Mirror {
  private readonly folder: string;
  private readonly written = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  async check(state: State): Promise<Shown> {
    const files = effective(state);
    const shown = new Map<string, string[]>();
    const add = (file: string, text: string): void => {
      shown.set(file, [...(shown.get(file) ?? []), text]);
    };
    for (const [file, text] of files) {
      if (path.basename(file) !== SETTINGS_FILE) continue;
      const { problems } = readSettings(text.replace(/^\uFEFF/, ''));
      for (const problem of problems) add(file, problem);
      // The command line stops at these; the editor goes on without settings.
      if (problems.length > 0) files.set(file, '{}');
    }
    // The folder that is open in the editor is a workspace by that.
    if (!files.has(SETTINGS_FILE)) files.set(SETTINGS_FILE, '{}');
    // Of what is open, a byte order mark at the beginning is a part: on disk it stands before the text.
    for (const [file, text] of state.open) if (text.startsWith('\uFEFF')) files.set(file, `\uFEFF${text}`);
    this.write(files);
    for (const { finding, root } of await this.findings(files, state)) {
      const nameOf = (place: Place): string => path.relative(this.folder, path.join(root, place.file));
      for (const text of findingTexts(finding, nameOf)) add(nameOf(finding.place), text);
    }
    return sorted(shown);
  }

  private async findings(files: ReadonlyMap<string, string>, { open }: State) {
    // What is open counts, wherever it is: the command line has to be asked for it.
    const named = [...open.keys()].map((file) => path.join(this.folder, file));
    if (![...files.keys()].some(isStandards)) return [];
    const isAnyInSight = [...files.keys()].some((file) => isStandards(file) && !isLeftOut(file));
    const { workspaces } = await load([...(isAnyInSight ? [this.folder] : []), ...named], MEGABYTES);
    return workspaces.flatMap((workspace) =>
      checkWorkspace(workspace, localDate()).services.flatMap(({ findings }) =>
        findings.map((finding) => ({ finding, root: workspace.root })),
      ),
    );
  }

  private write(files: ReadonlyMap<string, string>): void {
    for (const file of this.written.keys()) {
      if (files.has(file)) continue;
      rmSync(path.join(this.folder, file), { force: true });
      this.written.delete(file);
    }
    for (const [file, text] of files) {
      if (this.written.get(file) === text) continue;
      const at = path.join(this.folder, file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, text);
      this.written.set(file, text);
    }
  }
}

const isLeftOut = (file: string): boolean => /(^|\/)(\.|node_modules\/)/.test(file);

function findingTexts(finding: Finding, nameOf: (place: Place) => string): string[] {
  const { code, severity, message, related, place, also = [] } = finding;
  const relations = related.map((it) => `${nameOf(it.place)}:${span(it.place)} ${it.message}`);
  const text = (at: Place, grade: number): string => [span(at), grade, code, message, ...relations].join(' | ');
  const hints = also.filter(({ file }) => file === place.file).map((it) => text(it, HINT));
  return [text(place, SEVERITIES[severity]), ...hints];
}

const span = ({ start, end }: Place): string =>
  [start.line - 1, start.column - 1, end.line - 1, end.column - 1].join(':');

/** What an editor shows, in the same words. */
export function shownText(diagnostic: Diagnostic, nameOf: (uri: string) => string): string {
  const { range, severity, code, message, relatedInformation = [] } = diagnostic;
  const rangeText = ({ start, end }: Diagnostic['range']): string =>
    [start.line, start.character, end.line, end.character].join(':');
  // What is wrong with a file of settings has no rule.
  if (code === undefined) return String(message).split('\n')[0] ?? '';
  const relations = relatedInformation.map(
    (it) => `${nameOf(it.location.uri)}:${rangeText(it.location.range)} ${it.message}`,
  );
  return [rangeText(range), severity, code, message, ...relations].join(' | ');
}

export const sorted = (shown: ReadonlyMap<string, readonly string[]>): Shown =>
  new Map([...shown].filter(([, texts]) => texts.length > 0).map(([file, texts]) => [file, [...texts].sort()]));

/** Where two differ, in a sentence; undefined where they do not. */
export function differenceOf(live: Shown, fresh: Shown): string | undefined {
  for (const file of [...new Set([...live.keys(), ...fresh.keys()])].sort()) {
    const [has, should] = [live.get(file) ?? [], fresh.get(file) ?? []];
    const [extra, missing] = [without(has, should), without(should, has)];
    if (extra.length + missing.length === 0) continue;
    return `${file} shows ${has.length} instead of ${should.length}: too many ${list(extra)}, missing ${list(missing)}`;
  }
  return undefined;
}

/** What is left of some texts when each of some others has taken one of its like away. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const list = (texts: readonly string[]): string => JSON.stringify(texts.slice(0, 3));
