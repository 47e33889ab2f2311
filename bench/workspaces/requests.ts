/** Requests that customers have made over two years, as many as are asked for, and standards that are measured on them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeFiles } from './write.ts';

/** When all are looked at. */
export const NOW = '2026-01-15';

/** Two limits in business time, and a median by month. */
const standards = (file: string): string => `service desk "Desk" {
  open Mon..Fri 09:00..12:00 and 13:00..17:30 in "Europe/Riga"
  holidays LV
  touchpoints phone
}
record requests "Requests" from "${file}" {
  key id
  moments opened, answered, closed
}
standard answers "Answers" {
  target at least 80% of requests are answered within 7 business hours of opened per month
}
standard closing "Closing" {
  target at least 80% of requests are closed within 5 business days of opened per month
}
standard duration "Duration" {
  target median time from opened to closed of requests at most 144 hours per month
}
`;

const [FIRST, YEARS] = [Date.UTC(2024, 0, 1) / 1000, 2 * 365 * 86_400];
const AT_ONCE = 50_000;

/** A workspace with so many requests in a file of separated values; returns its folder. */
export function requestsAsCsv(rows: number): string {
  const folder = writeFiles(`requests ${rows}`, new Map([['desk.standards', standards('requests.csv')]]));
  const file = openSync(path.join(folder, 'requests.csv'), 'w');
  writeSync(file, 'id,opened,answered,closed\n');
  for (let from = 0; from < rows; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, at) => request(from + at, rows));
    writeSync(file, lines.join(''));
  }
  closeSync(file);
  return folder;
}

/** The same requests as Parquet. */
export async function requestsAsParquet(rows: number, csv: string): Promise<string> {
  const folder = writeFiles(`requests parquet ${rows}`, new Map([['desk.standards', standards('requests.parquet')]]));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const [from, to] = [path.join(csv, 'requests.csv'), path.join(folder, 'requests.parquet')];
  await connection.run(`COPY (SELECT * FROM '${from}') TO '${to}'`);
  connection.closeSync();
  return folder;
}

/** One in fifty is not answered, one in twenty-five not closed. */
function request(number: number, of: number): string {
  const opened = FIRST + Math.floor((number * YEARS) / of);
  const answered = opened + Math.floor(share(number * 7 + 2) ** 3 * 200_000);
  const closed = answered + Math.floor(share(number * 7 + 3) ** 2 * 1_500_000);
  const [isOpen, waits] = [share(number * 7 + 4) < 0.04, share(number * 7 + 5) < 0.02];
  return `${1_000_000 + number},${text(opened)},${waits ? '' : text(answered)},${isOpen ? '' : text(closed)}\n`;
}

/** A number from 0 up to 1 that seems to be by chance. */
function share(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const text = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
