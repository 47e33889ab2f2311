/** The figures for people. */
import type { Aim } from './aims.ts';
import type { ColdStart } from './measure/cold-start.ts';
import type { Growth } from './measure/growth.ts';
import type { Importing } from './measure/importing.ts';
import type { Peers } from './measure/peers.ts';
import { PHASES } from './measure/phases.ts';
import type { Reading } from './measure/reading.ts';
import type { Compared, Records } from './measure/records.ts';
import type { TypingMeasured } from './measure/typing.ts';
import type { Machine, Measured } from './measured.ts';

export function report(
  { machine, coldStart, growth, importing, reading, records, peers, typing }: Measured,
  aims: readonly Aim[],
): string {
  return [
    machineText(machine),
    coldStartText(coldStart),
    ...growth.map(growthText),
    importingText(importing),
    readingText(reading),
    recordsText(records),
    peersText(peers),
    typingText(typing),
    aimsText(aims),
  ].join('\n');
}

const machineText = ({ node, platform, processor, cores, memoryGigabytes }: Machine): string =>
  `Node ${node} on ${platform}: ${cores} × ${processor}, ${memoryGigabytes} GB\n`;

const coldStartText = ({ checkSeconds, unpreparedSeconds, nodeSeconds, ratio }: ColdStart): string => `Cold start
  check of one small file  ${milliseconds(checkSeconds)}
  the very first one       ${milliseconds(unpreparedSeconds)}
  node -e 0                ${milliseconds(nodeSeconds)}
  ratio                    ${ratio.toFixed(1)}
`;

function growthText({ shape, sizes, growth }: Growth): string {
  const heads = ['standards', 'files', 'MB text', 'seconds', 'peak MB', ...PHASES];
  const rows = sizes.map((it) => [
    String(it.standards),
    String(it.files),
    it.textMegabytes.toFixed(2),
    it.seconds.toFixed(2),
    it.peakMegabytes.toFixed(0),
    ...PHASES.map((phase) => it.phases[phase].toFixed(3)),
  ]);
  return `check, ${shape}: whole process, then the seconds of each phase in a process of its own
${table([heads, ...rows])}  growth for the last 10 times: ${growth.toFixed(1)}
`;
}

function importingText({ sizes, growth, perReading }: Importing): string {
  const rows = sizes.map((it) => [
    String(it.rows),
    it.textMegabytes.toFixed(2),
    it.seconds.toFixed(2),
    it.peakMegabytes.toFixed(0),
  ]);
  return `import of a table as CSV: whole process
${table([['rows', 'MB text', 'seconds', 'peak MB'], ...rows])}  growth for the last 10 times: ${growth.toFixed(1)}
  times as long as reading the cells of the largest: ${perReading.toFixed(0)}
`;
}

function readingText(reading: readonly Reading[]): string {
  const rows = reading.map(({ language, repeated, seconds, growth }) => [
    language,
    ...seconds.map((it) => it.toFixed(2)),
    growth.toFixed(1),
    JSON.stringify(repeated),
  ]);
  return `reading sentences: seconds for 250,000, 500,000 and 1,000,000 characters of the same words again and again
${table([['', '250,000', '500,000', '1,000,000', 'growth', ''], ...rows])}`;
}

function recordsText({ rows, csv, parquet, growth, peakMegabytes, plain }: Records): string {
  const line = (name: string, { seconds, aloneSeconds, ratio }: Compared): string[] => [
    name,
    ...[seconds, aloneSeconds].map((it) => it.toFixed(2)),
    ratio.toFixed(1),
  ];
  return `measuring ${rows} requests: seconds, those of a database or a parser alone, and how many times as long that is
${table([
  ['', 'seconds', 'alone', 'times'],
  line('CSV', csv),
  line('Parquet', parquet),
  line('plain*', plain),
])}  * a tenth of the rows
  growth for the last 10 times: ${growth.toFixed(1)}; peak memory: ${peakMegabytes.toFixed(0)} MB
`;
}

const table = (rows: readonly string[][]): string =>
  rows.map((cells) => `  ${cells.map((cell) => cell.padStart(9)).join('  ')}\n`).join('');

const peersText = ({
  standards,
  checkSeconds,
  textlintSeconds,
  typespecSeconds,
}: Peers): string => `${standards} standards
  yardstick check                        ${milliseconds(checkSeconds)}
  textlint with write-good, as Markdown  ${milliseconds(textlintSeconds)}
  TypeSpec compiler, as models           ${milliseconds(typespecSeconds)}
`;

function typingText(measured: TypingMeasured): string {
  const typing = Object.values(measured);
  const heads = ['files', 'first s', 'all s', 'key ms', 'compl. ms', 'hover ms', 'peak MB'];
  const rows = typing.map((it) => [
    String(it.files),
    it.firstFindingsSeconds.toFixed(2),
    it.allFindingsSeconds.toFixed(2),
    it.keystrokeMs.toFixed(1),
    it.completionMs.toFixed(1),
    it.hoverMs.toFixed(1),
    it.peakMegabytes.toFixed(0),
  ]);
  const places = typing.map(({ where, files }) => `  ${files} files: ${where}\n`).join('');
  return `the language server: to the first findings, to all, from a key to its findings, completion, hover
${table([heads, ...rows])}${places}`;
}

const aimsText = (aims: readonly Aim[]): string =>
  aims.map(({ aim, met }) => `${met ? 'met    ' : 'MISSED '} ${aim}\n`).join('');

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(0).padStart(6)} ms`;
