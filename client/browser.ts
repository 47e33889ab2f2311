/** The extension in a browser. The server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './extension.ts';

export function activate(context: ExtensionContext): void {
  const folder = Uri.joinPath(context.extensionUri, 'dist/server');
  activateWith(context, (options) => new LanguageClient('yardstick', 'Yardstick', () => startWorker(folder), options));
}

/**
 * A worker started by the address of the extension's file is refused in some hosts; one from a blob is not.
 * Nor are module workers to be had in all: hence a script that imports the module, and tells when that is done.
 */
async function startWorker(folder: Uri): Promise<MessageTransports> {
  const server = await blobAddress(folder, 'browser.js', new Map());
  const worker = new Worker(blobOf(`import(${JSON.stringify(server)}).then(() => postMessage('ready'))`));
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = (event) => reject(new Error(event.message));
  });
  return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
}

/**
 * The address of a blob with a module, in which those that it imports have become blobs too.
 * @param known the addresses that there are already: a module at two addresses would be two modules
 */
async function blobAddress(folder: Uri, name: string, known: Map<string, string>): Promise<string> {
  const before = known.get(name);
  if (before !== undefined) return before;
  const bytes = await workspace.fs.readFile(Uri.joinPath(folder, name));
  let code = new TextDecoder().decode(bytes);
  for (const [quoted, imported = ''] of new Set(code.matchAll(/"\.\/([\w-]+\.js)"/g)))
    code = code.replaceAll(quoted, JSON.stringify(await blobAddress(folder, imported, known)));
  const address = blobOf(code);
  known.set(name, address);
  return address;
}

const blobOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

/** Tells the client of a worker's end, of which nothing else does, and ends it with the client. */
class WorkerReader extends BrowserMessageReader {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super(worker);
    this.worker = worker;
    worker.onerror = () => {
      worker.terminate();
      this.fireClose();
    };
  }

  override dispose(): void {
    super.dispose();
    this.worker.terminate();
  }
}
