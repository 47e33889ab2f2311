/** Answers what the client asks beyond LSP, one file for each kind of question. */
import type { ServerRequests } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';
import { changesSince } from './changes.ts';
import { checkAll } from './check.ts';
import { exportJson } from './export.ts';
import { mendRule } from './mend-rule.ts';
import { standardSnippet } from './new-standard.ts';
import { outlineNodes } from './outline.ts';
import { preview } from './preview.ts';
import { renderDocument } from './render.ts';
import { rulePageOf, ruleSummaries } from './rules.ts';
import { settingsChanges } from './settings-actions.ts';
import { starter } from './starter.ts';

type Answers = {
  readonly [M in keyof ServerRequests]: (
    params: ServerRequests[M]['params'],
    services: Services,
  ) => ServerRequests[M]['result'] | Promise<ServerRequests[M]['result']>;
};

const seldomAsked = () => import('./seldom-asked.ts');

const ANSWERS: Answers = {
  'yardstick/export': exportJson,
  'yardstick/rules': ruleSummaries,
  'yardstick/rulePage': rulePageOf,
  'yardstick/starter': starter,
  'yardstick/preview': preview,
  'yardstick/render': renderDocument,
  'yardstick/handout': async (params, services) => (await seldomAsked()).renderHandout(params, services),
  'yardstick/reports': async (params, services) => (await seldomAsked()).renderReports(params, services),
  'yardstick/changes': changesSince,
  'yardstick/newStandard': standardSnippet,
  'yardstick/import': async (params) => (await seldomAsked()).importDocument(params),
  'yardstick/settingsActions': settingsChanges,
  'yardstick/outline': outlineNodes,
  'yardstick/mendRule': mendRule,
  'yardstick/table': async (params, services) => (await seldomAsked()).standardsTable(params, services),
  'yardstick/editTable': async (params, services) => (await seldomAsked()).editTable(params, services),
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
