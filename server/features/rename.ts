/** Renames what has a name, in every file of its service, to a name that the language can read. */
import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type URI } from 'langium';
import { DefaultRenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Position,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  isField,
  isMoment,
  isPausesClause,
  isPeakClause,
  isService,
  isStep,
  isTarget,
} from '../../language/generated/ast.ts';
import { ALL_QUOTES, OPENING_QUOTES } from '../../language/syntax/quotes.ts';
import { nameProblem, peakNameProblem } from '../new-names.ts';
import type { Services } from '../services.ts';

export class YardstickRenameProvider extends DefaultRenameProvider {
  private readonly services: Services;

  constructor(services: Services) {
    super(services);
    this.services = services;
  }

  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const node = this.namedAt(document, params.position);
    if (!node) return undefined;
    const newName = (isPeakClause(node) ? withoutQuotes(params.newName) : params.newName).trim().normalize('NFC');
    const problem = this.problemWith(newName, node, document);
    if (problem) throw new ResponseError(LSPErrorCodes.RequestFailed, problem);
    const places = this.references.findReferences(node, { includeDeclaration: true }).toArray();
    const byFile = Map.groupBy(places, ({ sourceUri }) => sourceUri.toString());
    const edits = [...byFile].map(([uri, references]) => {
      const ranges = references.map(({ sourceUri, segment }) => this.nameIn(segment.range, sourceUri));
      return [uri, ranges.map((range) => TextEdit.replace(range, newName))] as const;
    });
    return { changes: Object.fromEntries(edits) };
  }

  override prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
    const range = this.renameNodeRange(document, position);
    return range && this.nameIn(range, document.uri);
  }

  private namedAt({ parseResult, textDocument }: LangiumDocument, position: Position): AstNode | undefined {
    const { $cstNode: root } = parseResult.value;
    const offset = textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    return leaf && this.references.findDeclarations(leaf)[0];
  }

  private problemWith(newName: string, node: AstNode, document: LangiumDocument): string | undefined {
    if (isPeakClause(node)) {
      return peakNameProblem(newName) ?? this.taken(newName, node, document);
    }
    return nameProblem(newName, this.services.parser.Lexer) ?? this.taken(newName, node, document);
  }

  private taken(newName: string, node: AstNode, document: LangiumDocument): string | undefined {
    const other = this.rivals(node, document).find((it) => it !== node && nameOf(it) === newName);
    return other && `There is another \`${newName}\` already: two things of one name could not be told apart.`;
  }

  /** What must not have the same name. */
  private rivals(node: AstNode, document: LangiumDocument): AstNode[] {
    if (isMoment(node) || isField(node))
      return AstUtils.streamAst(node.$container.$container).filter(isColumn).toArray();
    if (isStep(node) || isTarget(node) || isPausesClause(node))
      return [...node.$container.clauses].filter((it) => it.$type === node.$type);
    const { ServiceIndex } = this.services.references;
    const scope = isService(node)
      ? ServiceIndex.serviceScope(document)
      : ServiceIndex.namesFor(document).get(node.$type);
    return [...(scope?.getAllElements() ?? [])].flatMap((it) => it.node ?? []);
  }

  /** A name without its quotes, if it has any. */
  private nameIn(range: Range, uri: URI): Range {
    const { textDocument } = this.services.shared.workspace.LangiumDocuments.getDocument(uri) ?? {};
    const text = textDocument?.getText(range) ?? '';
    if (withoutQuotes(text) === text) return range;
    const { start, end } = range;
    return {
      start: { ...start, character: start.character + 1 },
      end: { ...end, character: start.character + 1 + withoutQuotes(text).length },
    };
  }
}

const isColumn = (node: AstNode): boolean => isMoment(node) || isField(node);

const nameOf = (node: AstNode): string | undefined => (node as { name?: string }).name;

/** Without its first character where that is a quote, and without the last one where that is one too. */
const withoutQuotes = (text: string): string => text.replace(IN_QUOTES, '$1');

const IN_QUOTES = new RegExp(`^[${OPENING_QUOTES}](.*?)[${ALL_QUOTES}]?$`);
