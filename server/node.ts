/** The server in Node: over IPC, a socket or, with --stdio, standard input and output. */
import { stat } from 'node:fs/promises';
import type { FileSystemProvider, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { asking, ClientFiles } from './client-files.ts';
import { start } from './start.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
const elsewhere = new ClientFiles(asking(connection));

/** A desktop editor too may show files that are on no disk, such as those of a repository far away. */
const at = (uri: URI): FileSystemProvider => (uri.scheme === 'file' ? disk : elsewhere);

const sizeOnDisk = async (uri: URI): Promise<number> => (await stat(uri.fsPath)).size;

start(connection, () => ({
  sizeOf: (uri) => (uri.scheme === 'file' ? sizeOnDisk(uri) : elsewhere.sizeOf(uri)),
  stat: (uri) => at(uri).stat(uri),
  statSync: (uri) => at(uri).statSync(uri),
  exists: (uri) => at(uri).exists(uri),
  existsSync: (uri) => at(uri).existsSync(uri),
  readBinary: (uri) => at(uri).readBinary(uri),
  readBinarySync: (uri) => at(uri).readBinarySync(uri),
  readFile: (uri) => at(uri).readFile(uri),
  readFileSync: (uri) => at(uri).readFileSync(uri),
  readDirectory: (uri) => at(uri).readDirectory(uri),
  readDirectorySync: (uri) => at(uri).readDirectorySync(uri),
}));
