/** In millimetres: a card, the edge of a sheet around all cards, and a mark in it. */
const [WIDTH, HEIGHT, EDGE, MARK] = [90, 63, 6, 4];
const [ACROSS, DOWN] = [2, 4];

const steps = (count: number, size: number): number[] => Array.from({ length: count + 1 }, (_, at) => EDGE + at * size);

/** Marks to cut along stand outside of the cards, at each end of a cut. */
const MARKS = [
  ...steps(ACROSS, WIDTH).flatMap((x) => ['top', 'bottom'].map((end) => `left ${x}mm ${end} 0 / 0.2mm ${MARK}mm`)),
  ...steps(DOWN, HEIGHT).flatMap((y) => ['left', 'right'].map((end) => `${end} 0 top ${y}mm / ${MARK}mm 0.2mm`)),
].map((it) => `linear-gradient(#000, #000) ${it} no-repeat`);

/** How cards look on a screen and on paper: the sheet fits on A4 and on US Letter. */
export const CARDS_STYLE = `
.cards { max-width: none; }
.cards header, .sheet { width: 192mm; max-width: 100%; margin-inline: auto; }
.sheet { display: grid; grid-template-columns: repeat(${ACROSS}, ${WIDTH}mm); grid-auto-rows: ${HEIGHT}mm; justify-content: center; margin-block: 1.5rem; position: relative; }
.flash {
  position: relative; display: flex; flex-direction: column; justify-content: center; overflow: hidden; padding: 6mm 7mm 8mm;
  border: 0.2mm dashed var(--line); break-inside: avoid; line-height: 1.3; overflow-wrap: anywhere;
}
.flash p, .flash ul { margin: 0 0 1.5mm; }
.flash ul { padding-left: 1.1em; }
.flash .title { font-weight: 700; }
.flash .given { color: var(--quiet); }
.flash .foot { position: absolute; left: 7mm; right: 7mm; bottom: 3mm; margin: 0; color: var(--quiet); font-size: 6.5pt; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.flash.back .answer { font-weight: 600; }
.flash.short { font-size: 13pt; }
.flash.short .given { font-size: 11pt; }
.flash.long { font-size: 11pt; }
.flash.full { font-size: 8.5pt; }
.flash.crowded { font-size: 6pt; line-height: 1.2; padding: 3mm 5mm 6mm; }
@media (max-width: 48rem) {
  .sheet { grid-template-columns: minmax(0, 1fr); grid-auto-rows: auto; gap: 0.6rem; }
  .flash { min-height: 11rem; }
  .no-card { display: none; }
}
@media print {
  @page { margin: 6mm; }
  .cards header { display: none; }
  .sheet {
    display: grid; grid-template-columns: repeat(${ACROSS}, ${WIDTH}mm); grid-auto-rows: ${HEIGHT}mm; gap: 0; max-width: none; margin-block: 0;
    width: ${ACROSS * WIDTH + 2 * EDGE}mm; height: ${DOWN * HEIGHT + 2 * EDGE}mm; padding: ${EDGE}mm; align-content: start;
    break-after: page; break-inside: avoid; background: ${MARKS.join(', ')}; print-color-adjust: exact;
  }
  .sheet:last-child { break-after: auto; }
  .flash { border: 0; min-height: 0; }
  .no-card { display: block; }
}
`;
