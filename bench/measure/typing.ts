/** How fast the language server is for someone who types in a large workspace, against the same file alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { Client, SERVER } from '../../test/support/client.ts';
import { MEMORY_PRINTER } from '../processes.ts';
import { median } from '../statistics.ts';
import { filesOfOneService, filesOfTen, oneFile } from '../workspaces/shapes.ts';
import { writeFiles } from '../workspaces/write.ts';

interface Typing {
  readonly where: string;
  readonly files: number;
  readonly standards: number;
  /** From the start of the server to the findings of the file that is open, and to those of all files. */
  readonly firstFindingsSeconds: number;
  readonly allFindingsSeconds: number;
  /** From a letter to the findings that it changes. */
  readonly keystrokeMs: number;
  readonly completionMs: number;
  readonly hoverMs: number;
  readonly peakMegabytes: number;
}

const STANDARDS = 10_000;
const FILE = 'office-1/part-5.standards';
const TURNS = 40;
const TURNS_QUICKLY = 12;
const VAGUE = 'promptly ';

/** Where somebody types. */
export interface TypingMeasured {
  readonly alone: Typing;
  /** The same file in a workspace of many services. */
  readonly many: Typing;
  /** And in one whose files are all of one service. */
  readonly one: Typing;
  /** In one file of that many standards. */
  readonly of300: Typing;
  readonly of1000: Typing;
}

export async function measureTyping(isQuick: boolean): Promise<TypingMeasured> {
  const turns = isQuick ? TURNS_QUICKLY : TURNS;
  const large = filesOfTen.files(STANDARDS);
  const alone = await Desk.open('the file alone', new Map([[FILE, large.get(FILE) ?? '']]));
  const many = await Desk.open(filesOfTen.name, large);
  await typeByTurns([alone, many], turns);
  const figures = { alone: await alone.leave(), many: await many.leave() };
  const one = await typedIn(filesOfOneService.name, filesOfOneService.files(STANDARDS), turns);
  const [of300, of1000] = [await typedInOneFile(300, turns), await typedInOneFile(1_000, turns)];
  return { ...figures, one, of300, of1000 };
}

const typedInOneFile = (standards: number, turns: number): Promise<Typing> =>
  typedIn(`one file of ${standards}`, oneFile.files(standards), turns);

/** What takes long is done a few times. */
async function typedIn(where: string, files: ReadonlyMap<string, string>, turns: number): Promise<Typing> {
  const desk = await Desk.open(where, files);
  await typeByTurns([desk], turns / 4);
  return desk.leave();
}

/** By turns, so that a busy moment of the machine strikes all of them; the first ones only warm the servers up. */
async function typeByTurns(desks: readonly Desk[], turns: number): Promise<void> {
  for (let turn = -turns / 4; turn < turns; turn++) for (const desk of desks) await desk.work(turn >= 0);
}

/** A server on a workspace, of which one file is open. */
class Desk {
  private readonly where: string;
  private readonly files: ReadonlyMap<string, string>;
  private readonly client: Client;
  private readonly peakKilobytes: Promise<string>;
  /** The file that is open. */
  private readonly file: string;
  private readonly text: string;
  private opened = { first: 0, all: 0 };
  private readonly keystrokes: number[] = [];
  private readonly completions: number[] = [];
  private readonly hovers: number[] = [];

  private constructor(where: string, files: ReadonlyMap<string, string>) {
    this.where = where;
    this.files = files;
    this.file = files.has(FILE) ? FILE : ([...files.keys()][0] ?? FILE);
    this.text = files.get(this.file) ?? '';
    const server = spawn(process.execPath, ['--import', MEMORY_PRINTER, ...SERVER], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    }) as ConstructorParameters<typeof Client>[1] & ChildProcess;
    this.peakKilobytes = textOf(server.stdio[3] as Readable);
    this.client = new Client(writeFiles(`typing ${where}`, files), server);
  }

  static async open(where: string, files: ReadonlyMap<string, string>): Promise<Desk> {
    const start = performance.now();
    const desk = new Desk(where, files);
    const told = new Set<string>();
    const all = new Promise<void>((resolve) => {
      desk.client.onPublished((uri) => told.add(uri).size === files.size && resolve());
    });
    await desk.client.start();
    await desk.client.show(desk.file, desk.text);
    await desk.client.until(desk.file, () => true, 300_000);
    const first = performance.now() - start;
    await all;
    desk.opened = { first, all: performance.now() - start };
    return desk;
  }

  /** Writes a vague word into a statement, asks what is there and what could be, and takes the word away. */
  async work(counts: boolean): Promise<void> {
    const line = this.text.split('\n').findIndex((it) => it.includes('statement "'));
    const at = { line, character: this.text.split('\n')[line]?.indexOf('"') ?? 0 };
    const start = { ...at, character: at.character + 1 };
    const end = { ...start, character: start.character + VAGUE.length };
    const isVague = (it: Diagnostic): boolean => it.code === 'YS101' && it.range.start.line === line;
    const figures = [
      await this.timed(async () => {
        await this.client.type(this.file, VAGUE, { start, end: start });
        await this.client.until(this.file, (found) => found.some(isVague));
      }),
      await this.timed(() => this.client.at('textDocument/completion', this.file, { line, character: 2 })),
      await this.timed(() => this.client.at('textDocument/hover', this.file, { line, character: 4 })),
      await this.timed(async () => {
        await this.client.type(this.file, '', { start, end });
        await this.client.until(this.file, (found) => !found.some(isVague));
      }),
    ] as const;
    if (!counts) return;
    this.keystrokes.push(figures[0], figures[3]);
    this.completions.push(figures[1]);
    this.hovers.push(figures[2]);
  }

  async leave(): Promise<Typing> {
    await this.client.stop();
    return {
      where: this.where,
      files: this.files.size,
      standards: [...this.files.values()].join('').match(/^(standard|guideline|prohibition) /gm)?.length ?? 0,
      firstFindingsSeconds: this.opened.first / 1000,
      allFindingsSeconds: this.opened.all / 1000,
      keystrokeMs: median(this.keystrokes),
      completionMs: median(this.completions),
      hoverMs: median(this.hovers),
      peakMegabytes: (Number(await this.peakKilobytes) * 1024) / 1e6,
    };
  }

  private async timed(work: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
  }
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}
