import { window } from 'vscode';
import { ok, until } from './expect.ts';
import { file, finding, noFinding, open, replace } from './files.ts';
import { haveHands, shot, told } from './hands.ts';

describe('a server that crashes', () => {
  it('is started again and says so, and findings go on', async () => {
    const editor = await open('desk/desk.standards');
    await finding(editor.document.uri, 'YS101');
    process.kill(await serverProcess());
    if (haveHands) {
      await told('was started again');
      await shot('crashed');
    }
    await until('there is another process', () => serverProcess().catch(() => undefined));
    await replace(editor, 'promptly', 'within 20 seconds');
    await noFinding(editor.document.uri, 'YS101');
    await replace(editor, 'within 20 seconds.', 'promptly.');
    await finding(file('desk/desk.standards'), 'YS101');
    ok(window.activeTextEditor, 'the editor is gone');
  });
});

/** The id of the language server: the child of this extension host that runs it. */
async function serverProcess(): Promise<number> {
  const { execFileSync } = await import('node:child_process');
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const line = listed.split('\n').find((it) => it.includes('dist/server/node.js'));
  ok(line, 'no server runs');
  return Number.parseInt(line, 10);
}
