/** What the disk said when it was last looked at: texts of files that are not open, and why others have none. */
import { Emitter } from 'vscode-languageserver';
import type { ReadResult } from '../../language/workspace/files/reading.ts';
import { pathBelow } from '../../language/workspace/files/walk.ts';

interface Trouble {
  readonly uri: string;
  /** Undefined where there is none any more. */
  readonly trouble: string | undefined;
}

export class DiskContents {
  private readonly texts = new Map<string, string>();
  private readonly troubles = new Map<string, string>();
  private readonly changes = new Emitter<Trouble>();
  /** Tells of files that cannot be read, and of those that can be again, or are gone. */
  readonly onTrouble = this.changes.event;

  textOf(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  set(uri: string, result: ReadResult | undefined): void {
    if (result && 'text' in result) this.texts.set(uri, result.text);
    else this.texts.delete(uri);
    const trouble = result && 'trouble' in result ? result.trouble : undefined;
    if (trouble === this.troubles.get(uri)) return;
    if (trouble === undefined) this.troubles.delete(uri);
    else this.troubles.set(uri, trouble);
    this.changes.fire({ uri, trouble });
  }

  /** Files at or below an address that could not be read. */
  troublesAt(place: string): string[] {
    return [...this.troubles.keys()].filter((uri) => pathBelow(place, uri) !== undefined);
  }
}
