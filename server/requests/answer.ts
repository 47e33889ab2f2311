/** Answers what the client asks beyond LSP, one file for each kind of question. */
import type { ServerRequests } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { changesSince } from './changes.ts';
import { checkAll } from './check.ts';
import { exportJson } from './export.ts';
import { renderHandout } from './handout.ts';
import { mendRule } from './mend-rule.ts';
import { standardSnippet } from './new-standard.ts';
import { outlineNodes } from './outline.ts';
import { preview } from './preview.ts';
import { renderDocument } from './render.ts';
import { renderReports } from './reports.ts';
import { rulePageOf, ruleSummaries } from './rules.ts';
import { settingsChanges } from './settings-actions.ts';
import { starter } from './starter.ts';

type Answers = {
  readonly [M in keyof ServerRequests]: (
    params: ServerRequests[M]['params'],
    services: Services,
  ) => ServerRequests[M]['result'] | Promise<ServerRequests[M]['result']>;
};

const ANSWERS: Answers = {
  'yardstick/export': exportJson,
  'yardstick/rules': ruleSummaries,
  'yardstick/rulePage': rulePageOf,
  'yardstick/starter': starter,
  'yardstick/preview': preview,
  'yardstick/render': renderDocument,
  'yardstick/handout': renderHandout,
  'yardstick/reports': renderReports,
  'yardstick/changes': changesSince,
  'yardstick/newStandard': standardSnippet,
  // What reads documents and tables is loaded when one comes.
  'yardstick/import': async (params) => (await import('./import.ts')).importDocument(params),
  'yardstick/settingsActions': settingsChanges,
  'yardstick/outline': outlineNodes,
  'yardstick/mendRule': mendRule,
  'yardstick/table': async (params, services) => (await import('./table.ts')).standardsTable(params, services),
  'yardstick/editTable': async (params, services) => (await import('./table.ts')).editTable(params, services),
  'yardstick/check': checkAll,
};

/** Every answer waits until all files have been read and what was typed last has been taken in. */
export function answerRequests(services: Services): void {
  const { lsp, workspace } = services.shared;
  for (const [method, answer] of Object.entries(ANSWERS)) {
    lsp.Connection?.onRequest(method, async (params: never) => {
      await workspace.WorkspaceManager.ready;
      await workspace.DocumentBuilder.settled();
      return workspace.WorkspaceLock.read(() => (answer as Answer)(params, services));
    });
  }
}

type Answer = (params: never, services: Services) => unknown;
