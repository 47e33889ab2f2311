/** Files that are dropped or chosen: standards are opened, data is measured, and of other documents standards are made. */
import { base64Of } from '../../protocol/base64.ts';
import type { ImportResult } from '../../protocol/messages.ts';
import type { Files } from './files.ts';
import type { Server } from './server.ts';

export interface TakenIn {
  /** The file of standards to look at now, if there is a new one. */
  readonly open?: string;
  /** What became of it, for its owner. */
  readonly said: string;
}

/** Takes a file in. Nothing of it leaves the machine. */
export async function takeIn(file: File, files: Files, server: Server): Promise<TakenIn> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (file.name.endsWith('.standards')) {
    files.write(file.name, bytes);
    return { open: file.name, said: `${file.name} is open.` };
  }
  const asked = files.standards.map((name) => dataNamed(file.name, name, files)).find((it) => it !== undefined);
  if (asked !== undefined) {
    files.write(asked, bytes);
    server.tellOf([{ uri: files.uriOf(asked), type: 1 }]);
    return { said: `The standards are measured on ${file.name}: see the tab Results.` };
  }
  return standardsOf(file.name, bytes, files, server);
}

/** The path by which a file of standards names some data: a record says where it comes from. */
function dataNamed(data: string, standards: string, files: Files): string | undefined {
  const folder = standards.replace(/[^/]*$/, '');
  for (const [, named = ''] of files.textOf(standards).matchAll(/\bfrom\s+"([^"\n]+)"/g))
    if (named === data || named.endsWith(`/${data}`)) return folder + named;
  return undefined;
}

async function standardsOf(name: string, bytes: Uint8Array, files: Files, server: Server): Promise<TakenIn> {
  const imported = await readable(
    await server.ask('yardstick/import', { name, base64: base64Of(bytes) }),
    name,
    bytes,
    server,
  );
  if ('problem' in imported) {
    const data = /\.(csv|tsv)$/.test(name) ? ` To measure on it, write: record cases from "${name}"` : '';
    return { said: `${name}: ${imported.problem}${data}` };
  }
  const [first] = imported.files;
  if (!first) return { said: `${name} holds no standards.` };
  files.clear();
  for (const { path, text } of imported.files) files.write(path, text);
  return {
    open: first.path,
    said: `${imported.standards} standards of ${name}, with ${imported.questions} open questions.`,
  };
}

/** Where the document does not say which column holds the statements, it is the first that could. */
async function readable(result: ImportResult, name: string, bytes: Uint8Array, server: Server): Promise<ImportResult> {
  if (!('problem' in result) || result.columns?.[0] === undefined) return result;
  return server.ask('yardstick/import', { name, base64: base64Of(bytes), statements: result.columns[0] });
}
