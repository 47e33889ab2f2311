/** Which sentences, list items and headings of a text promise something. */
import type { DocumentPart, Passage } from '../documents/document.ts';
import type { ImportedRow } from '../rows.ts';
import { guessedLanguage } from '../texts/language.ts';
import { candidatesIn, type ProseCandidate } from './candidates.ts';
import { type DepartmentOf, departmentsAmong } from './departments.ts';
import { type Around, promisesAmong } from './judging.ts';

interface Prose {
  readonly rows: readonly ImportedRow[];
  /** Sentences and list items that promise nothing, each once. */
  readonly passedOver: readonly string[];
  readonly language: string;
}

/** What the prose of a document promises. Headings and lead-ins say what the sentences below them are about. */
export function promisesIn(parts: readonly DocumentPart[], document: string, around: Around): Prose {
  const passages = parts.filter((part): part is Passage => part.kind === 'passage');
  const language = guessedLanguage(passages.map(({ text }) => text));
  const candidates = candidatesIn(parts, language);
  const promises = new Set(promisesAmong(candidates, language, around));
  const departmentOf = departmentsAmong(candidates, language);
  const passedOver = candidates.filter((it) => !promises.has(it) && it.form !== 'heading' && !it.isLead);
  return {
    rows: candidates.filter((it) => promises.has(it)).map((it) => rowOf(it, document, language, departmentOf)),
    passedOver: [...new Set(passedOver.map(({ text }) => text))],
    language,
  };
}

function rowOf(candidate: ProseCandidate, document: string, language: string, departmentOf: DepartmentOf): ImportedRow {
  const { number, repairs, heading, statement, topic } = candidate;
  const department = departmentOf(candidate);
  return {
    place: { document, table: null, kind: 'passage', number },
    statements: [{ text: statement, language }],
    cells: department === null ? {} : { organisation: department },
    headings: {},
    rest: heading === null || heading === department ? [] : [{ heading: 'under', text: heading }],
    // In prose lines break where they are full.
    repairs: repairs.filter((repair) => repair !== 'line breaks'),
    asked: [],
    system: null,
    identifiers: candidate.identifiers.map((id) => ({ id, system: null })),
    heading: topic === department ? null : topic,
  };
}
