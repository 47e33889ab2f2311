/** How documents look, on a screen, in an editor and on paper. */
import type { Html } from './element.ts';

/**
 * An editor's theme comes through its variables; elsewhere, light and dark follow the reader's
 * system. Nothing is told by colour alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: var(--vscode-editor-background, #ffffff);
  --ink: var(--vscode-editor-foreground, #1c2330);
  --accent: var(--vscode-textLink-foreground, #0b5cad);
  --warning: var(--vscode-editorWarning-foreground, #8a5a00);
  --good: var(--vscode-testing-iconPassed, #12693a);
  --bad: var(--vscode-errorForeground, #b3261e);
  --quiet: var(--vscode-descriptionForeground, color-mix(in srgb, var(--ink) 72%, var(--paper)));
  --line: color-mix(in srgb, var(--ink) 22%, var(--paper));
  --tint: color-mix(in srgb, var(--accent) 9%, var(--paper));
  --font: var(--vscode-font-family, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: var(--vscode-editor-background, #16191f);
    --ink: var(--vscode-editor-foreground, #e3e6ec);
    --accent: var(--vscode-textLink-foreground, #7db4f0);
    --warning: var(--vscode-editorWarning-foreground, #e2b65a);
    --good: var(--vscode-testing-iconPassed, #7fcf9b);
    --bad: var(--vscode-errorForeground, #ff9c91);
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--font); }
.document { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.45rem; border-bottom: 2px solid var(--ink); padding-bottom: 0.25em; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.02rem; }
p { margin: 0.5em 0; }
a { color: var(--accent); }
.intro, .remark { color: var(--quiet); }
.remark { font-size: 0.875rem; font-weight: 400; }
.remark::before { content: "· "; }
nav ul { columns: 15rem; padding-left: 1.2em; }
.note { border-left: 4px solid var(--line); padding: 0.2em 0 0.2em 0.8em; margin: 0.6em 0; }
.note.question, .note.gap { border-left-color: var(--warning); border-left-style: double; }

.lines { list-style: none; margin: 0.4em 0; padding: 0; }
.line { border-top: 1px solid var(--line); padding: 0.45em 0; padding-left: 2rem; break-inside: avoid; }
.line:last-child { border-bottom: 1px solid var(--line); }
.line, .line > label { display: grid; grid-template-columns: 6.5rem 1fr; column-gap: 0.75rem; align-items: baseline; }
.line > label { grid-column: 1 / -1; grid-template-columns: 1.25rem 6.5rem 1fr; margin-left: -2rem; cursor: pointer; }
.line input {
  appearance: none; width: 1.15rem; height: 1.15rem; margin: 0; align-self: start; margin-top: 0.2em;
  border: 1.5px solid var(--ink); border-radius: 3px; background: transparent; cursor: pointer;
}
.line input:checked { background: linear-gradient(45deg, transparent 44%, var(--paper) 44% 56%, transparent 56%), linear-gradient(-45deg, transparent 44%, var(--paper) 44% 56%, transparent 56%), var(--ink); }
.line input:focus-visible, a:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.label { color: var(--quiet); font-size: 0.875rem; }
.said, .translation, .details { display: block; }
.translation, .details { color: var(--quiet); font-size: 0.925rem; }
.promise .said, p > .said:has(+ .translation) { font-style: italic; }
:is(.say, .never-say) :is(.said, .translation) { quotes: "“" "”"; }
:is(.say, .never-say) :is(.said, .translation)::before { content: open-quote; }
:is(.say, .never-say) :is(.said, .translation)::after { content: close-quote; }
.never-say .label { color: var(--ink); font-weight: 700; }
.blanks { display: flex; flex-wrap: wrap; gap: 0.5em 1.5em; }
.blanks span { flex: 1 1 10rem; border-bottom: 1px solid var(--line); padding-top: 0.6em; color: var(--quiet); font-size: 0.875rem; }

.facts { margin: 0.6em 0; font-size: 0.925rem; }
.facts > div { display: grid; grid-template-columns: 8.5rem 1fr; column-gap: 0.75rem; padding: 0.15em 0; }
.facts dt { color: var(--quiet); grid-row: span 9; }
.facts dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 0.9rem 1.1rem; margin: 0.9rem 0; break-inside: avoid; }
.card > :is(h3, h4, h5, h6) { margin: 0 0 0.6em; font-size: 1.1rem; }
.card { columns: 23rem 2; column-gap: 2rem; }
.card > :is(h3, h4, h5, h6, figure, .note) { column-span: all; }
.card .facts { margin: 0; }
.card .facts > div, .card .wide { break-inside: avoid; }
.card .wide { margin-bottom: 0; }
.checklist .facts { padding-left: 2rem; }
.checklist .facts > div { grid-template-columns: 6.5rem 1fr; }

.wide { overflow-x: auto; margin: 0.8em 0; }
table { border-collapse: collapse; font-size: 0.9rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.35em; }
th, td { border: 1px solid var(--line); padding: 0.35em 0.65em; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); }
.map { width: 100%; font-size: 0.925rem; }
.stages { table-layout: fixed; min-width: 44rem; }
:is(.areas, .pillars) .heat { width: 34%; }
.heat .count { font-weight: 700; font-size: 1.05rem; }
.heat ul { margin: 0.15em 0 0; padding: 0; list-style: none; font-size: 0.825rem; line-height: 1.35; }
.heat-0 { background: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--ink) 12%, transparent) 7px 8px); }
.heat-1 { background: color-mix(in srgb, var(--accent) 10%, var(--paper)); }
.heat-2 { background: color-mix(in srgb, var(--accent) 21%, var(--paper)); }
.heat-3 { background: color-mix(in srgb, var(--accent) 33%, var(--paper)); }
.heat-4 { background: color-mix(in srgb, var(--accent) 45%, var(--paper)); }

td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
:is(td, th).time { white-space: nowrap; font-variant-numeric: tabular-nums; }
th.link { font-weight: 400; min-width: 13rem; }
th .title { display: block; font-weight: 700; }
summary { cursor: pointer; }
summary > :is(h2, h3) { display: inline-block; margin-bottom: 0.2em; }
td.tone { white-space: nowrap; font-weight: 700; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.tone.open { color: var(--warning); }
svg.bars { width: auto; max-width: 100%; margin: 0.15em 0 0.3em; fill: var(--accent); }

.charter .card { columns: auto; }
:is(.results, .report) .card { columns: auto; break-inside: auto; }
:is(.results, .report) table { width: 100%; }
:is(.results, .report) .card table { font-size: 0.85rem; }
:is(.results, .report) section > .card + .card { margin-top: 1.6rem; }
:is(.results, .report) .card .facts { margin: 0.7em 0; }
:is(.results, .report) .card .wide { margin: 0.7em 0; }


@media not (max-width: 40rem) { .amendments table { width: 100%; table-layout: fixed; } .amendments :is(th, td):first-child { width: 22%; } .amendments :is(th, td):nth-child(2) { width: 14%; } }
.amendments :is(th, td) { overflow-wrap: anywhere; }
.amendments td.tone { white-space: normal; }
.amendments td .said + .said { margin-top: 0.4em; }

figure { margin: 0.4em 0; }
svg { display: block; width: 100%; max-width: 480px; height: auto; font: 13px var(--font); fill: var(--ink); }
svg .strip { fill: var(--paper); stroke: var(--line); }
svg .good { fill: color-mix(in srgb, var(--accent) 22%, var(--paper)); }
svg .end { fill: var(--quiet); }
svg text.target { font-weight: 700; }
svg path.best, svg path.ceiling { stroke: var(--paper); stroke-width: 1; }
svg.chart { max-width: 800px; min-width: 34rem; }
svg .grid { stroke: var(--line); }
svg .run { fill: none; stroke: var(--quiet); stroke-width: 1; }
svg .aim { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 7 3; }
svg .kept { stroke: var(--ink); stroke-width: 1.8; stroke-dasharray: 1.5 3; }
svg .interval { stroke: var(--ink); stroke-width: 1.2; }
svg .usual { stroke: var(--quiet); stroke-width: 1.2; stroke-dasharray: 2 2; }
svg .range { fill: color-mix(in srgb, var(--ink) 18%, var(--paper)); }
svg .bar { fill: color-mix(in srgb, var(--accent) 55%, var(--paper)); stroke: var(--accent); }
svg .bar.missed { fill: color-mix(in srgb, var(--bad) 40%, var(--paper)); stroke: var(--bad); }
svg .bar.hollow { fill: var(--paper); stroke-dasharray: 3 2; }
svg .sign { fill: var(--accent); stroke: var(--paper); stroke-width: 1; }
svg .sign.missed { fill: var(--bad); }
svg .sign.hollow { fill: var(--paper); stroke: var(--accent); stroke-width: 1.8; }
svg .sign.hollow.missed { stroke: var(--bad); }
svg .steps { fill: none; stroke: var(--accent); stroke-width: 2; }
figcaption { display: flex; flex-wrap: wrap; gap: 0.2em 1.2em; font-size: 0.85rem; color: var(--quiet); }
.glyph { color: var(--ink); }
svg path.allowance { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }

@media (max-width: 40rem) {
  .document { padding: 1.2rem 0.9rem 3rem; }
  .areas :is(th, td):nth-child(2) { display: none; }
  .card { padding: 0.8rem; }
  .stacked, .stacked :is(tbody, tr, th, td) { display: block; width: 100%; }
  .stacked caption { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { border: 1px solid var(--line); margin-bottom: 0.7rem; padding: 0.4em 0; }
  .stacked :is(th, td) { border: 0; padding: 0.15em 0.65em; text-align: left; }
  .stacked td:not(:last-child) { display: inline-block; width: auto; }
  .stacked td:has(.said) { display: block; }
  .stacked td:empty { display: none; }
  .stacked td::before { content: attr(data-column) ": "; color: var(--quiet); font-weight: 400; }
  .facts > div, .checklist .facts > div { grid-template-columns: 1fr; }
  .facts dd { grid-column: 1; }
  .line { padding-left: 1.75rem; }
  .line, .line > label { grid-template-columns: 1fr; }
  .line > label { grid-template-columns: 1.25rem 1fr; column-gap: 0.5rem; margin-left: -1.75rem; }
  .line > label .words { grid-column: 2; }
}

@page { margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --accent: #1f6fb5; --warning: #6b4a00; --good: #0d5a30; --bad: #a3180f; }
  html { font-size: 9.5pt; }
  body { font-size: 1rem; }
  .document { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  nav { display: none; }
  .new-page { break-before: page; }
  .new-page > :first-child { margin-top: 0; }
  .lines { break-inside: avoid; }
  .lines + .facts { break-before: avoid; }
  .metrics section > :is(p, .note) { break-after: avoid; }
  .wide { overflow: visible; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .wide, tr { break-inside: avoid; }
  .heat, svg, input { print-color-adjust: exact; }
}
` as Html;
