/** Completion as an editor asks for it and applies it. */
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol';
import { findingsIn } from './check.ts';
import type { Editor } from './lsp.ts';
import { edited, marked } from './markers.ts';

export class Completion {
  readonly items: readonly CompletionItem[];
  private readonly text: string;

  private constructor(text: string, items: readonly CompletionItem[]) {
    this.text = text;
    this.items = items;
  }

  /** Asks at the cursor `|` of a text that replaces that of a file. */
  static async at(editor: Editor, name: string, source: string, typed?: string): Promise<Completion> {
    const { text, cursors } = marked(source);
    await editor.type(name, text);
    const context = typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed };
    const [cursor = { line: 0, character: 0 }] = cursors;
    const list = await editor.at<CompletionList>('textDocument/completion', name, cursor, { context });
    return new Completion(text, list.items);
  }

  get labels(): string[] {
    return [...this.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map((item) => item.label);
  }

  item(label: string): CompletionItem {
    const item = this.items.find((it) => it.label === label);
    if (!item) throw new Error(`${label} is not among ${this.labels.join(', ')}`);
    return item;
  }

  documentation(label: string): string {
    const { documentation } = this.item(label);
    return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
  }

  /** The text with an item accepted, its placeholders as they are suggested. */
  accept(label: string): string {
    const item = this.item(label);
    return this.with(item, item.insertTextFormat === 2 ? expanded : (text) => text);
  }

  /** The texts with an item accepted, each with another choice made in it. */
  acceptEach(label: string): string[] {
    const item = this.item(label);
    const choices = [...(item.textEdit as TextEdit).newText.matchAll(/\$\{\d+\|(.*?)\|\}/g)];
    return choices.flatMap(([placeholder, options = '']) =>
      options
        .split(',')
        .map((option) => this.with(item, (snippet) => expanded(snippet.replace(placeholder, () => option)))),
    );
  }

  private with({ textEdit }: CompletionItem, change: (snippet: string) => string): string {
    const { range, newText } = textEdit as TextEdit;
    return edited(this.text, { range, newText: change(newText) });
  }
}

/** A snippet as an author leaves it who accepts every suggestion. */
function expanded(snippet: string): string {
  const suggested = new Map<string, string>();
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  const filled = snippet.replace(
    /\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|)\}/g,
    (_, number, blank, first) => {
      suggested.set(number, plain(blank ?? first));
      return plain(blank ?? first);
    },
  );
  return filled.replace(/\$\{(\d+)\}/g, (_, number) => suggested.get(number) ?? '');
}

/** What is wrong with the spelling or the names of a text. */
export const brokenBy = (text: string): string[] =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ code, message }) => `${code} ${message}`);
