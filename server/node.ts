/** The server in Node: over IPC, a socket or, with --stdio, standard input and output. */
import path from 'node:path';
import { inspect } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { pagesIn } from '../language/findings/pages.ts';
import { inThread } from './measuring/in-thread.ts';
import { start } from './start.ts';
import { clientDisk } from './workspace/client-disk.ts';
import type { ServerDisk } from './workspace/disk.ts';
import { NODE_DISK } from './workspace/node-disk.ts';

const connection = createConnection(ProposedFeatures.all);
const elsewhere = clientDisk(connection);

/** A desktop editor too may show files that are on no disk, such as those of a repository far away. */
const at = (address: string): ServerDisk => (address.startsWith('file:') ? NODE_DISK : elsewhere);

const disk: ServerDisk = {
  join: NODE_DISK.join,
  entries: (folder) => at(folder).entries(folder),
  kindOf: (address) => at(address).kindOf(address),
  real: (address) => at(address).real(address),
  read: (address, maxMegabytes) => at(address).read(address, maxMegabytes),
  bytes: (address, maxMegabytes) => at(address).bytes(address, maxMegabytes),
  firstBytes: (address, most) => at(address).firstBytes(address, most),
  matching: (folder, pattern) => at(folder).matching(folder, pattern),
};

// Sources and bundle each have the program of the thread beside this one.
const measurer = new URL(`measurer${path.extname(import.meta.url)}`, import.meta.url);
start(connection, disk, pagesIn(new URL('../docs/rules/', import.meta.url)), inThread(measurer));

// The last net: what is caught here has been overlooked elsewhere, but the editor's user shall not have to pay for it.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => connection.console.error(`${event}: ${inspect(error)}`));
}
