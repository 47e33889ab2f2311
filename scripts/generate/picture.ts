import { readFileSync } from 'node:fs';
import { type Paint, prettyFindings } from '../../language/reports/pretty.ts';
import { Project } from '../../language/workspace/project.ts';

const EXAMPLE = 'first-draft.standards';
const COLUMNS = 92;
/** The findings to show: those that a newcomer understands at a glance. */
const SHOWN = ['slogan', 'vague-term', 'ambiguous-day', 'absolute-target'];

const COLOURS: Readonly<Record<Parameters<Paint>[0], string>> = {
  red: 'fill="#ff7b72"',
  yellow: 'fill="#e3b341"',
  blue: 'fill="#79c0ff"',
  green: 'fill="#7ee787"',
  bold: 'font-weight="bold"',
  dim: 'fill="#8b949e"',
};

/** The README's picture: what `yardstick check` prints about the first example, drawn as a terminal. */
export function pictureFiles(): Map<string, string> {
  return new Map([
    ['docs/images/check.svg', draw(['$ npx yardstick check first-draft.standards', '', ...terminalLines()])],
  ]);
}

function terminalLines(): string[] {
  const text = readFileSync(`examples/first-draft/${EXAMPLE}`, 'utf8');
  const project = new Project();
  project.add(EXAMPLE, text);
  const findings = project.check({ today: '2026-07-15', settings: {} }).flatMap((service) => service.findings);
  const shown = SHOWN.flatMap((name) => findings.find((finding) => finding.name === name) ?? []);
  const paint: Paint = (style, painted) => `<tspan ${COLOURS[style]}>${painted}</tspan>`;
  const options = { textOf: () => escaped(text), paint, width: COLUMNS };
  return prettyFindings(
    shown.map((it) => ({ ...it, message: escaped(it.message) })),
    options,
  )
    .trimEnd()
    .split('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Runs of spaces as ones that a browser does not fold. */
const kept = (text: string): string => text.replace(/ {2,}|^ | (?=<\/tspan> )/g, (run) => '\u00A0'.repeat(run.length));

function draw(lines: readonly string[]): string {
  const [character, line, margin] = [8.4, 20, 20];
  const width = Math.round(COLUMNS * character + 2 * margin);
  const height = lines.length * line + 2 * margin;
  const rows = lines.map((text, i) => `  <text x="${margin}" y="${margin + 14 + i * line}">${kept(text)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="yardstick check: findings with the line and the underlined place" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
  <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}
