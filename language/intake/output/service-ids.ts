/** What a service is known by: the identifiers that its rows give for it. */
import type { Identifier } from '../rows.ts';
import type { WrittenDraft } from './written-draft.ts';

/** Where all rows agree, the service's own; where they do not, its rows keep them. */
export function ownIdentifiers(drafts: readonly WrittenDraft[]): Identifier[] {
  const [first] = drafts;
  const id = first?.row.cells['service-id'];
  if (first === undefined || id === undefined || !agree(drafts)) return [];
  return [{ id, system: first.row.system }];
}

/** Drafts with what only some of them say about the service among their comments. */
export function withServiceIds(drafts: readonly WrittenDraft[]): readonly WrittenDraft[] {
  if (agree(drafts)) return drafts;
  return drafts.map((draft) => {
    const { cells, headings } = draft.row;
    const text = cells['service-id'];
    if (text === undefined) return draft;
    return { ...draft, comments: [{ heading: headings['service-id'] ?? 'service id', text }, ...draft.comments] };
  });
}

const agree = (drafts: readonly WrittenDraft[]): boolean =>
  new Set(drafts.map(({ row }) => row.cells['service-id'])).size < 2;
