/** Quick fixes for findings, and all those of a file that need no decision at once. */
import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import { type Fix, safeEdits } from '../../language/editing/fix.ts';
import type { Finding } from '../../language/findings/finding.ts';
import { type FixSettings, findingsAt, safeFixesFor, type Ways, waysOut } from '../../language/rules/ways-out.ts';
import { plainWords } from '../../language/text/plain-words.ts';
import type { KnownService } from '../findings/findings.ts';
import { fixSettingsOf } from '../fix-context.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';
import { WorkspaceEdits } from '../workspace-edits.ts';
import { settingsActions } from './settings-actions.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.yardstick`;

/** The kinds of actions that there are. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** A selection of a whole file has more findings than anybody wants a menu of. */
const MOST_FINDINGS = 40;

/** A fix, and what it is for: several findings in one place may be accepted by the same words. */
interface Proposal {
  readonly findings: readonly Finding[];
  readonly fix: Fix;
}

export class YardstickCodeActionProvider implements CodeActionProvider {
  private readonly services: Services;
  private readonly edits: WorkspaceEdits;

  constructor(services: Services) {
    this.services = services;
    this.edits = new WorkspaceEdits(services.shared);
  }

  async getCodeActions({ uri }: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
    const { Findings, Workspaces } = { ...this.services.workspace, ...this.services.shared.workspace };
    const known = Findings.knownOf(uri);
    if (!known) return [];
    const context = fixSettingsOf(known, this.services.shared);
    const findings = Findings.findingsIn(uri);
    const { only } = params.context;
    return [
      ...(wants(only, CodeActionKind.QuickFix) ? await this.quickFixes(findings, params, known, context) : []),
      ...(only && wants(only, FIX_ALL) ? await this.fixAll(findings, Workspaces.pathOf(uri), known, context) : []),
    ];
  }

  private async quickFixes(
    findings: readonly Finding[],
    { range, context: { diagnostics } }: CodeActionParams,
    { uris }: KnownService,
    context: FixSettings,
  ): Promise<CodeAction[]> {
    const isPointedAt = (place: Finding['place']): boolean => meet(toRange(place), range);
    const touched = findingsAt(findings, isPointedAt).slice(0, MOST_FINDINGS);
    const [first = ''] = uris.values();
    const root = this.services.shared.workspace.Workspaces.rootOf(URI.parse(first));
    const { canCreate } = this.edits;
    const asked = { findings: touched, root, diagnostics, canCreate };
    const inSettings = await settingsActions(asked, this.services.shared);
    const inFiles = (await proposalsFor(touched, context)).flatMap(({ findings, fix }) => {
      const edit = this.edits.of(fix.edits, uris, context.sourceOf);
      const isMeant = (it: (typeof diagnostics)[number]): boolean =>
        findings.some(
          ({ code, message, place }) =>
            it.code === code && it.message === plainWords(message) && meet(it.range, toRange(place)),
        );
      const action = {
        title: plainWords(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(isMeant),
      };
      return edit ? [{ ...action, edit, isPreferred: fix.safe }] : [];
    });
    return [...inFiles, ...inSettings];
  }

  private async fixAll(findings: readonly Finding[], file: string, { uris }: KnownService, context: FixSettings) {
    const title = 'Mend all that needs no decision';
    const edits = safeEdits(await safeFixesFor(findings, context), file);
    const edit = this.edits.of(edits, uris, context.sourceOf);
    return edit && edits.length > 0 ? [{ title, kind: FIX_ALL, edit }] : [];
  }
}

/** What mends comes before what leaves open, and that before what accepts, whatever finding it is for. */
async function proposalsFor(findings: readonly Finding[], context: FixSettings): Promise<Proposal[]> {
  const found = await Promise.all(findings.map(async (it) => ({ finding: it, ways: await waysOut(it, context) })));
  const all = (way: keyof Ways): Proposal[] =>
    found.flatMap(({ finding, ways }) => ways[way].map((fix) => ({ findings: [finding], fix })));
  return merged([...all('mend'), ...all('leaveOpen'), ...all('accept')]);
}

/** The same fix for several findings is proposed once. */
function merged(proposals: readonly Proposal[]): Proposal[] {
  const same = Map.groupBy(proposals, ({ fix }) => JSON.stringify(fix));
  return [...same.values()].map((group) => ({
    fix: (group[0] as Proposal).fix,
    findings: group.flatMap(({ findings }) => findings),
  }));
}

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((it) => kind === it || kind.startsWith(`${it}.`));

const meet = (a: Range, b: Range): boolean => isBefore(a.start, b.end) && isBefore(b.start, a.end);

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
