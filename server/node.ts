/** The server in Node: over IPC, a socket or, with --stdio, standard input and output. */
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { start } from './start.ts';

start(createConnection(ProposedFeatures.all), NodeFileSystem.fileSystemProvider);
