/** A target on a card: the sentence, how it is computed, where performance is, and who answers for it. */

import { columnsRead } from '../../meaning/measures/columns.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordOfTarget } from '../../meaning/measures/records.ts';
import { ownIdOf } from '../../model/identity.ts';
import type { Standard, Target } from '../../model/schema.ts';
import { notesOf } from '../document/notes.ts';
import { type Card, type SheetRow, said } from '../document/tree.ts';
import { sentenceOf } from '../sentences/targets.ts';
import { columnTable } from './column-table.ts';
import { careFacts, computedFacts, limitFacts, performanceFacts, predictedFacts } from './facts.ts';
import { limitPicture, performancePicture } from './pictures.ts';
import { measureRow } from './rows.ts';
import type { Surroundings } from './surroundings.ts';

/** @param context what the spreadsheet says of the standard */
export function measureCard(target: Target, standard: Standard, around: Surroundings, context: SheetRow): Card {
  const record = recordOfTarget(target, around.service);
  const columns = columnsRead(planOf(target), around.branch?.filter ?? null, around.records);
  const facts = [
    ...performanceFacts(target),
    ...predictedFacts(target, standard, around),
    ...limitFacts(target, standard, around),
    ...computedFacts(target, standard, around),
    ...careFacts(standard, around),
  ];
  const row = measureRow({ target, standard, record, columns, facts, nouns: around.nouns }, context);
  return {
    kind: 'card',
    id: ownIdOf(target),
    title: said(sentenceOf(target, around.nouns), target.source),
    blocks: [
      ...performancePicture(target, record),
      ...limitPicture(target),
      { kind: 'facts', facts },
      ...columnTable(columns),
      ...notesOf(target, row, around.language),
      ...(record ? notesOf(record, row, around.language) : []),
    ],
    row,
  };
}
