/** Nothing is sent and nothing is fetched: the programs run where every connection is refused and told. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BIN, folderWith } from '../support/cli.ts';
import { Client, SERVER } from '../support/client.ts';
import { has } from '../support/lsp.ts';

const REFUSING = ['--import', pathToFileURL(path.resolve('test/support/no-network.mjs')).href];

/** What may tempt a program to look: addresses in texts, in data and in settings. */
const FILES = {
  'a.standards': `service desk "Desk" { open Mon..Fri 08:00..18:00 holidays LV }
record calls "Calls" from "https://example.org/calls.csv" { moments queued, answered }
standard reply "See https://example.org" {
  check  "It lies at http://example.org/a"
  target at least 90% of calls are answered within 20 seconds of queued per month
}
`,
  'yardstick.json': '{ "$schema": "https://example.org/yardstick.schema.json" }',
  'page.html':
    '<html><head><link rel="stylesheet" href="https://example.org/a.css"><base href="https://example.org/"></head>' +
    '<body><img src="https://example.org/a.png"><ul><li>We answer within 5 days.</li></ul></body></html>',
  'note.md': '![](https://example.org/a.png)\n\n- We answer [letters](https://example.org) within 5 days.\n',
};

const COMMANDS = [
  ['check', '--format', 'sarif'],
  ['check', '--fix', '--dry-run'],
  ['export'],
  ...['html', 'xlsx', 'docx'].map((format) => ['render', 'table', '--format', format]),
  ['render', 'metrics', '--format', 'html'],
  ['explain', 'YS101'],
  ['init', 'new.standards'],
  ['import', 'page.html', '--out', 'page'],
  ['import', 'note.md', '--out', 'note'],
];

describe('no connection is opened', () => {
  it('without its being noticed', () => {
    for (const attempt of [
      'fetch("http://127.0.0.1:8080/")',
      'require("node:net").connect(8080)',
      'require("node:https").get("https://localhost:8443/")',
    ]) {
      const { stderr } = spawnSync(process.execPath, [...REFUSING, '-e', attempt], { encoding: 'utf8' });
      expect(stderr, attempt).toContain('it asked for a connection');
    }
  });

  it.each(COMMANDS)('by %s %s %s %s', (...args) => {
    const given = args.filter((it) => it !== undefined);
    const { status, stderr } = spawnSync(process.execPath, [...REFUSING, BIN, ...given], {
      cwd: folderWith(FILES),
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('it asked for a connection');
    expect([0, 1], stderr).toContain(status);
  });

  it('by the server, whatever an editor asks of it', async () => {
    const folder = folderWith(FILES);
    const server = spawn(process.execPath, [...REFUSING, ...SERVER], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    server.stderr.on('data', (piece) => {
      said += piece;
    });
    const client = new Client(folder, server);
    await client.start();
    await client.show('a.standards', `${FILES['a.standards']}standard x "We are prompt" { check "Seen" }\n`);
    await client.until('a.standards', has('YS101'));
    for (const feature of ['completion', 'hover', 'definition'])
      await client.at(`textDocument/${feature}`, 'a.standards', { line: 1, character: 30 });
    const textDocument = { uri: client.uri('a.standards') };
    for (const feature of ['documentLink', 'codeLens', 'documentSymbol', 'formatting'])
      await client.request(`textDocument/${feature}`, { textDocument, options: { tabSize: 2, insertSpaces: true } });
    await client.stop();
    expect(said).not.toContain('it asked for a connection');
  });
});
