import fc from 'fast-check';
import { describe, expect } from 'vitest';
import * as write from '../../language/writing/records.ts';
import { range } from '../../language/writing/terminals.ts';
import { holds } from '../support/writing/holds.ts';
import { readBack } from '../support/writing/reading-back.ts';
import {
  counts,
  dateRanges,
  decimals,
  figures,
  lengths,
  maybe,
  names,
  periods,
  texts,
} from '../support/writing/values.ts';

/** Columns with different names, some of them under another name in the data. */
const columns = fc.uniqueArray(fc.tuple(names, maybe(texts)), {
  minLength: 1,
  maxLength: 4,
  selector: ([name]) => name,
});
const types = fc.oneof(
  fc.constantFrom('text', 'number', 'yes/no').map((kind) => ({ written: kind, read: { kind: kind as string } })),
  fc.tuple(decimals, decimals).map(([from, to]) => ({
    written: range(from, to),
    read: { kind: 'range', from: Number(from), to: Number(to) },
  })),
);

describe('a record says what was asked for', () => {
  holds('of itself', fc.tuple(names, maybe(texts), maybe(texts)), ([name, title, from]) => {
    for (const clauses of [undefined, [], [write.moments('begun')]]) {
      const [read] = readBack(write.record(name, { title, from, clauses })).records;
      expect(read).toMatchObject({ name, title: title ?? null, from: from ?? null });
      expect(read?.moments.map((moment) => moment.name)).toEqual(clauses?.length ? ['begun'] : []);
    }
  });

  holds('of its pauses', fc.tuple(names, maybe(names), names, names), ([name, record, from, to]) => {
    const [read] = readBack(write.record('r', { clauses: [write.pauses(name, { in: record, from, to })] })).records;
    expect(read?.pauses).toEqual([{ name, record: record ?? null, from, to }]);
  });

  holds('of its key', fc.tuple(names, maybe(texts)), ([name, from]) => {
    const [read] = readBack(write.record('r', { clauses: [write.key(name, from)] })).records;
    expect(read?.key).toEqual({ name, column: from ?? name });
  });

  const days = fc.shuffledSubarray(['YYYY', 'MM', 'DD'], { minLength: 3 });
  const clocks = fc.constantFrom('', ' HH', ' HH:mm', 'THH:mm:ss', ' [at] hh:mm a');
  const formats = fc.tuple(days, fc.constantFrom('/', '.', ' ', '-', ''), clocks);
  const times = formats.map(([parts, between, clock]) => `${parts.join(between)}${clock}`);
  holds('of how its data is written', fc.tuple(times, texts, fc.uniqueArray(texts, { minLength: 2 })), (said) => {
    const [format, zone, words] = said;
    const answers = [write.yesWords(words), write.noWords(words.slice(1))];
    for (const asked of [{ as: format, zone }, { as: format }, { zone }]) {
      const [read] = readBack(write.record('r', { clauses: [write.timesWritten(asked), ...answers] })).records;
      expect(read?.times).toEqual({ format: asked.as ?? null, zone: 'zone' in asked ? zone : null });
      expect(read).toMatchObject({ yesWords: words, noWords: words.slice(1) });
    }
  });

  holds('of its moments', columns, (moments) => {
    const clause = write.moments(moments.map(([name, from]) => write.column(name, from)));
    const [read] = readBack(write.record('r', { clauses: [clause] })).records;
    expect(read?.moments).toEqual(moments.map(([name, from]) => ({ name, column: from ?? name })));
  });

  holds('of its fields', fc.tuple(columns, types), ([fields, type]) => {
    const clause = write.fields(fields.map(([name, from]) => write.field(name, type.written, from)));
    const [read] = readBack(write.record('r', { clauses: [clause] })).records;
    expect(read?.fields).toEqual(fields.map(([name, from]) => ({ name, column: from ?? name, type: type.read })));
  });
});

const works = fc
  .record({
    arriving: maybe(fc.record({ amount: figures, per: periods })),
    handling: maybe(lengths),
    staff: maybe(counts),
    patience: maybe(lengths),
  })
  .filter((work) => Object.values(work).some((it) => it !== undefined));

const loadOf = ({ arriving, handling, staff, patience }: write.WorkloadWords) => ({
  rate: arriving ? { cases: arriving.amount, per: arriving.per } : null,
  handling: handling ?? null,
  staff: staff ?? null,
  patience: patience ?? null,
});

describe('a demand says what was asked for', () => {
  holds('of typical days', fc.tuple(names, works), ([record, work]) => {
    const [read] = readBack(write.demand(record, [write.typical(work)])).demands;
    expect(read).toMatchObject({ record, typical: loadOf(work) });
  });

  holds('of peaks', fc.tuple(texts, dateRanges, maybe(works)), ([name, [from, to], work]) => {
    const [first, last] = [from.slice(5), to.slice(5)];
    const clauses = [
      write.peak(name, range(from, to), work),
      write.peak(name, from, work),
      write.yearlyPeak(name, range(first, last), work),
    ];
    const [read] = readBack(write.demand('calls', clauses)).demands;
    const load = loadOf(work ?? {});
    expect(read?.peaks).toEqual([
      { name, from, to, yearly: false, ...load },
      { name, from, to: from, yearly: false, ...load },
      { name, from: first, to: last, yearly: true, ...load },
    ]);
  });
});
