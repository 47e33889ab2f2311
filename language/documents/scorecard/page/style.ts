/** How a form looks, beside what all documents look like. */
export const FORM_STYLE = `
html { scroll-padding-bottom: 9rem; }
.form { max-width: 44rem; }
.form fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.form legend { padding: 0; font-weight: 600; }
.head { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.8rem 1rem; margin: 1rem 0; }
.head label, .remark-of { display: block; color: var(--quiet); font-size: 0.875rem; }
.form :is(input:not([type="radio"]), select) {
  display: block; width: 100%; min-height: 2.75rem; padding: 0.4rem 0.6rem; font: 1rem var(--font);
  color: var(--ink); background: var(--paper); border: 1.5px solid var(--quiet); border-radius: 6px;
}
.form .check { border-top: 1px solid var(--line); padding: 0.9rem 0 1rem; break-inside: avoid; }
.answers { display: grid; grid-template-columns: 1fr 1fr 1.6fr; gap: 0.5rem; margin: 0.6rem 0; }
.answers label {
  display: flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; padding: 0.4rem 0.6rem;
  border: 1.5px solid var(--quiet); border-radius: 6px; cursor: pointer; line-height: 1.2;
}
.answers label:has(:checked) { border-color: var(--accent); background: var(--tint); font-weight: 700; }
.answers input { width: 1.2rem; height: 1.2rem; margin: 0; flex: none; accent-color: var(--accent); }
.form :is(input, select, button):focus-visible, .answers label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 1px; }
.form .facts { margin: 0.4em 0 0.8em; }
.finish { position: sticky; bottom: 0; background: var(--paper); border-top: 2px solid var(--ink); padding: 0.7rem 0; }
.finish p { margin: 0 0 0.4rem; }
.finish #told { margin: 0.4rem 0 0; }
.finish .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.form button {
  font: 600 1rem var(--font); min-height: 2.75rem; padding: 0.5rem 1rem; border-radius: 6px; cursor: pointer;
  border: 1.5px solid var(--accent); background: var(--paper); color: var(--accent);
}
.form button[type="submit"] { background: var(--accent); color: var(--paper); }
@media (max-width: 40rem) { .answers label { padding: 0.4rem; } .answers { gap: 0.35rem; } }
@media print {
  .finish, .form noscript { display: none; }
  .form { max-width: none; }
  .head { grid-template-columns: 1fr 1fr; }
  .form :is(input:not([type="radio"]), select) { border: 0; border-bottom: 1px solid #000; border-radius: 0; min-height: 2rem; appearance: none; }
  .form .check { padding: 0.4rem 0; }
  .answers { grid-template-columns: auto auto auto; justify-content: start; margin: 0.2rem 0; gap: 1.5rem; }
  .answers label { border: 0; min-height: 0; padding: 0; background: none !important; }
  .answers input { appearance: none; border: 1.5px solid #000; border-radius: 2px; print-color-adjust: exact; }
  .answers input:checked { background: #000; }
}
`;
