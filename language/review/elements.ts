/** The elements that have a row in the table, as their files say them. */
import type { AstNode } from 'langium';
import {
  type Branch,
  type Document,
  isBranch,
  isOverride,
  isService,
  isStandard,
  type Override,
  type Service,
  type Standard,
} from '../generated/ast.ts';
import { nodeOfProperty } from '../model/from-syntax/properties.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { unquote } from '../syntax/quotes.ts';
import type { Offsets } from '../text/offsets.ts';
import type { CheckedService, Project } from '../workspace/project.ts';
import type { Settings } from '../workspace/settings.ts';
import { inOneLine } from './cell-text.ts';
import { type ClauseLine, clauseOf } from './clauses.ts';
import { BECAUSE, type ElementType } from './columns.ts';

/** A workspace whose standards are in the table. */
export interface Home {
  readonly project: Project;
  readonly settings: Settings;
  /** A file of it as its reader knows it. */
  readonly seen: (file: string) => string;
}

export interface TableElement {
  /** Which it is among all in the table: its service, its branch, its name. */
  readonly id: string;
  readonly type: ElementType;
  readonly home: Home;
  readonly file: string;
  readonly service: ServiceModel;
  readonly branch: string | null;
  /** What stands at its head. */
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly spans: {
    readonly whole: Offsets;
    readonly kind: Offsets | null;
    readonly name: Offsets;
    readonly title: Offsets | null;
  };
  readonly clauses: readonly ClauseLine[];
  /** What its service or branch says for it. */
  readonly inherited: readonly ClauseLine[];
}

type Node = Service | Branch | Standard | Override;

/** What a workspace holds. */
interface Inventory {
  readonly home: Home;
  readonly services: readonly Pick<CheckedService, 'model' | 'files'>[];
}

/** The elements of some workspaces as their files say them at the moment. */
export const elementsIn = (homes: readonly Home[]): TableElement[] =>
  elementsOf(homes.map((home) => ({ home, services: home.project.models(home.settings) })));

export function elementsOf(homes: readonly Inventory[]): TableElement[] {
  const elements = homes.flatMap(({ home, services }) =>
    services.flatMap(({ model, files }) => elementsOfService(home, model, files)),
  );
  return withDistinctIds(elements);
}

function elementsOfService(home: Home, service: ServiceModel, files: readonly string[]): TableElement[] {
  const documents = files.flatMap((file) => {
    const root = home.project.syntaxOf(file);
    return root ? [{ file, root, text: home.project.textOf(file) }] : [];
  });
  const head = documents.flatMap(({ root, text }) => root.elements.filter(isService).map((it) => clausesOf(it, text)));
  const general = head[0] ?? [];
  const found = documents.flatMap((document) => elementsOfFile(document, { home, service, general }));
  return [...found.filter((it) => it.type === 'Service'), ...found.filter((it) => it.type !== 'Service')];
}

interface Around {
  readonly home: Home;
  readonly service: ServiceModel;
  readonly general: readonly ClauseLine[];
}

function elementsOfFile(document: { file: string; root: Document; text: string }, around: Around): TableElement[] {
  const { file, root, text } = document;
  const read = (node: Node, branch: string | null, inherited: readonly ClauseLine[]): TableElement[] => {
    const element = elementOf(node, text);
    if (!element) return [];
    const { home, service } = around;
    const id = [service.name, ...(branch === null ? [] : [branch]), ...(isService(node) ? [] : [element.name])];
    return [{ ...element, id: id.join('/'), home, file, service, branch, inherited }];
  };
  return root.elements.flatMap((node) => {
    if (isService(node)) return read(node, null, []);
    if (isStandard(node)) return read(node, null, missingIn(clausesOf(node, text), around.general));
    if (!isBranch(node) || !node.name) return [];
    const own = clausesOf(node, text);
    const here = [...own, ...missingIn(own, around.general)];
    return [
      ...read(node, null, []),
      ...node.clauses.flatMap((it) => {
        if (isOverride(it)) return read(it, node.name, []);
        return isStandard(it) ? read(it, node.name, missingIn(clausesOf(it, text), here)) : [];
      }),
    ];
  });
}

/** What is said for all, and not by the block itself. */
const missingIn = (own: readonly ClauseLine[], general: readonly ClauseLine[]): ClauseLine[] =>
  general.filter(({ column }) => !OF_ITS_BLOCK.has(column.type) && !own.some((it) => it.column === column));

/** What is said of a block alone. */
const OF_ITS_BLOCK: ReadonlySet<string> = new Set(['DecideClause', 'WaiveClause', 'ReferenceClause', 'BasisClause']);

type Read = Pick<TableElement, 'type' | 'kind' | 'name' | 'title' | 'spans' | 'clauses'>;

function elementOf(node: Node, text: string): Read | undefined {
  const { $cstNode: whole } = node;
  const name = spanOf(node, isOverride(node) ? 'standard' : 'name');
  if (!whole || !name) return undefined;
  const title = spanOf(node, 'title');
  return {
    type: node.$type,
    kind: kindOf(node),
    name: text.slice(name.start, name.end),
    title: (!isOverride(node) && node.title) || '',
    spans: { whole: { start: whole.offset, end: whole.end }, kind: spanOf(node, 'kind'), name, title },
    clauses: clausesOf(node, text),
  };
}

function kindOf(node: Node): string {
  if (isStandard(node)) return node.kind;
  if (isOverride(node)) return node.notHere ? 'not here' : 'change';
  return node.$type.toLowerCase();
}

function clausesOf(node: Node, text: string): ClauseLine[] {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const reason = isOverride(node) && node.notHere ? reasonOf(node, text) : [];
  return [...reason, ...clauses.flatMap((clause) => clauseOf(clause, text) ?? [])];
}

/** Why a standard does not hold in a branch stands in the sentence that says so. */
function reasonOf(node: Override, text: string): ClauseLine[] {
  const said = spanOf(node, 'because');
  if (!said) return [];
  const line = inOneLine(unquote(text.slice(said.start, said.end)));
  return [{ column: BECAUSE, heading: BECAUSE.heading, line, whole: said, said, hasComment: false, details: [] }];
}

function spanOf(node: AstNode, property: string): Offsets | null {
  const found = nodeOfProperty(node, property);
  return found ? { start: found.offset, end: found.end } : null;
}

/** A name that is declared twice is a mistake, and yet each has its row. */
function withDistinctIds(elements: readonly TableElement[]): TableElement[] {
  const counts = new Map<string, number>();
  return elements.map((element) => {
    const count = (counts.get(element.id) ?? 0) + 1;
    counts.set(element.id, count);
    return count === 1 ? element : { ...element, id: `${element.id} #${count}` };
  });
}
