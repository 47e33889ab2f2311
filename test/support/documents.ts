import { readdirSync, readFileSync } from 'node:fs';
import * as cheerio from 'cheerio';
import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import type { Occasion } from '../../language/documents/document/document.ts';
import type { DocumentName, Format } from '../../language/documents/document/tree.ts';
import { render } from '../../language/documents/render.ts';
import { checkServices } from './check.ts';

type Files = string | Record<string, string>;

/** For documents that look the same on any day. */
export const A_DAY: Occasion = { today: '2026-07-01' };

/** A document of the services in some files. */
export function rendered(files: Files, name: DocumentName, format: Format, asked: Partial<Occasion> = {}): string {
  return render(
    name,
    format,
    checkServices(files).map((service) => service.model),
    { ...A_DAY, ...asked },
  );
}

/** The rows of a spreadsheet, each by the names of its columns. */
export const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, relax_column_count: false });

/** A page as a browser understands it. */
export const pageOf = (html: string): cheerio.CheerioAPI => cheerio.load(html);

/** What a reader sees of some Markdown. */
export const readerSees = (markdown: string): string => cheerio.load(new MarkdownIt().render(markdown)).text();

/** The files of each folder of examples. */
export function examples(): [folder: string, files: Record<string, string>][] {
  const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => [name, standardsIn(`examples/${name}`)]);
}

export function standardsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.standards'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]));
}
