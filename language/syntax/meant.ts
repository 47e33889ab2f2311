/** A text as it is meant, and where its words stand in the text as it is written. */
import type { IToken } from 'chevrotain';
import { TextDocument } from 'langium';
import type { Correction } from './correction.ts';

type Extent = Pick<IToken, 'startOffset' | 'endOffset' | 'startLine' | 'endLine' | 'startColumn' | 'endColumn'>;

export class Meant {
  /** The text with the edits made. */
  readonly text: string;
  private readonly written: TextDocument;
  private readonly edits: readonly (Correction & { readonly from: number; readonly to: number })[];

  constructor(written: string, edits: readonly Correction[]) {
    this.written = TextDocument.create('', '', 0, written);
    let [done, text] = [0, ''];
    this.edits = [...edits]
      .sort((a, b) => a.start - b.start)
      .map((edit) => {
        text += written.slice(done, edit.start);
        done = edit.end;
        const from = text.length;
        text += edit.text;
        return { ...edit, from, to: text.length };
      });
    this.text = text + written.slice(done);
  }

  /** The place of a word in the text as it is written: one that is not there stands where those stand that it replaces. */
  placeOf({ startOffset, endOffset = startOffset }: IToken): Extent {
    const start = this.offsetOf(startOffset);
    const last = Math.max(start, this.offsetOf(endOffset + 1, true) - 1);
    const [from, to] = [start, last].map((offset) => this.written.positionAt(offset)) as [Position, Position];
    return {
      ...{ startOffset: start, endOffset: last },
      ...{ startLine: from.line + 1, startColumn: from.character + 1 },
      ...{ endLine: to.line + 1, endColumn: to.character + 1 },
    };
  }

  /** @param isEnd whether it is that of an end: within words that were replaced, it is that of the last of them */
  offsetOf(offset: number, isEnd = false): number {
    let shift = 0;
    for (const { start, end, from, to } of this.edits) {
      const isBefore = isEnd ? offset <= from : offset < from;
      if (isBefore) break;
      if (isEnd ? offset <= to : offset < to) return isEnd ? end : start;
      shift = end - to;
    }
    return offset + shift;
  }
}

type Position = ReturnType<TextDocument['positionAt']>;
