import { describe, expect, it } from 'vitest';
import {
  type DocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { Editor } from '../support/lsp.ts';
import { marked, offsetAt } from '../support/markers.ts';

const TEXT = `// Who we are
// and what we promise
service desk "Desk" {
  touchpoints phone, chat always
}
role clerk "Clerk" // alone
record calls "Calls" {
  moments queued, answered
  fields  rating: 1..5
}
/* Measured
   by the phone system */
standard answer "Calls are answered" {
  check  "Says the name"
  target at least 90% of calls
    are answered within 20 seconds per month as quick {
    ceiling 2 minutes

    // no longer
  }
  target at most 5 calls per week
}
guideline short "Short" { check "Is short" }
procedure p "Steps" for calls {
  step one "First" by clerk
}
branch airport "Airport" {
  answer { because "Small" target at least 80% of calls are answered within 30 seconds per month as quick }
  short not here because "None"
  standard own "Own" { check "Own" }
  demand calls { peak "Spring" 2027-02-05 }
}
`;

const textIn = (text: string, { start, end }: DocumentSymbol['range']): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end));

describe('the outline of a file', () => {
  it('has its elements with their titles, and in them what has a name or can be met or missed', async () => {
    const editor = await Editor.open({ 'a.standards': TEXT });
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: editor.uri('a.standards') },
    });
    const lines = (list: readonly DocumentSymbol[], margin = ''): string[] =>
      list.flatMap(({ name, detail, kind, children }) => {
        const kindName = Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0];
        return [`${margin}${kindName} ${name} (${detail})`, ...lines(children ?? [], `${margin}  `)];
      });
    expect(lines(symbols)).toEqual([
      'Module desk (Desk)',
      '  EnumMember phone ()',
      '  EnumMember chat ()',
      'Interface clerk (Clerk)',
      'Struct calls (Calls)',
      '  Event queued ()',
      '  Event answered ()',
      '  Field rating ()',
      'Class answer (Calls are answered)',
      '  Boolean Says the name (check)',
      '  Property quick (at least 90% of calls are answered within 20 seconds)',
      '  Property at most 5 calls ()',
      'Class short (Short)',
      '  Boolean Is short (check)',
      'Function p (Steps)',
      '  Method one (First)',
      'Namespace airport (Airport)',
      '  Class answer (differs here)',
      '    Property quick (at least 80% of calls are answered within 30 seconds)',
      '  Class short (not here)',
      '  Class own (Own)',
      '    Boolean Own (check)',
      '  Object calls (demand)',
      '    Event Spring ()',
    ]);
    expect(textIn(TEXT, symbols[1]?.range as DocumentSymbol['range'])).toBe('role clerk "Clerk"');
    expect(textIn(TEXT, symbols[1]?.selectionRange as DocumentSymbol['range'])).toBe('clerk');
  });

  it('is there for text that is not finished', async () => {
    const text = 'standard\nstandard a "A" {\n  target at\n  check\n  owner\n}\nrecord {\nbranch b { x {';
    const editor = await Editor.open({ 'a.standards': text });
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: editor.uri('a.standards') },
    });
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap((it) => [it.name, ...names(it.children ?? [])]);
    expect(names(symbols)).toContain('a');
    expect(names(symbols)).not.toContain('');
  });
});

describe('symbols of the workspace', () => {
  it('are found by the words of their name or title, in every file', async () => {
    const editor = await Editor.open({
      'a.standards': TEXT,
      'b/c.standards': 'part of desk\nstandard letters "Letters are answered" { check "x" }\nrole боец "Боец"\n',
    });
    const found = async (query: string): Promise<string[]> => {
      const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      return symbols.map(({ name, containerName }) => `${name} in ${containerName}`).sort();
    };
    expect(await found('answered')).toEqual([
      'answer: Calls are answered in desk',
      'letters: Letters are answered in desk',
    ]);
    expect(await found('answered lett')).toEqual(['letters: Letters are answered in desk']);
    expect(await found('БОЕЦ')).toEqual(['боец: Боец in desk']);
    expect(await found('own')).toEqual(['own: Own in desk']);
    expect(await found('phone')).toEqual(['phone in desk']);
    expect((await found('')).length).toBeGreaterThan(8);
    const [letters] = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'letters' });
    expect(letters?.location).toEqual({
      uri: editor.uri('b/c.standards'),
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 16 } },
    });
  });
});

describe('folding', () => {
  it('takes blocks up to their closing brace, and comments of several lines', async () => {
    const editor = await Editor.open({ 'a.standards': TEXT });
    const ranges = await editor.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: editor.uri('a.standards') },
    });
    const lines = TEXT.split('\n');
    const folded = ranges
      .sort((a, b) => a.startLine - b.startLine)
      .map(({ startLine, endLine, kind }) => [lines[startLine]?.trim(), lines[endLine]?.trim(), kind]);
    expect(folded).toEqual([
      ['// Who we are', '// and what we promise', 'comment'],
      ['service desk "Desk" {', 'touchpoints phone, chat always', undefined],
      ['record calls "Calls" {', 'fields  rating: 1..5', undefined],
      ['/* Measured', 'by the phone system */', 'comment'],
      ['standard answer "Calls are answered" {', 'target at most 5 calls per week', undefined],
      ['are answered within 20 seconds per month as quick {', '// no longer', undefined],
      ['procedure p "Steps" for calls {', 'step one "First" by clerk', undefined],
      ['branch airport "Airport" {', 'demand calls { peak "Spring" 2027-02-05 }', undefined],
    ]);
  });
});

describe('a selection', () => {
  const grown = async (source: string): Promise<string[]> => {
    const { text, cursors } = marked(source);
    const editor = await Editor.open({ 'a.standards': text });
    const [first] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: editor.uri('a.standards') },
      positions: cursors,
    });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = first; step; step = step.parent) steps.push(textIn(text, step.range));
    return steps;
  };

  it('grows from a word to its phrase, clause, block, element and file', async () => {
    const editor = await Editor.open({ 'a.standards': '' });
    expect(editor.capabilities.selectionRangeProvider).toBe(true);
    expect(
      await grown(
        'role a "A"\nstandard s "S" {\n  target at least 90% within 20 sec|onds per month { ceiling 2 minutes }\n}\n',
      ),
    ).toEqual([
      'seconds',
      '20 seconds',
      'at least 90% within 20 seconds',
      'target at least 90% within 20 seconds per month { ceiling 2 minutes }',
      '\n  target at least 90% within 20 seconds per month { ceiling 2 minutes }\n',
      'standard s "S" {\n  target at least 90% within 20 seconds per month { ceiling 2 minutes }\n}',
      'role a "A"\nstandard s "S" {\n  target at least 90% within 20 seconds per month { ceiling 2 minutes }\n}',
      'role a "A"\nstandard s "S" {\n  target at least 90% within 20 seconds per month { ceiling 2 minutes }\n}\n',
    ]);
  });

  it.each([
    ['role a "The| title"\n', ['The title', '"The title"', 'role a "The title"']],
    ['role abc| "T"\n', ['abc', 'role abc "T"']],
    ['|role abc "T"\n', ['role', 'role abc "T"']],
  ])('begins with what is smallest: %s', async (source, smallest) => {
    expect((await grown(source)).slice(0, smallest.length)).toEqual(smallest);
  });

  it('is the file where there is nothing else', async () => {
    expect(await grown('|')).toEqual(['']);
    expect(await grown('  \n|\n')).toEqual(['  \n\n']);
  });
});
