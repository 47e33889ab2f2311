/** The texts that stand in the fields which conditions ask for: one that stands nowhere is most likely misspelt. */
import { nearest } from '../../lexicon/nearest.ts';
import { type Simple, simpleConditions } from '../../meaning/measures/conditions.ts';
import type { Condition } from '../../model/schema.ts';
import type { Reads } from '../read-record.ts';
import type { CaseRow } from '../rows/case-row.ts';

/** More different texts than this are no list of names that somebody could have meant. */
export const MOST = 1_000;

export class ValuesSeen implements Reads {
  private readonly seen: ReadonlyMap<string, Set<string>>;

  /** @param conditions all that ask about the record */
  constructor(conditions: readonly Condition[]) {
    this.seen = new Map(
      conditions.flatMap(simpleConditions).flatMap((it) => (isText(it) ? [[it.field.name, new Set()]] : [])),
    );
  }

  take(row: CaseRow): void {
    for (const [field, values] of this.seen) if (values.size < MOST) values.add(row.text(field));
  }

  get fields(): string[] {
    return [...this.seen.keys()];
  }

  /** Takes note of texts that somebody else has seen in a field. */
  see(field: string, texts: readonly string[]): void {
    for (const text of texts) this.seen.get(field)?.add(text);
  }

  /** What is to be said of conditions that ask for a text which no row has. */
  notesOn(conditions: readonly Condition[]): string[] {
    const asked = conditions.flatMap(simpleConditions).filter(isText);
    return [...new Set(asked.flatMap(({ field, value }) => this.noteOn(field.name, value.text)))];
  }

  private noteOn(field: string, text: string): string[] {
    const values = this.seen.get(field) ?? new Set<string>();
    if (values.size >= MOST || values.has(text)) return [];
    const near = nearest(text, values);
    return [
      `No row has “${text}” in \`${field}\`. ${near ? `Did you mean “${near}”?` : `There stands ${listed(values)}.`}`,
    ];
  }
}

type AsksForText = Extract<Simple, { kind: 'compare' }> & {
  readonly value: { readonly kind: 'text'; readonly text: string };
};

const isText = (condition: Simple): condition is AsksForText =>
  condition.kind === 'compare' && condition.value.kind === 'text';

const SHOWN = 6;

function listed(values: ReadonlySet<string>): string {
  const words = [...values].filter((it) => it !== '').map((it) => `“${it}”`);
  if (words.length === 0) return 'nothing in any of them';
  return words.length > SHOWN
    ? `${words.slice(0, SHOWN).join(', ')} and ${words.length - SHOWN} others`
    : words.join(', ');
}
