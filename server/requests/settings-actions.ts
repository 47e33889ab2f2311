/** What can be done in `yardstick.json` about what is told there. */
import { URI } from 'langium';
import type { SettingsActionsParams, SettingsChange } from '../../protocol/messages.ts';
import { settingsActions } from '../features/settings-actions.ts';
import { findingsByWorkspace } from '../findings/workspace-findings.ts';
import type { Services } from '../services.ts';

export async function settingsChanges(
  { uri, codes }: SettingsActionsParams,
  { shared, workspace: { Findings } }: Services,
): Promise<SettingsChange[]> {
  const root = shared.workspace.Workspaces.rootOf(URI.parse(uri));
  const told = findingsByWorkspace(Findings.all(), shared.workspace).find((it) => it.root === root);
  const findings = told?.once.findings.filter(({ code }) => codes.includes(code)) ?? [];
  const actions = await settingsActions({ findings, root, diagnostics: [], canCreate: false }, shared);
  return actions.flatMap(({ title, edit }) => (edit?.changes?.[uri] ?? []).map((it) => ({ title, ...it })));
}
