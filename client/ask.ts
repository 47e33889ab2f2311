import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../protocol/messages.ts';

/** Asks the server; waits until it has started. */
export function ask<M extends keyof ServerRequests>(
  client: BaseLanguageClient,
  method: M,
  params: ServerRequests[M]['params'],
): Promise<ServerRequests[M]['result']> {
  return client.sendRequest(method, params);
}
