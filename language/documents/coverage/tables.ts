/** Areas, stages at touchpoints, and pillars as heat maps: how many standards cover each, and which. */
import type { Coverage, Standard } from '../../model/schema.ts';
import { AREAS, EXPERIENCE } from '../../model/vocabulary.ts';
import { placeColumns } from '../document/notes.ts';
import { titlePhrase } from '../document/phrases.ts';
import { type Cell, type DocumentTable, type Phrase, type SheetRow, said, textCell } from '../document/tree.ts';
import { capital, plain } from '../sentences/phrasing.ts';

/** The standards that coverage names, and what the spreadsheet says of where they hold. */
interface Covering {
  readonly standards: ReadonlyMap<string, Standard>;
  readonly language: string | null;
  readonly context: SheetRow;
}

type Covered = Coverage['areas'][number];

export function areaTable({ areas }: Coverage, covering: Covering): DocumentTable {
  const rows = AREAS.map(({ name, personal, question }, i) => ({
    header: said(capital(plain(name))),
    cells: [
      textCell(personal ? 'people' : 'process'),
      textCell(question),
      cellOf(areas[i], { area: name }, { dimension: 'area', name }, covering),
    ],
  }));
  return {
    kind: 'table',
    id: 'areas',
    caption: 'The 14 areas',
    columns: ['Area', 'About', 'Question', 'Standards'],
    rows,
  };
}

export function stageTable({ stages }: Coverage, covering: Covering): DocumentTable {
  const touchpoints = stages[0]?.touchpoints.map((it) => it.name) ?? [];
  const rows = stages.map((stage) => ({
    header: said(capital(plain(stage.name))),
    cells: stage.touchpoints.map((it) => {
      const row = { dimension: 'stage at a touchpoint', name: stage.name, touchpoint: it.name };
      return cellOf(it, { stage: stage.name, touchpoint: it.name }, row, covering);
    }),
  }));
  const columns = ['Stage', ...touchpoints.map((it) => capital(plain(it)))];
  return {
    kind: 'table',
    id: 'stages',
    caption: "The stages of the customer's journey at each touchpoint",
    columns,
    rows,
  };
}

export function pillarTable({ pillars }: Coverage, covering: Covering): DocumentTable {
  const rows = EXPERIENCE.map(({ name, meaning }, i) => ({
    header: said(capital(plain(name))),
    cells: [textCell(meaning), cellOf(pillars[i], { pillar: name }, { dimension: 'pillar', name }, covering)],
  }));
  const caption = 'The six pillars of customer experience';
  return { kind: 'table', id: 'pillars', caption, columns: ['Pillar', 'Means', 'Standards'], rows };
}

function cellOf(covered: Covered | undefined, covers: Cell['covers'], row: SheetRow, covering: Covering): Cell {
  const standards = (covered?.standards ?? []).flatMap((id) => covering.standards.get(id) ?? []);
  const items = standards.map((standard) => itemOf(standard, covering.language));
  const count = String(standards.length);
  return {
    text: count,
    items,
    heat: heatOf(standards.length),
    covers,
    row: {
      ...covering.context,
      ...row,
      kind: 'coverage',
      standards: count,
      text: standards.map((it) => it.name).join('; '),
      ...placeColumns(null),
    },
  };
}

/** A standard that is no more than a question yet says so. */
function itemOf(standard: Standard, language: string | null): Phrase {
  const phrase = titlePhrase(standard, language);
  const isOpen = standard.targets.length + standard.checks.length === 0;
  return isOpen ? { ...phrase, text: `${phrase.text} (nothing to measure or check yet)` } : phrase;
}

/** One, a few, several or many: each shade stands for about twice as many as the one before. */
function heatOf(count: number): Cell['heat'] {
  if (count < 2) return count === 0 ? 0 : 1;
  if (count < 4) return 2;
  return count < 8 ? 3 : 4;
}
