/** The page around a table. What stands in it comes by messages. */

/** @param addressOf of a file in `dist/table` @param styles where styles may come from, as a content security policy names it */
export function tableHtml(addressOf: (name: string) => string, styles: string): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${styles}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Standards as a table</title>
<link rel="stylesheet" href="${addressOf('table.css')}">
</head>
<body>
<header class="bar">
<h1 class="heard">Standards as a table</h1>
<label>Find <input type="search" id="find" autocomplete="off"></label>
<details id="choose"><summary>Columns</summary><fieldset><legend>Columns to show</legend></fieldset></details>
<label><input type="checkbox" id="advice"> Show advice</label>
<span id="said" role="status"></span>
</header>
<main></main>
<footer>Enter or F2 writes in a cell, Alt+Enter begins a new line, Escape leaves it as it was. Shift and the arrows choose several cells: Ctrl+C and Ctrl+V copy them, also from and to a spreadsheet, Ctrl+D fills them with the first, Delete or Backspace empties them. The last row begins a new standard.</footer>
<script nonce="${nonce}" src="${addressOf('page.js')}"></script>
</body>
</html>`;
}
