/** The page around the preview in VS Code. What it shows comes by messages. */
import type { Webview } from 'vscode';
import { Uri } from 'vscode';
import type { PreviewTab } from '../../protocol/messages.ts';
import { bodyHtml } from './body.ts';

/** @param first the tab to begin with */
export function pageHtml(webview: Webview, extension: Uri, first: PreviewTab): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist/preview', name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Standards</title>
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body data-first="${first}">
${bodyHtml(first, HANDOUT_BUTTON)}
<script nonce="${nonce}" src="${address('page.js')}"></script>
</body>
</html>`;
}

/** Asks which of what staff and customers are given, and as what. */
const HANDOUT_BUTTON =
  '<button type="button" data-handout aria-label="Export a quiz, cards, trainings, reports or what has changed">Quiz, notices and more…</button>';
