import { commands, extensions, Uri, window, workspace } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { codesIn, finding, open, readText } from './files.ts';
import { answer, asked, haveHands, shot } from './hands.ts';

const EXTENSION = 'yardstick.yardstick';

describe('without a folder', () => {
  it('nothing is activated until standards ask for it', async () => {
    const extension = extensions.getExtension(EXTENSION);
    ok(extension, 'the extension is not there');
    await open(await workspace.openTextDocument({ language: 'plaintext', content: 'Hello' }).then((it) => it.uri));
    equal(extension.isActive, false);
    const started = performance.now();
    await extension.activate();
    console.log(`    activated in ${Math.round(performance.now() - started)} ms`);
  });

  it('a file that has no name yet gets findings', async () => {
    const content = 'service desk "Desk"\n\nstandard s "S" { statement "We answer promptly." }\n';
    const document = await workspace.openTextDocument({ language: 'yardstick', content });
    await window.showTextDocument(document);
    await finding(document.uri, 'YS101');
    equal(extensions.getExtension(EXTENSION)?.isActive, true);
    ok(codesIn(document.uri).includes('YS201'), codesIn(document.uri).join());
  });

  it('two such files belong to one service, which is described twice', async () => {
    const content = 'service shop "Shop"\n\nrole clerk "Clerk"\n';
    const documents = await Promise.all(
      [1, 2].map(() => workspace.openTextDocument({ language: 'yardstick', content })),
    );
    await until('one of them says so', () => documents.some(({ uri }) => codesIn(uri).includes('YS002')));
  });

  it('a new standards file is begun, and exported', async function () {
    if (!haveHands) this.skip();
    void commands.executeCommand('yardstick.newFile');
    await asked();
    await answer('Booking');
    const document = await until('the file is open', () => {
      const active = window.activeTextEditor?.document;
      return active?.getText().startsWith('service booking "Booking"') ? active : undefined;
    });
    equal([document.uri.scheme, document.languageId], ['untitled', 'yardstick']);
    await until('its open questions are shown', () => codesIn(document.uri).length >= 14);
    await shot('no-folder');
    const target = Uri.file('/tmp/yardstick-export-of-no-folder.json');
    await commands.executeCommand('yardstick.exportJson', target);
    equal(JSON.parse(await readText(target)).services[0].name, 'booking');
    await workspace.fs.delete(target);
  });
});
