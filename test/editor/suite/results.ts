import { type CodeLens, commands, type Hover, type MarkdownString, Position, window } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { open } from './files.ts';
import { accessibilityProblems, count, EDITORS, haveHands, shot, textOf } from './hands.ts';

/** A year of requests takes longer to measure than anything else that is waited for. */
const PATIENCE_MS = 60_000;

describe('results of real records', () => {
  let lens: CodeLens;

  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const { document } = await open('boston-311/boston-311.standards');
    lens = await until(
      'a target says how it was kept',
      async () => {
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 200);
        return lenses.find((it) => it.command?.command === 'yardstick.showResults');
      },
      PATIENCE_MS,
    );
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('stand over each target', async () => {
    ok(
      /^\d{4}-\d\d: .*(met|missed) \(at \w+ .* asked for\)$/.test(lens.command?.title ?? ''),
      String(lens.command?.title),
    );
    if (haveHands) await shot('results-lenses', EDITORS);
  });

  it('stand in the hover of a target', async () => {
    const { document } = window.activeTextEditor ?? (await open('boston-311/boston-311.standards'));
    const at = new Position(lens.range.start.line, lens.range.start.character + 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const told = hovers.flatMap(({ contents }) => contents as MarkdownString[]).map(({ value }) => value);
    ok(told.join('\n').includes('*Measured'), `the hover tells no result: ${told.join('\n')}`);
  });

  it('are on the card to which the lens leads', async function () {
    if (!haveHands) this.skip();
    const { command } = lens;
    await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    await until(
      'the results are shown',
      async () => (await textOf('#panel-results', 'preview')).includes('missed'),
      PATIENCE_MS,
    );
    equal(await count('#tab-results[aria-selected=true]', 'preview'), 1);
    await until('the card is marked', async () => (await count('#panel-results article.current', 'preview')) > 0);
    equal(await accessibilityProblems(), []);
    await shot('preview-results', EDITORS);
  });
});
