/** Sends diagnostics to the editor, where they are others than it shows. */
import type { Diagnostic } from 'vscode-languageserver';

type Send = (file: { uri: string; diagnostics: Diagnostic[] }) => void;

/** What tells of a file: the rules, what is said of its workspace there, or whoever could not read it. */
type Origin = 'findings' | 'workspace' | 'reading';

export class DiagnosticsPublisher {
  private readonly send: Send;
  private readonly known: Readonly<Record<Origin, Map<string, readonly Diagnostic[]>>> = {
    findings: new Map(),
    workspace: new Map(),
    reading: new Map(),
  };
  /** What the editor shows. */
  private readonly shown = new Map<string, string>();

  constructor(send: Send) {
    this.send = send;
  }

  /** All that there is to be told of a file by one of those who tell. */
  publish(uri: string, origin: Origin, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length > 0) this.known[origin].set(uri, diagnostics);
    else this.known[origin].delete(uri);
    const { reading, findings, workspace } = this.known;
    const all = [reading, findings, workspace].flatMap((known) => known.get(uri) ?? []);
    const text = JSON.stringify(all);
    // An editor waits for the first word on a file, even if that is that there is nothing.
    if (this.shown.get(uri) === text) return;
    this.shown.set(uri, text);
    this.send({ uri, diagnostics: all });
  }

  /** A file is gone: nothing is told of it any more. */
  forget(uri: string): void {
    this.publish(uri, 'findings', []);
    if (!this.known.reading.has(uri)) this.shown.delete(uri);
  }
}
