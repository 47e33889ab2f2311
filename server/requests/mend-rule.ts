/** All that one rule finds and that needs no decision, mended in every file. */
import { plainEdits, safeFixesOf } from '../../language/editing/fix.ts';
import { safeFixesFor } from '../../language/rules/ways-out.ts';
import type { TextChange } from '../../protocol/messages.ts';
import { fixSettingsOf } from '../fix-context.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';

export async function mendRule({ code }: { code: string }, { workspace, shared }: Services): Promise<TextChange[]> {
  const changes: TextChange[] = [];
  for (const known of workspace.Findings.all()) {
    const findings = known.checked.findings.filter((finding) => finding.code === code);
    const fixes = await safeFixesFor(findings, fixSettingsOf(known, shared));
    for (const [file, uri] of known.uris) {
      const edits = safeFixesOf(fixes, file).flatMap(plainEdits);
      changes.push(...edits.map(({ place, text }) => ({ uri, range: toRange(place), newText: text })));
    }
  }
  return changes;
}
