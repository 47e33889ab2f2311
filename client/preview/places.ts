/** From the places that the preview names to places in files, and back. */
import { Uri } from 'vscode';
import type { Location, Preview } from '../../protocol/messages.ts';

/** @param source file:line:column, as `data-source` has it */
export function locationOf(source: string, { files }: Preview): Location | undefined {
  const [, path = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(source) ?? [];
  const uri = files[path];
  if (uri === undefined) return undefined;
  const start = { line: Number(line) - 1, character: Number(column) - 1 };
  return { uri, range: { start, end: start } };
}

/** What the preview calls a file. */
export const fileOf = (file: Uri, { files }: Preview): string | undefined =>
  Object.entries(files).find(([, uri]) => Uri.parse(uri).toString() === file.toString())?.[0];

/** What is said while some text cannot be read. */
export function noticeOf({ unreadable }: Preview): string | null {
  const [first] = unreadable;
  if (!first) return null;
  const name = Uri.parse(first.uri).path.replace(/^.*\//, '');
  return `Line ${first.range.start.line + 1} of ${name} cannot be read just now. Until it can, this shows what could be read last.`;
}
