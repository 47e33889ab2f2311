/** What the server can do, beyond what Langium announces. */
import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './features/code-actions.ts';

export class YardstickLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
        linkedEditingRangeProvider: true,
        selectionRangeProvider: true,
      },
    };
  }
}
