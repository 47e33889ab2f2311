import { type CompletionList, commands, DiagnosticSeverity, languages, Position, workspace } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { file, finding, open } from './files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('yardstick.json', () => {
  const settings = () => file('desk/yardstick.json');

  after(async () => {
    await workspace.fs.delete(settings());
  });

  it('changes findings as soon as it is saved', async () => {
    await workspace.fs.writeFile(settings(), encode('{ "rules": { "no-review": "error" } }\n'));
    await until('the severity has changed', async () => {
      const { severity } = await finding(file('desk/desk.standards'), 'YS403');
      return severity === DiagnosticSeverity.Error;
    });
  });

  it('is completed and checked by its schema', async () => {
    await workspace.fs.writeFile(settings(), encode('{\n  "rules": {  },\n  "strech": 1\n}\n'));
    const { document } = await open(settings());
    await until('the mistake is found', () =>
      languages.getDiagnostics(document.uri).find((it) => it.message.includes('strech')),
    );
    const labels = await until('rules are offered', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(1, 13),
      );
      const found = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
      return found.length > 10 ? found : undefined;
    });
    ok(labels.includes('vague-term'), labels.join());
    equal(labels.includes('YS101'), true);
  });
});
