import { commands, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleSummary } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { rulePageUri } from '../rule-pages.ts';

/** Shows the page of a rule: of that which is named, else of one that is picked, those with findings first. */
export async function explainRule(client: BaseLanguageClient, named?: unknown): Promise<void> {
  const rules = await ask(client, 'yardstick/rules', {});
  const rule = rules.find(({ code, name }) => code === named || name === named) ?? (await pick(rules));
  if (!rule) return;
  const uri = rulePageUri(rule.code, rule.name);
  await commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
}

type Item = QuickPickItem & { readonly rule?: RuleSummary };

async function pick(rules: readonly RuleSummary[]): Promise<RuleSummary | undefined> {
  const [found, others] = [rules.filter((rule) => rule.findings > 0), rules.filter((rule) => rule.findings === 0)];
  const criteria = [...new Set(others.map((rule) => rule.criterion))];
  const items = [
    ...section('found in this workspace', found),
    ...criteria.flatMap((criterion) =>
      section(
        criterion,
        others.filter((rule) => rule.criterion === criterion),
      ),
    ),
  ];
  const options = { title: 'Explain a rule', placeHolder: 'Name or code of a rule', matchOnDetail: true };
  return (await window.showQuickPick(items, { ...options, matchOnDescription: true }))?.rule;
}

function section(label: string, rules: readonly RuleSummary[]): Item[] {
  if (rules.length === 0) return [];
  return [{ label, kind: QuickPickItemKind.Separator }, ...rules.map(item)];
}

function item(rule: RuleSummary): Item {
  const { code, name, severity, summary, findings } = rule;
  const count = findings === 0 ? '' : `, ${findings} ${findings === 1 ? 'finding' : 'findings'}`;
  return { label: name, description: `${code} ${severity}${count}`, detail: summary, rule };
}
