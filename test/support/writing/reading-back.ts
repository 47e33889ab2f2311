/** What was written, read by the language again. */
import { EmptyFileSystem, URI } from 'langium';
import type { Document } from '../../../language/generated/ast.ts';
import { type FileModel, fileModel } from '../../../language/model/file-model.ts';
import type { StandardBody } from '../../../language/model/from-syntax/standards.ts';
import { createYardstickServices } from '../../../language/syntax/module.ts';
import { syntaxProblems } from '../../../language/syntax/problems.ts';
import { standard } from '../../../language/writing/standards.ts';
import { plainText, type Written } from '../../../language/writing/written.ts';

const { shared } = createYardstickServices(EmptyFileSystem);
const uri = URI.from({ scheme: 'yardstick', path: '/written.standards' });

/** A model without the places in it: what is only a name and its place is the name. */
type Bare<T> = T extends readonly (infer E)[]
  ? Bare<E>[]
  : T extends { name: string; source: unknown } & object
    ? Exclude<keyof T, 'name' | 'source'> extends never
      ? string
      : { [K in keyof T as K extends `${string}ource` ? never : K]: Bare<T[K]> }
    : T extends object
      ? { [K in keyof T as K extends `${string}ource` ? never : K]: Bare<T[K]> }
      : T;

/** The model of a file of what is written; anything wrong with its spelling is thrown. */
export function readBack(written: Written): Bare<FileModel> {
  const text = plainText(written);
  const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri);
  const [problem] = syntaxProblems(document);
  if (problem) throw new Error(`${problem.message}\n${text}`);
  return bare(fileModel('written.standards', document.parseResult.value)) as Bare<FileModel>;
}

/** What a standard says that has some clauses and no others. */
export function saidBy(...clauses: readonly Written[]): Bare<StandardBody> {
  const [read] = readBack(standard('x', { clauses })).standards;
  if (!read) throw new Error('the standard is gone');
  return read;
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => !/source$/i.test(key));
  const [[first, only] = [], ...others] = rest;
  if (first === 'name' && others.length === 0) return only;
  return Object.fromEntries(rest.map(([key, it]) => [key, bare(it)]));
}
