/** What stands in the view while no node does. Where nothing is said, the editor invites to begin standards. */
import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Grouping, OutlineNode } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';

/** Until the server has answered for the first time. */
export const LOOKING = 'Looking for service standards…';

export async function messageFor(
  client: BaseLanguageClient,
  by: Grouping,
  roots: readonly OutlineNode[],
): Promise<string> {
  if (roots.length > 0) return '';
  const services = by === 'service' ? roots : await ask(client, 'yardstick/outline', { by: 'service', of: [] });
  if (services.length > 0) return by === 'rule' ? 'Nothing was found in the service standards here.' : '';
  const files = await workspace.findFiles('**/*.standards', undefined, 1);
  return files.length > 0 ? 'The service standards here have not been checked yet.' : '';
}
