/** The language server, which runs in a worker: nothing that is written leaves the machine. */
import { LSPClient, type LSPClientConfig, type Transport } from '@codemirror/lsp-client';
import type { ClientRequests, ServerRequests } from '../../protocol/messages.ts';
import { type Files, FOLDER } from './files.ts';

/** A first check of a large file on a telephone, or an import. */
const LONGEST_MS = 60_000;

export interface Server {
  readonly client: LSPClient;
  ask<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
  ): Promise<ServerRequests[M]['result']>;
  /** Tells of files that have changed otherwise than in the editor. */
  tellOf(changes: readonly FileEvent[]): void;
}

export interface FileEvent {
  readonly uri: string;
  /** New, changed or gone. */
  readonly type: 1 | 2 | 3;
}

/**
 * Starts it. The editor's library speaks with it; what that does not know is answered from the files.
 * @param failed called where the worker does not start, or ends
 */
export function startServer(files: Files, config: LSPClientConfig, failed: () => void): Server {
  const client = new LSPClient({ ...config, rootUri: FOLDER, timeout: LONGEST_MS });
  const worker = new Worker(new URL('server/browser.js', document.baseURI), { type: 'module' });
  worker.addEventListener('error', failed);
  client.connect(transportTo(worker, files));
  return {
    client,
    ask: (method, params) => client.request(method, params),
    tellOf: (changes) => client.notification('workspace/didChangeWatchedFiles', { changes }),
  };
}

function transportTo(worker: Worker, files: Files): Transport {
  const listeners = new Map<(text: string) => void, (event: MessageEvent) => void>();
  const answer = (method: keyof ClientRequests, params: { uri: string; pattern: string }) =>
    files.answers[method](params);
  worker.addEventListener('message', ({ data: { id, method, params } }) => {
    if (id === undefined || method === undefined) return;
    // What an editor is told to do anew, the page does whenever findings come.
    const result = Object.hasOwn(files.answers, method) ? answer(method, params) : null;
    worker.postMessage({ jsonrpc: '2.0', id, result });
  });
  return {
    send(text) {
      const message = JSON.parse(text);
      if (message.method === 'initialize') message.params.workspaceFolders = [{ uri: FOLDER, name: 'playground' }];
      worker.postMessage(message);
    },
    subscribe(listener) {
      const forward = ({ data }: MessageEvent): void => {
        if (data.id === undefined || data.method === undefined) listener(JSON.stringify(data));
      };
      listeners.set(listener, forward);
      worker.addEventListener('message', forward);
    },
    unsubscribe(listener) {
      const forward = listeners.get(listener);
      if (forward) worker.removeEventListener('message', forward);
    },
  };
}
