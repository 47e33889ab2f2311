/** What the programs that we compare with read instead of the same standards. */

/** Titles as headings, statements as paragraphs. */
export function asMarkdown(standards: string): string {
  return promisesIn(standards)
    .map(({ title, statements }) => [`## ${title}`, ...statements].join('\n\n'))
    .join('\n\n');
}

/** Each standard as a TypeSpec model: its statements, and some of what it says beside them. */
export function asTypeSpec(standards: string): string {
  return TYPESPEC_HEAD + promisesIn(standards).map(asModel).join('\n');
}

const TYPESPEC_HEAD = `enum Area { timeLimits, flow, complaints, appearance, language }
enum Touchpoint { phone, chat, counter, email }
model Target { @minValue(0) @maxValue(100) percent: float32; seconds?: int32; per: "week" | "month" | "quarter" }
`;

const asModel = ({ statements }: Promised, index: number): string => `
/** ${statements.join(' ')} */
model Standard${index} {
  @maxLength(80) title: string;
  area: Area;
  at: Touchpoint[];
  targets: Target[];
  follows?: Standard${Math.max(0, index - 1)};
}`;

interface Promised {
  readonly title: string;
  readonly statements: string[];
}

function promisesIn(standards: string): Promised[] {
  const found: Promised[] = [];
  const lines = /^(?:standard|guideline|prohibition) \S+ "(.*?)"|^ +statement +"(.*?)"/gm;
  for (const [, title, statement] of standards.matchAll(lines)) {
    if (title !== undefined) found.push({ title, statements: [] });
    else if (statement !== undefined) found.at(-1)?.statements.push(statement);
  }
  return found;
}
