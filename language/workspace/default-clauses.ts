/** What `yardstick.json` says for all services of a workspace: clauses as they stand in a service, read by the same parser. */
import { EmptyFileSystem, URI } from 'langium';
import { placeOfMember } from '../editing/json-members.ts';
import { type Document, isService, type ServiceClause } from '../generated/ast.ts';
import type { WorkspaceDefaults } from '../model/defaults.ts';
import { headOf } from '../model/from-syntax/services.ts';
import { TreeReader } from '../model/from-syntax/tree-reader.ts';
import type { Role } from '../model/schema.ts';
import { createYardstickServices } from '../syntax/module.ts';
import { syntaxProblems } from '../syntax/problems.ts';
import type { Place } from '../text/places.ts';
import { SourceText } from '../text/source-text.ts';
import { SETTINGS_FILE } from './settings-file.ts';

/** The clauses that a workspace may say for all its services, each with what its text may begin with. */
type DefaultClause = 'owner' | 'verify' | 'review' | 'report' | 'train' | 'languages' | 'holidays';

/** As the file has them: what stands behind the keyword, and the titles of the roles that are named there. */
export type DefaultTexts = Readonly<Partial<Record<DefaultClause, string | readonly string[]>>> & {
  readonly roles?: Readonly<Record<string, string>>;
};

interface ReadDefaults {
  readonly defaults: WorkspaceDefaults;
  /** What is wrong with them, one line each. */
  readonly problems: readonly string[];
}

/** @param text the whole file, in which they stand below `defaults` */
export function readDefaults({ roles = {}, ...clauses }: DefaultTexts, text: string): ReadDefaults {
  const source = new SourceText(SETTINGS_FILE, text);
  const placeOf = (...path: (string | number)[]): Place =>
    placeOfMember(source, ['defaults', ...path]) ?? source.place(0);
  const said = Object.entries(clauses).flatMap(([keyword, words]) => saidIn(keyword as DefaultClause, words));
  const read = said.map(({ keyword, words, path }) => readClause(keyword, words, placeOf(...path)));
  const heads = read.flatMap((it) => ('head' in it ? it.head : []));
  const named = <T>(listOf: (head: (typeof heads)[number]) => readonly T[]): T[] => heads.flatMap(listOf);
  const only = <T>(of: (head: (typeof heads)[number]) => T | null): T | null =>
    heads.map(of).find((it) => it !== null) ?? null;
  return {
    problems: read.flatMap((it) => ('problem' in it ? it.problem : [])),
    defaults: {
      shared: {
        owner: only(({ defaults }) => defaults.owner),
        training: only(({ defaults }) => defaults.training),
        review: only(({ defaults }) => defaults.review),
        verifications: named(({ defaults }) => defaults.verifications),
        reports: named(({ defaults }) => defaults.reports),
        ...{ doneBy: [], rewards: [], evidence: [], adoption: null },
      },
      languages: named((head) => head.languages),
      holidays: named((head) => head.holidays),
      clauses: said.map(({ keyword, words }) => `${keyword} ${words}`),
      roles: Object.entries(roles).map(([name, title]) => roleAt(name, title, placeOf('roles', name))),
    },
  };
}

interface SaidClause {
  readonly keyword: DefaultClause;
  readonly words: string;
  readonly path: readonly (string | number)[];
}

/** Of several clauses in brackets, each stands in a place of its own. */
const saidIn = (keyword: DefaultClause, words: string | readonly string[]): SaidClause[] =>
  typeof words === 'string'
    ? [{ keyword, words, path: [keyword] }]
    : words.map((it, index) => ({ keyword, words: it, path: [keyword, index] }));

const roleAt = (name: string, title: string, place: Place): Role => ({
  ...{ name, title, nameSource: place, titleSource: place, source: place, people: null },
});

type ReadClause = { readonly head: ReturnType<typeof headOf> } | { readonly problem: string };

/** One clause, read in a service that says nothing else. Its parts stand where it stands in the file. */
function readClause(keyword: DefaultClause, words: string, place: Place): ReadClause {
  const document = parsed(`service defaults {\n${keyword} ${words}\n}\n`);
  const [first] = syntaxProblems(document);
  const [service, more] = document.parseResult.value.elements;
  const where = `\`defaults.${keyword}\``;
  if (first) return { problem: `${where}: ${first.message.replaceAll(/\s+/g, ' ')}` };
  if (!isService(service) || more || !isOneClause(service.clauses))
    return { problem: `${where}: it takes what stands behind \`${keyword}\` in a service, and no more.` };
  return { head: moved(headOf(new TreeReader(SETTINGS_FILE), service), place) };
}

const isOneClause = (clauses: readonly ServiceClause[]): boolean => clauses.length === 1;

/** The services of a parser of their own, made when the first workspace has defaults. */
let services: ReturnType<typeof createYardstickServices> | undefined;

function parsed(text: string) {
  services ??= createYardstickServices(EmptyFileSystem);
  return services.shared.workspace.LangiumDocumentFactory.fromString<Document>(
    text,
    URI.parse('defaults:/defaults.standards'),
  );
}

/** The same with all its places in one: what a clause says in the settings stands in the settings. */
function moved<T>(value: T, place: Place): T {
  const isPlace = (it: object): boolean => 'file' in it && 'start' in it && 'end' in it;
  if (Array.isArray(value)) return value.map((it) => moved(it, place)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return place as T;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, moved(held, place)])) as T;
}
