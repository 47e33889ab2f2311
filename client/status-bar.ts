/** How the open file fares, in the status bar. */
import {
  DiagnosticSeverity,
  Disposable,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isStandards } from './client-options.ts';
import { plural } from './plural.ts';

export function showHealth(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('yardstick.health', StatusBarAlignment.Left, 0);
  item.name = 'Yardstick: findings in this file';
  const update = () => show(item, client.state);
  update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidGrantWorkspaceTrust(update),
    client.onDidChangeState(update),
  );
}

function show(item: StatusBarItem, state: State): void {
  // Where something other than text is in front, such as the preview, the file beside it is what one works on.
  const document = (window.activeTextEditor ?? window.visibleTextEditors[0])?.document;
  if (!document || !isStandards(document)) {
    item.hide();
    return;
  }
  item.accessibilityInformation = undefined;
  if (state === State.Running)
    showFindings(
      item,
      languages.getDiagnostics(document.uri).map((it) => it.severity),
    );
  else if (state === State.Stopped) {
    item.text = '$(circle-slash) Yardstick is not running';
    item.command = 'yardstick.restartServer';
    item.tooltip = 'Start the server again';
  } else {
    item.text = '$(loading~spin) Yardstick';
    item.command = 'yardstick.showOutput';
    item.tooltip = 'The server is starting';
  }
  item.show();
}

function showFindings(item: StatusBarItem, severities: readonly DiagnosticSeverity[]): void {
  const count = (severity: DiagnosticSeverity) => severities.filter((it) => it === severity).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  const advice = count(DiagnosticSeverity.Information);
  const said = [plural(errors, 'error'), plural(warnings, 'warning'), plural(advice, 'piece', ' of advice')];
  item.text = errors + warnings === 0 ? '$(pass) Yardstick' : `Yardstick $(error) ${errors} $(warning) ${warnings}`;
  item.command = 'workbench.actions.view.problems';
  const told = [`${said.join(', ')} in this file`, ...restricted()];
  item.tooltip = told.join('\n\n');
  item.accessibilityInformation = { label: `Yardstick: ${told.join('. ')}` };
}

/** What is off while the workspace is not trusted. */
const restricted = (): string[] =>
  workspace.isTrusted ? [] : ['Restricted Mode: settings of Yardstick that this folder brings are not used.'];
