/** A card for each target, standard by standard. */

import type { Branch, Difference, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { differencesOf } from '../document/branches.ts';
import { type Content, type Design, serviceTitle } from '../document/document.ts';
import { absenceNote, differenceNotes, notesOf } from '../document/notes.ts';
import { inLanguages, titlePhrase, titleText } from '../document/phrases.ts';
import type { Section, SheetRow } from '../document/tree.ts';
import { obligationOf } from '../sentences/standards.ts';
import { measureCard } from './card.ts';
import { METRICS_COLUMNS } from './rows.ts';
import { aroundService, inBranch, type Surroundings } from './surroundings.ts';

export const METRICS: Design = {
  name: 'metrics',
  heading: 'Metrics',
  intro: 'What each target asks for, how its figure is computed, and where performance is now.',
  columns: METRICS_COLUMNS,
  empty: 'No standard has a target yet.',
  contentOf,
};

function contentOf(service: ServiceModel): Content {
  const context: SheetRow = { service: serviceTitle(service) };
  const around = aroundService(service);
  return {
    blocks: [
      ...notesOf(service, context, around.language),
      ...service.demands.flatMap((demand) => notesOf(demand, context, around.language)),
    ],
    sections: [
      ...service.standards.flatMap((standard) => standardSection(standard, undefined, around, context)),
      ...service.branches.flatMap((branch) => branchSection(service, branch, around, context)),
    ],
  };
}

/** Standards that have a target, or a question that takes its place. */
function standardSection(
  standard: Standard,
  difference: Difference | undefined,
  around: Surroundings,
  outer: SheetRow,
): Section[] {
  const { language } = around;
  if (standard.targets.length === 0 && !standard.decisions.some((it) => it.about?.name === 'target')) return [];
  const context = { ...outer, standard: standard.name, title: titleText(standard) };
  const statements = inLanguages(standard.statements, language);
  return [
    {
      id: standard.name,
      title: { ...titlePhrase(standard, language), source: difference?.source ?? standard.source },
      remark: standard.kind === 'standard' ? null : obligationOf(standard),
      newPage: false,
      blocks: [
        ...(statements.length > 0 ? [{ kind: 'paragraph' as const, phrases: statements }] : []),
        ...differenceNotes(difference, context, language),
        ...notesOf(standard, context, language),
        ...standard.targets.map((target) => measureCard(target, standard, around, context)),
      ],
      sections: [],
    },
  ];
}

function branchSection(service: ServiceModel, branch: Branch, outer: Surroundings, row: SheetRow): Section[] {
  const around = inBranch(outer, branch);
  const context = { ...row, branch: titleText(branch) };
  const { standards, absent, differenceOf } = differencesOf(service, branch, [
    'owner',
    'doneBy',
    'verifications',
    'reports',
  ]);
  const sections = standards.flatMap((it) => standardSection(it, differenceOf(it), around, context));
  const blocks = [
    ...notesOf(branch, context, around.language),
    ...absent
      .filter(({ standard }) => standard && standard.targets.length > 0)
      .map((absence) => absenceNote(absence, context, around.language)),
  ];
  if (sections.length + blocks.length === 0) return [];
  const remark = 'all targets of the service hold here, except as said below';
  const title = titlePhrase(branch, around.language);
  return [{ id: branch.name, title, remark, newPage: true, blocks, sections }];
}
