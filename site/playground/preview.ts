/** The documents that follow from the standards: the same page that VS Code shows beside them, in a frame. */
import type { FromPage, ToPage } from '../../client/preview/messages.ts';
import type { Location, Preview, PreviewTab } from '../../protocol/messages.ts';
import type { Server } from './server.ts';

/** What the page around it does when something in the frame is pressed. */
interface Asked {
  readonly uri: () => string;
  readonly goTo: (place: Location) => void;
  readonly insert: (snippet: string) => void;
  readonly save: (tab: PreviewTab, format: Extract<FromPage, { type: 'export' }>['format']) => void;
}

export class PreviewFrame {
  private readonly frame: HTMLIFrameElement;
  private readonly server: Server;
  private readonly asked: Asked;
  private tab: PreviewTab | undefined;
  private shown: Preview | null = null;
  /** Asked for again while the server was at it. */
  private state: 'idle' | 'asking' | 'asking again' = 'idle';

  constructor(frame: HTMLIFrameElement, server: Server, asked: Asked) {
    this.frame = frame;
    this.server = server;
    this.asked = asked;
    window.addEventListener('message', ({ source, data }: MessageEvent<FromPage>) => {
      if (source === frame.contentWindow) void this.take(data);
    });
    frame.src = 'preview.html';
  }

  /** Shows what the standards say now. However fast somebody types, the server is asked once at a time. */
  async refresh(): Promise<void> {
    if (this.state !== 'idle' || this.tab === undefined) {
      if (this.state === 'asking') this.state = 'asking again';
      return;
    }
    try {
      do {
        this.state = 'asking';
        await this.show(this.tab);
      } while ((this.state as string) === 'asking again');
    } finally {
      this.state = 'idle';
    }
  }

  private async show(tab: PreviewTab): Promise<void> {
    const uri = this.asked.uri();
    this.shown = await this.server.ask('yardstick/preview', { uri, document: tab });
    if (!this.shown) return this.post({ type: 'empty', message: 'Begin a service to see what follows from it.' });
    const { html, style, unreadable } = this.shown;
    const [first] = unreadable;
    const notice = first
      ? `Line ${first.range.start.line + 1} cannot be read just now. Until it can, this shows what could be read last.`
      : null;
    this.post({ type: 'show', document: tab, file: uri, html, style, notice });
  }

  private async take(message: FromPage): Promise<void> {
    if (message.type === 'tab') {
      this.tab = message.document;
      await this.refresh();
    } else if (message.type === 'open') {
      const place = placeOf(message.source, this.shown);
      if (place) this.asked.goTo(place);
    } else if (message.type === 'openUnreadable') {
      const [first] = this.shown?.unreadable ?? [];
      if (first) this.asked.goTo(first);
    } else if (message.type === 'start') {
      this.asked.insert(await this.server.ask('yardstick/newStandard', { covers: message.covers }));
    } else if (message.type === 'export' && this.tab) this.asked.save(this.tab, message.format);
  }

  private post(message: ToPage): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}

/** @param source file:line:column, as the preview names it */
function placeOf(source: string, preview: Preview | null): Location | undefined {
  const [, path = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(source) ?? [];
  const uri = preview?.files[path];
  if (uri === undefined) return undefined;
  const start = { line: Number(line) - 1, character: Number(column) - 1 };
  return { uri, range: { start, end: start } };
}
