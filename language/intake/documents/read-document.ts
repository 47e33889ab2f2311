/** From the bytes of a file to what the document holds. What a format needs is loaded when one comes. */
import { decode } from './decode.ts';
import type { DocumentContent, DocumentFormat, DocumentPart } from './document.ts';
import { UnreadableDocument } from './document.ts';
import { outline } from './outline.ts';
import { insideZip, refuseOthers } from './signatures.ts';
import { refuseOverlong } from './too-long.ts';

export interface DocumentSource {
  /** Its name tells the format of a text; a path is fine. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a document.
 * @param encoding a label of the Encoding Standard, where the user says how letters are stored
 * @throws UnreadableDocument where it is none that can be read
 */
export async function readDocument({ name, bytes }: DocumentSource, encoding?: string): Promise<DocumentContent> {
  if (bytes.length === 0) throw new UnreadableDocument('it is empty');
  const content = await contentOf(name, bytes, encoding);
  refuseOverlong(content.parts);
  return { ...content, parts: outline(content.parts, content.format === 'text') };
}

async function contentOf(name: string, bytes: Uint8Array, encoding: string | undefined): Promise<DocumentContent> {
  const packed = insideZip(bytes);
  if (packed) return { format: packed, encoding: null, parts: await readPacked(packed, bytes) };
  refuseOthers(name, bytes);
  const { text, encoding: found } = decode(bytes, encoding);
  const format = formatOf(name, text);
  return { format, encoding: found, parts: await readText(format, text) };
}

async function readPacked(format: 'xlsx' | 'docx', bytes: Uint8Array): Promise<readonly DocumentPart[]> {
  try {
    if (format === 'xlsx') return (await import('./spreadsheet.ts')).readSpreadsheet(bytes);
    return (await import('./word.ts')).readWord(bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const what = format === 'xlsx' ? 'an Excel workbook' : 'a Word document';
    throw new UnreadableDocument(`it looks like ${what}, but cannot be read: ${(error as Error).message}`);
  }
}

async function readText(format: DocumentFormat, text: string): Promise<readonly DocumentPart[]> {
  switch (format) {
    case 'csv':
      return (await import('./delimited.ts')).readDelimited(text);
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(text);
    case 'html':
      return (await import('./html.ts')).readHtml(text);
    case 'yaml':
      return (await import('./yaml.ts')).readYaml(text);
    case 'gherkin':
      return (await import('./gherkin.ts')).readGherkin(text);
    default:
      return (await import('./plain.ts')).readPlain(text);
  }
}

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  yaml: 'yaml',
  yml: 'yaml',
  feature: 'gherkin',
};

/** By the name; a text of another name is a table where its lines have as many tabs, as what is copied from a spreadsheet. */
function formatOf(name: string, text: string): DocumentFormat {
  const known = EXTENSIONS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (known) return known;
  const tabs = text
    .split(/\r\n|\r|\n/, 3)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').length);
  return tabs.length > 1 && tabs.every((count) => count > 1) ? 'csv' : 'text';
}
