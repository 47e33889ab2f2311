/** Completion that teaches: what may stand at the cursor, what it is for, and first what is still missing. */
import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import {
  type CompletionClientCapabilities,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { Document } from '../../../language/generated/ast.ts';
import { Automaton } from '../../../language/syntax/expected/automaton.ts';
import { type Expected, expectedAt } from '../../../language/syntax/expected/expected.ts';
import { localDate } from '../../../language/workspace/local-date.ts';
import { DeclaredNames } from '../../names.ts';
import type { Services } from '../../services.ts';
import { candidatesAt } from './candidates.ts';
import { toItem } from './items.ts';
import { LastReadable } from './last-readable.ts';
import { wantsMore } from './triggers.ts';

export class YardstickCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '"', '.'] };
  private readonly services: Services;
  private readonly automaton: Automaton;
  private readonly readable: LastReadable;
  private capabilities: CompletionClientCapabilities | undefined;

  constructor(services: Services) {
    this.services = services;
    this.automaton = new Automaton(services.Grammar);
    this.readable = new LastReadable(services);
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.capabilities = capabilities.textDocument?.completion;
    });
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
    const text = document.textDocument.getText();
    const offset = document.textDocument.offsetAt(position);
    const expected = expectedAt(this.automaton, this.services.parser.Lexer, text, offset);
    const byItself = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (!expected || (byItself && !wantsMore(expected))) return { isIncomplete: false, items: [] };
    return { isIncomplete: false, items: this.itemsFor(document as LangiumDocument<Document>, expected, offset) };
  }

  private itemsFor(document: LangiumDocument<Document>, expected: Expected, offset: number): CompletionList['items'] {
    const { automaton, services } = this;
    const candidates = candidatesAt({
      automaton,
      document,
      expected,
      names: new DeclaredNames(services, document),
      checked: services.workspace.Findings.lastKnownOf(document.uri)?.checked,
      readable: this.readable.of(document.uri),
      today: localDate(),
    });
    const place = { document: document.textDocument, expected, offset, capabilities: this.capabilities };
    return candidates.map((candidate, index) => toItem(candidate, index, place));
  }
}
