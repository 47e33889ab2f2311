/** What services ask for and a disk has: read when it is first asked for, told when it has come, and again after it has changed. */
import { Emitter } from 'vscode-languageserver';
import { Kept } from '../kept.ts';

interface Known<T> {
  /** Undefined while it is being read, and where it cannot be. */
  found: T | undefined;
  /** The services that have asked for it. */
  readonly askers: Set<string>;
}

export class AskedFor<T> {
  private readonly known = new Kept<string, Known<T>>();
  private readonly changes = new Emitter<string>();
  /** Tells of each service that has asked for something which has come, or may have changed. */
  readonly onChange = this.changes.event;

  /** As far as it has been read. */
  of(key: string, asker: string, read: () => Promise<T | undefined>): T | undefined {
    const known = this.known.of(key, () => this.begun(read));
    known.askers.add(asker);
    return known.found;
  }

  /** Forgets what may have changed. */
  forget(isGone: (key: string, found: T | undefined) => boolean): void {
    for (const known of this.known.forget((key, { found }) => isGone(key, found))) this.tell(known);
  }

  private begun(read: () => Promise<T | undefined>): Known<T> {
    const known: Known<T> = { found: undefined, askers: new Set() };
    void read()
      .catch(() => undefined)
      .then((found) => {
        known.found = found;
        if (found) this.tell(known);
      });
    return known;
  }

  private tell({ askers }: Known<T>): void {
    for (const asker of askers) this.changes.fire(asker);
  }
}
