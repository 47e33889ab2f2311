/** Texts of the language in their canonical form. */
import { EmptyFileSystem, URI } from 'langium';
import type { Document } from '../generated/ast.ts';
import { formatFile } from '../syntax/formatting/format-file.ts';
import { createYardstickServices } from '../syntax/module.ts';

/** A formatter with a parser of its own. @returns the canonical form of a text that has no syntax errors */
export function formatter(): (text: string) => string {
  const { shared } = createYardstickServices(EmptyFileSystem);
  const uri = URI.from({ scheme: 'yardstick', path: '/row.standards' });
  return (text) => formatFile(shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri));
}
