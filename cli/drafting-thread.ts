/** The other thread of a large import: rows come in, and what they amount to goes back. */
import { parentPort, workerData } from 'node:worker_threads';
import { draftRow } from '../language/intake/draft/draft-row.ts';
import { writtenDraft } from '../language/intake/output/written-draft.ts';
import type { ImportedRow } from '../language/intake/rows.ts';
import type { DraftSent } from './drafting.ts';

function draftOf(sent: ImportedRow): DraftSent {
  const { row: _, ...draft } = writtenDraft(draftRow(sent, workerData));
  return draft;
}

parentPort?.on('message', (rows: readonly ImportedRow[]) => parentPort?.postMessage(rows.map(draftOf)));
