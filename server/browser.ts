/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { pageOnSite } from '../language/findings/pages.ts';
import { HERE } from './measuring/host.ts';
import { start } from './start.ts';
import { clientDisk } from './workspace/client-disk.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

// A worker has no files of its own: an editor shows the page of that name, or the one on the site.
start(connection, clientDisk(connection), pageOnSite, HERE);
