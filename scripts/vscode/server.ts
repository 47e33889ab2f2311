/** A VS Code server of our own: started on a free port with settings that keep it quiet, and ended with all it started. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** User settings: no welcome, no chat, no look-ups in the network. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'workbench.iconTheme': 'vs-seti',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

const STARTING_MS = 30_000;
const ENDING_MS = 4_000;

interface ServerOptions {
  /** The file that starts VS Code's server. */
  readonly main: string;
  /** Packaged extensions to install first. */
  readonly install: readonly string[];
  /** Whether folders count as trusted; else they open in Restricted Mode. */
  readonly trusted: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

export class EditorServer {
  readonly host: string;
  /** Settles when the server has ended. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly data: string;

  private constructor(host: string, child: ChildProcess, data: string) {
    this.host = host;
    this.child = child;
    this.data = data;
    this.ended = new Promise((resolve) => void child.once('exit', () => resolve()));
  }

  static async start({ main, install, trusted, settings }: ServerOptions): Promise<EditorServer> {
    const data = mkdtempSync(path.join(os.tmpdir(), 'yardstick-editor-'));
    mkdirSync(path.join(data, 'data/User'), { recursive: true });
    writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
    for (const file of install) installExtension(main, data, file);
    const port = await freePort();
    const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
    const quiet = ['--accept-server-license-terms', '--disable-telemetry', '--enable-smoke-test-driver'];
    const trust = trusted ? ['--disable-workspace-trust'] : [];
    const env = { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}' };
    const child = spawn(process.execPath, [main, ...args, ...quiet, ...trust, '--server-data-dir', data], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(path.join(data, 'server.log'));
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    const server = new EditorServer(`127.0.0.1:${port}`, child, data);
    await server.answers();
    return server;
  }

  /** Ends the server and the extension hosts that it has started, and takes its data away. */
  async stop(): Promise<void> {
    this.signal('SIGTERM');
    const ended = await Promise.race([this.ended.then(() => true), sleep(ENDING_MS, false, { ref: false })]);
    if (!ended) this.signal('SIGKILL');
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
  }

  private signal(signal: NodeJS.Signals): void {
    try {
      if (this.child.pid) process.kill(-this.child.pid, signal);
    } catch {
      // It has ended already.
    }
  }

  private async answers(): Promise<void> {
    const until = Date.now() + STARTING_MS;
    while (Date.now() < until) {
      const response = await fetch(`http://${this.host}/version`).catch(() => undefined);
      if (response?.ok) return;
      if (this.child.exitCode !== null) break;
      await sleep(100);
    }
    await this.stop();
    throw new Error('VS Code’s server did not start');
  }
}

function installExtension(main: string, data: string, file: string): void {
  const args = [main, '--server-data-dir', data, '--install-extension', file, '--accept-server-license-terms'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} could not be installed: ${stdout}${stderr}`);
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
