/** Scenarios of Gherkin: what each says that then happens is a list item, with its case above it. */
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type Passage, UnreadableDocument } from './document.ts';

type GherkinDocument = ReturnType<Parser<AstBuilder>['parse']>;
type Feature = NonNullable<GherkinDocument['feature']>;
type Child = Feature['children'][number];
type Scenario = NonNullable<Child['scenario']>;
type Step = Scenario['steps'][number];

/** @throws UnreadableDocument where it is no Gherkin */
export function readGherkin(text: string): Passage[] {
  const { feature } = parsed(text);
  if (!feature) return [];
  return [
    heading(feature, 1),
    ...described(feature.description),
    ...feature.children.flatMap((child) =>
      child.rule ? [heading(child.rule, 2), ...child.rule.children.flatMap(passagesOf)] : passagesOf(child),
    ),
  ];
}

function parsed(text: string): GherkinDocument {
  let ids = 0;
  const parser = new Parser(new AstBuilder(() => String(ids++)), new GherkinClassicTokenMatcher());
  try {
    return parser.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const [, line = '', what = ''] = /\((\d+):\d+\): (.*)/.exec((error as Error).message) ?? [];
    throw new UnreadableDocument(
      `it is no proper Gherkin, in line ${line || '1'}: ${what || (error as Error).message}`,
    );
  }
}

const passage = (form: Passage['form'], text: string, level: number): Passage => ({
  kind: 'passage',
  form,
  text,
  level,
});

const heading = ({ name, tags }: Pick<Scenario, 'name' | 'tags'>, level: number): Passage => ({
  ...passage('heading', name || 'Scenario', level),
  identifiers: tags.map((tag) => tag.name.replace(/^@/, '')).filter((tag) => IDENTIFIER.test(tag)),
});

/** `SLA-12` and `req:7`: other tags say which scenarios are run when. */
const IDENTIFIER = /^[\p{L}\p{N}]+[-_:.#/]\d[\p{L}\p{N}.-]*$/u;

const described = (description: string): Passage[] =>
  description.trim() === '' ? [] : [passage('paragraph', description.trim(), 0)];

function passagesOf({ scenario }: Pick<Child, 'scenario'>): Passage[] {
  if (!scenario) return [];
  const rows = scenario.examples.flatMap(({ tableHeader, tableBody }) =>
    tableBody.map((row) => new Map(row.cells.map((cell, at) => [tableHeader?.cells[at]?.value ?? '', cell.value]))),
  );
  const examples = rows.length > 0 ? rows : [new Map<string, string>()];
  return [heading(scenario, 3), ...examples.flatMap((values) => stepsOf(scenario.steps, values))];
}

/** What is given stands before what happens then; “and” goes on with whichever was before it. */
function stepsOf(steps: readonly Step[], values: ReadonlyMap<string, string>): Passage[] {
  const filled = (text: string): string => text.replace(/<([^<>]+)>/g, (all, name: string) => values.get(name) ?? all);
  const given: string[] = [];
  const items: Passage[] = [];
  let isThen = false;
  for (const { keyword, keywordType, text } of steps) {
    if (keywordType === 'Outcome') isThen = true;
    else if (keywordType === 'Context' || keywordType === 'Action') isThen = false;
    if (isThen) items.push(passage('item', filled(text), 1));
    else given.push(`${keyword.replace(/^\*/, '').trim()} ${filled(text)}`.trim());
  }
  return given.length > 0 ? [passage('paragraph', `${given.join(', ')}:`, 0), ...items] : items;
}
