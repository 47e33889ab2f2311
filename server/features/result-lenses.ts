/** What the records say of each target, over its line. */
import { AstUtils, type LangiumDocument, type URI } from 'langium';
import type { CodeLens, Range } from 'vscode-languageserver';
import { inALine, whoseResult } from '../../language/documents/results/in-a-line.ts';
import { isTarget } from '../../language/generated/ast.ts';
import type { TargetResult } from '../../language/measure/results/schema.ts';
import type { Services } from '../services.ts';

/** Branches and the rows of a table have results of their own: no more of them are told over a line. */
const MOST_OVER_A_LINE = 4;

/** A lens for each result of the targets of a file; it leads to the card. */
export function resultLenses(document: LangiumDocument, { workspace }: Services): CodeLens[] {
  const targets = AstUtils.streamAst(document.parseResult.value).filter(isTarget).toArray();
  return targets.flatMap(({ $cstNode }) => {
    const range = $cstNode?.range;
    return range
      ? lensesOver(range, workspace.Measurements.ofLine(document.uri, range.start.line + 1), document.uri)
      : [];
  });
}

function lensesOver(range: Range, results: readonly TargetResult[], uri: URI): CodeLens[] {
  const told = results.flatMap((result) => {
    const line = inALine(result);
    const whose = whoseResult(result, results);
    return line === undefined ? [] : `${whose === '' ? '' : `${whose}, `}${line}`;
  });
  const more = told.length - MOST_OVER_A_LINE;
  const titles = [...told.slice(0, MOST_OVER_A_LINE), ...(more > 0 ? [`and ${more} more`] : [])];
  const command = { command: 'yardstick.showResults', arguments: [uri.toString(), range.start] };
  return titles.map((title) => ({ range, command: { title, ...command } }));
}
