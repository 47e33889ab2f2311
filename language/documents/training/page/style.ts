/** How a page of questions looks, beside what all forms look like. */
export const QUIZ_STYLE = `
.quiz .settings { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 0.4rem 1rem; margin: 1rem 0; color: var(--quiet); font-size: 0.925rem; }
.quiz .settings p { margin: 0; }
.quiz .settings label { display: flex; align-items: center; gap: 0.6rem; }
.quiz .settings select { width: auto; }
.quiz :is([hidden], .blanks) { display: none; }
#score:empty { display: none; }
#score { font-size: 1.35rem; font-weight: 700; border-left: 5px solid var(--accent); padding: 0.3rem 0 0.3rem 0.8rem; margin: 1rem 0; }
#score:focus { outline: none; }
.quiz .question { border-top: 1px solid var(--line); padding: 1.1rem 0 1.2rem; break-inside: avoid; }
.quiz legend { float: left; width: 100%; font-weight: 400; }
.quiz legend + * { clear: both; }
.quiz :is(.title, .number) { font-weight: 700; }
.quiz .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
.quiz .asked { display: block; font-size: 1.1rem; margin-top: 0.15rem; }
.quiz .given { display: block; color: var(--quiet); margin-top: 0.15rem; overflow-wrap: anywhere; }
.choices { display: grid; gap: 0.5rem; padding-top: 0.7rem; }
.choices label {
  display: flex; align-items: center; gap: 0.6rem; min-height: 2.75rem; padding: 0.45rem 0.7rem; line-height: 1.3;
  border: 1.5px solid var(--quiet); border-radius: 6px; cursor: pointer;
}
.choices .letter { color: var(--quiet); font-weight: 700; }
.choices .choice { overflow-wrap: anywhere; min-width: 0; }
.choices input { width: 1.2rem; height: 1.2rem; margin: 0; flex: none; accent-color: var(--accent); }
.choices label:has(:checked) { border-color: var(--accent); background: var(--tint); font-weight: 600; }
.choices label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 1px; }
.choices label:has(:disabled) { cursor: default; }
.choices .is-right, .choices label.is-right:has(:checked) { border: 2.5px solid var(--good); background: color-mix(in srgb, var(--good) 10%, var(--paper)); }
.choices .is-wrong, .choices label.is-wrong:has(:checked) { border: 2.5px dashed var(--bad); background: color-mix(in srgb, var(--bad) 8%, var(--paper)); }
#next { background: var(--accent); color: var(--paper); }
.verdict { font-weight: 700; margin: 0.6rem 0 0; }
.marks .key { display: none; }
.key ul { columns: 18rem; list-style: none; padding: 0; font-size: 0.925rem; }
.key li { break-inside: avoid; padding: 0.1rem 0; }
@media print {
  .quiz .settings, .quiz #score, .quiz .verdict { display: none !important; }
  .quiz .question[hidden], .marks .key { display: block; }
  .quiz .blanks { display: flex; margin: 0 0 1.5rem; }
  .quiz .question { padding: 0.6rem 0 0.7rem; }
  .choices { gap: 0; padding-top: 0.3rem; }
  .choices label, .choices label:is(.is-right, .is-wrong, :has(:checked)) { border: 0 !important; min-height: 0; padding: 0.12rem 0; background: none !important; font-weight: 400; }
  .choices input { appearance: none; border: 1.5px solid #000; border-radius: 50%; width: 1rem; height: 1rem; print-color-adjust: exact; }
}
`;
