/** What the editor should show: what a fresh check from the command line finds in the same texts. */
import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { checkWorkspace } from '../../../cli/checked.ts';
import { UsageError } from '../../../cli/exit-codes.ts';
import { type Loaded, load } from '../../../cli/load.ts';
import { shownPath } from '../../../cli/names.ts';
import { readWithin } from '../../../cli/read-text.ts';
import type { Finding } from '../../../language/findings/finding.ts';
import { isAbsence } from '../../../language/rules/registry.ts';
import type { Place } from '../../../language/text/places.ts';
import { plainWords } from '../../../language/text/plain-words.ts';
import { LARGEST_FILE } from '../../../language/workspace/files/reading.ts';
import { localDate } from '../../../language/workspace/local-date.ts';
import { AT_SETTINGS, toldOfWorkspace } from '../../../language/workspace/said-once.ts';
import { SETTINGS_FILE } from '../../../language/workspace/settings-file.ts';
import { readSettings } from '../../../language/workspace/settings-schema.ts';
import { isStandards, type State } from './state.ts';
import { type Entry, type Tree, writeTree } from './tree.ts';

/** What is shown at each file, in an order of its own; files without anything are left out. */
export type Shown = ReadonlyMap<string, readonly string[]>;

const SEVERITIES = { error: 1, warning: 2, info: 3 } as const;
const HINT = 4;

/** A folder in which the command line sees what an editor shows. */
export class Mirror {
  private readonly folder: string;
  private written: Tree = new Map();

  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  async check(state: State): Promise<Shown> {
    const shown = new Map<string, string[]>();
    const add = (file: string, text: string): void => {
      shown.set(file, [...(shown.get(file) ?? []), text]);
    };
    this.write(new Map([...this.standing(state), ...opened(state)]));
    for (const [file, problem] of this.wrongSettings()) add(file, problem);
    const { workspaces, troubles } = await this.load(state);
    for (const trouble of troubles) add(...this.troubleIn(trouble));
    for (const { finding, root } of await findingsOf(workspaces, (root) => this.hasSettings(root, state))) {
      const nameOf = (place: Place): string => path.relative(this.folder, path.join(root, place.file));
      for (const text of findingTexts(finding, nameOf)) add(nameOf(finding.place), text);
    }
    return sorted(shown);
  }

  /** What is on disk, without files that are open by the names of links to them. */
  private standing({ disk, open }: State): Map<string, Entry> {
    // The folder that is open in the editor is a workspace by that.
    const files = new Map<string, Entry>([[SETTINGS_FILE, { text: '{}' }], ...disk]);
    this.write(files);
    for (const file of files.keys()) if (this.leadsNowhere(file)) files.set(file, { link: 'nowhere' });
    for (const link of open.keys()) {
      const file = this.realOf(link);
      if (file !== undefined && file !== link && !open.has(file)) files.delete(file);
    }
    return files;
  }

  /** A link that leads nowhere does so, too, where what is open is written to the place that it names. */
  private leadsNowhere(file: string): boolean {
    const at = path.join(this.folder, file);
    return isStandards(file) && lstatSync(at).isSymbolicLink() && !existsSync(at);
  }

  /** The file of standards in the same workspace that a link leads to. */
  private realOf(link: string): string | undefined {
    try {
      const real = path.relative(realpathSync(this.folder), realpathSync(path.join(this.folder, link)));
      const isHere = !real.startsWith('..') && this.workspaceOf(real) === this.workspaceOf(link);
      return isHere && isStandards(real) && !isLeftOut(real) ? real : undefined;
    } catch {
      return undefined;
    }
  }

  /** The folder that is open has a file of settings here, be there one in the editor or not. */
  private hasSettings(root: string, { disk }: State): boolean {
    return root !== this.folder || disk.has(SETTINGS_FILE);
  }

  private workspaceOf(file: string): string {
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
      const settings = lstatSync(path.join(this.folder, folder, SETTINGS_FILE), { throwIfNoEntry: false });
      if (settings && !settings.isDirectory()) return folder;
    }
    return '.';
  }

  /** The command line stops at some of these; the editor says what is wrong with them, and goes on without settings. */
  private wrongSettings(): [file: string, problem: string][] {
    const files = [...this.written.keys()].filter((file) => path.basename(file) === SETTINGS_FILE);
    return files.flatMap((file) => {
      const at = path.join(this.folder, file);
      const result = readWithin(path.dirname(at), at, LARGEST_FILE);
      const { problems, notes } =
        'trouble' in result ? { problems: [withoutOption(result.trouble)], notes: [] } : readSettings(result.text);
      if (problems.length > 0) this.write(new Map([...this.written, [file, { text: '{}' }]]));
      return isLeftOut(file) ? [] : [...problems, ...notes].map((said): [string, string] => [file, plainWords(said)]);
    });
  }

  private async load({ open }: State): Promise<Loaded> {
    // What is open counts, wherever it is: the command line has to be asked for it where it would leave it out.
    const named = [...open.keys()].filter(isLeftOut);
    const paths = [this.folder, ...named.map((file) => path.join(this.folder, file))];
    try {
      return await load(paths, LARGEST_FILE);
    } catch (error) {
      if (!(error instanceof UsageError && /^there is no .standards file/.test(error.message))) throw error;
      return named.length > 0 ? load(paths.slice(1), LARGEST_FILE) : { workspaces: [], troubles: [] };
    }
  }

  private troubleIn(trouble: string): [file: string, text: string] {
    const file = [...this.written.keys()].find((name) =>
      trouble.startsWith(`${shownPath(path.join(this.folder, name))}: `),
    );
    const text = trouble.slice(shownPath(path.join(this.folder, file ?? '')).length + 2);
    return [file ?? '', plainWords(`This file is not read: ${withoutOption(text)}.`)];
  }

  private write(files: Tree): void {
    writeTree(this.folder, files, this.written);
    this.written = new Map(files);
  }
}

/** Of what is open, a byte order mark at the beginning is a part: on disk it stands before the text. */
const opened = ({ open }: State): [string, Entry][] =>
  [...open].map(([file, text]) => [file, { text: text.startsWith('\uFEFF') ? `\uFEFF${text}` : text }]);

const withoutOption = (trouble: string): string => trouble.replace(', or allow it with --max-size', '');

async function findingsOf(
  workspaces: Loaded['workspaces'],
  hasSettings: (root: string) => boolean,
): Promise<{ finding: Finding; root: string }[]> {
  const checked = await Promise.all(workspaces.map((workspace) => checkWorkspace(workspace, localDate())));
  return checked.flatMap((workspace) =>
    toldOfWorkspace(workspace.services, hasSettings(workspace.root) ? AT_SETTINGS : undefined).map((finding) => ({
      finding,
      root: workspace.root,
    })),
  );
}

const isLeftOut = (file: string): boolean => /(^|\/)(\.|node_modules\/)/.test(file);

function findingTexts(finding: Finding, nameOf: (place: Place) => string): string[] {
  const { code, severity, message, related, place, also = [] } = finding;
  const relations = related.map((it) => `${nameOf(it.place)}:${span(it.place)} ${plainWords(it.message)}`);
  const text = (at: Place, grade: number): string =>
    [span(at), grade, code, plainWords(message), ...relations].join(' | ');
  const hints = also.filter(({ file }) => file === place.file).map((it) => text(it, HINT));
  const grade = severity === 'info' && isAbsence(finding) ? HINT : SEVERITIES[severity];
  return [text(place, grade), ...hints];
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
