/** What the standards of a service cover, and where nothing is said. */

import { coverageOf } from '../../model/coverage.ts';
import type { Branch, Service, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Content, type Design, serviceTitle } from '../document/document.ts';
import { notesOf } from '../document/notes.ts';
import { firstLanguage, titlePhrase, titleText } from '../document/phrases.ts';
import { type DocumentBlock, type Section, type SheetRow, said } from '../document/tree.ts';
import { counted } from '../sentences/phrasing.ts';
import { areaTable, pillarTable, stageTable } from './tables.ts';

export const COVERAGE: Design = {
  name: 'coverage',
  heading: 'Coverage',
  intro:
    'How many standards there are for each area, for each stage at each touchpoint, and for each pillar. A nought is a gap.',
  columns: ['service', 'branch', 'kind', 'dimension', 'name', 'touchpoint', 'standards', 'text', 'file', 'line'],
  empty: 'There are no standards yet.',
  contentOf,
};

function contentOf(service: ServiceModel): Content {
  const context = { service: serviceTitle(service) };
  const language = firstLanguage(service);
  return {
    blocks: notesOf(service, context, language),
    sections: [
      ...mapSections(service, service.standards, context, language),
      ...service.branches
        .filter((branch) => coversElsewhere(service, branch))
        .map((branch) => branchSection(service, branch, context, language)),
    ],
  };
}

function branchSection(service: Service, branch: Branch, outer: SheetRow, language: string | null): Section {
  const context = { ...outer, branch: titleText(branch) };
  return {
    id: branch.name,
    title: titlePhrase(branch, language),
    remark: 'with the standards that hold here',
    newPage: true,
    blocks: notesOf(branch, context, language),
    sections: mapSections(service, branch.standards, context, language),
  };
}

/** Whether a branch has standards of its own, or not all of the service's, or changes what one is about. */
function coversElsewhere(service: Service, branch: Branch): boolean {
  const whole = new Map(service.standards.map((standard) => [standard.name, standard]));
  const isSame = (standard: Standard): boolean => {
    const original = whole.get(standard.name);
    return original !== undefined && ABOUT.every((key) => standard[key] === original[key]);
  };
  return branch.standards.length !== service.standards.length || !branch.standards.every(isSame);
}

const ABOUT = ['area', 'touchpoints', 'stages', 'pillar'] as const satisfies (keyof Standard)[];

function mapSections(
  { touchpoints }: Pick<Service, 'touchpoints'>,
  standards: readonly Standard[],
  context: SheetRow,
  language: string | null,
): Section[] {
  const coverage = coverageOf({ standards: [...standards], touchpoints });
  const covering = { standards: new Map(standards.map((it) => [it.id, it])), context, language };
  return [
    mapSection(
      'areas',
      'Areas',
      areaTable(coverage, covering),
      silent(standards, ({ area }) => !area, 'area'),
    ),
    mapSection(
      'journey',
      'Customer journey',
      stageTable(coverage, covering),
      silent(standards, ({ stages, touchpoints }) => stages.length * touchpoints.length === 0, 'stage or touchpoint'),
    ),
    mapSection(
      'pillars',
      'Pillars',
      pillarTable(coverage, covering),
      silent(standards, ({ pillar }) => !pillar, 'pillar'),
    ),
  ];
}

const mapSection = (id: string, title: string, table: DocumentBlock, also: readonly DocumentBlock[]): Section => ({
  id,
  title: said(title),
  remark: null,
  newPage: false,
  blocks: [table, ...also],
  sections: [],
});

/** How many standards a map leaves out, since they do not say where they belong. */
function silent(
  standards: readonly Standard[],
  isSilent: (standard: Standard) => boolean,
  what: string,
): DocumentBlock[] {
  const count = standards.filter(isSilent).length;
  if (count === 0) return [];
  const text = `Not counted: ${counted(count, 'standard that names', 'standards that name')} no ${what}.`;
  return [{ kind: 'paragraph', phrases: [said(text)] }];
}
