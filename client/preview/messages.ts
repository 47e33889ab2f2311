/** What the preview's page and the extension tell each other. */
import type { Covers, PreviewTab, RenderParams } from '../../protocol/messages.ts';

/** From the extension to the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly document: PreviewTab;
      /** The address of the file whose service it is. */
      readonly file: string;
      readonly html: string;
      readonly style: string;
      /** What cannot be read just now, in words; the page then shows how it was before. */
      readonly notice: string | null;
    }
  /** Ranges around the cursor, from the outermost to the innermost; `file` as `data-source` names it. */
  | { readonly type: 'cursor'; readonly file: string; readonly ranges: readonly LineRange[]; readonly scroll: boolean }
  /** Somebody wants to see a tab. */
  | { readonly type: 'tab'; readonly document: PreviewTab }
  /** There is nothing to show: no standards file is open. */
  | { readonly type: 'empty'; readonly message: string };

/** What the editor keeps of a page while it is closed with its window. */
export interface PageState {
  readonly tab: PreviewTab;
  readonly file?: string;
}

/** Lines count from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'tab'; readonly document: PreviewTab }
  /** Something was clicked: `source` is file:line:column. */
  | { readonly type: 'open'; readonly source: string }
  | { readonly type: 'openUnreadable' }
  | { readonly type: 'start'; readonly covers: Covers }
  /** Somebody wants what is no tab. */
  | { readonly type: 'handout' }
  | { readonly type: 'export'; readonly format: ExportFormat };

/** All standards as JSON, or the document that is shown. */
type ExportFormat = 'json' | RenderParams['format'];

/** What people call the formats of documents. */
export const FORMAT_LABELS: Readonly<Record<RenderParams['format'], string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  html: 'HTML',
  md: 'Markdown',
  csv: 'CSV',
};
