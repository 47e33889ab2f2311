/** One sheet of a workbook. After ECMA-376, part 1, 18.3. */
import type { Row, Table } from '../document.ts';
import { type Handler, parseXml, type XmlAttributes } from '../xml.ts';
import { dateAndTime, type Show, shown } from './formats.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly shows: readonly Show[];
  readonly is1904: boolean;
}

/** A sheet has no more columns. */
const MOST_COLUMNS = 16_384;

export function sheetOf(texts: Iterable<string>, name: string | null, workbook: Workbook): Table {
  const sheet = new Sheet(workbook);
  parseXml(texts, sheet);
  return { kind: 'table', name, rows: sheet.merged() };
}

interface Range {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

class Sheet implements Handler {
  private readonly workbook: Workbook;
  private readonly rows = new Map<number, string[]>();
  private readonly ranges: Range[] = [];
  private row = 0;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private isValue = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  open(name: string, attributes: XmlAttributes): void {
    const { r, t = 'n', s = '0', ref = '' } = attributes;
    if (name === 'row') {
      this.row = Number(r) || this.row + 1;
      this.column = -1;
    } else if (name === 'c') {
      this.column = r ? placeIn(r).column : this.column + 1;
      [this.type, this.style, this.value] = [t, Number(s), ''];
    } else if (name === 'v' || name === 't') this.isValue = true;
    else if (name === 'rPh') this.isValue = false;
    else if (name === 'mergeCell') this.ranges.push(rangeOf(ref));
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c' && this.value !== '' && this.column < MOST_COLUMNS) {
      const cells = this.rows.get(this.row) ?? [];
      while (cells.length < this.column) cells.push('');
      cells[this.column] = this.shown();
      this.rows.set(this.row, cells);
    }
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  private shown(): string {
    const { strings, shows, is1904 } = this.workbook;
    switch (this.type) {
      case 's':
        return strings[Number(this.value)] ?? '';
      case 'b':
        return this.value === '1' ? 'true' : 'false';
      case 'n':
        return shown(this.value, shows[this.style] ?? 'number', is1904);
      case 'd':
        return dateAndTime(this.value);
      default:
        return this.value;
    }
  }

  /** The rows, all as wide as the widest, with the text of cells that were merged in all that they cover. */
  merged(): Row[] {
    const spread = new Map<number, Set<number>>();
    for (const range of this.ranges) this.fill(range, spread);
    // Excel leaves out the empty cells at the end of a row.
    const width = [...this.rows.values()].reduce((most, { length }) => Math.max(most, length), 0);
    for (const cells of this.rows.values()) while (cells.length < width) cells.push('');
    return [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([number, cells]) => {
        const wide = spread.get(number);
        return wide ? { number, cells, spread: wide } : { number, cells };
      });
  }

  private fill({ from, to }: Range, spread: Map<number, Set<number>>): void {
    const text = this.rows.get(from.row)?.[from.column] ?? '';
    if (text === '') return;
    for (let row = from.row; row <= to.row; row++) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      for (let column = from.column; column <= to.column; column++) {
        while (cells.length <= column) cells.push('');
        cells[column] = text;
        if (column > from.column) spread.set(row, (spread.get(row) ?? new Set()).add(column));
      }
    }
  }
}

/** Where `B12` is: row 12, column 1. */
function placeIn(reference: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

function rangeOf(reference: string): Range {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeIn(first), placeIn(last)];
  // A range over whole columns is there for its colour.
  return { from, to: { row: Math.min(to.row, from.row + 10_000), column: Math.min(to.column, from.column + 200) } };
}
