/**
 * What a file exports and no other file takes: a name that looks like a door and is none. Fails where it finds one.
 * Files are read without their types, which takes seconds less: each import of the house says the file that it is from.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What is built to be called from outside: by an editor, and by a bundler in place of a library. */
const DOORS = ['client/node.ts', 'client/browser.ts', 'scripts/one-thread.ts'];

const ROOMS = ['language', 'server', 'cli', 'client', 'protocol', 'scripts', 'bench'];

/** Who takes something of a file as a whole takes all that it exports. */
const ALL = '*';

const files = globSync(`{${ROOMS.join(',')},test}/**/*.ts`, { exclude: (name) => name.endsWith('/generated') })
  .map((file) => file.split(path.sep).join('/'))
  .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));

const taken = new Map<string, Set<string>>();
for (const file of files) take(file, file);

const unused = files
  .filter(({ fileName }) => !fileName.startsWith('test/') && !DOORS.includes(fileName))
  .flatMap((file) => exportsOf(file).map((name) => ({ file: file.fileName, name })))
  .filter(({ file, name }) => !taken.get(file)?.has(name) && !taken.get(file)?.has(ALL));

for (const { file, name } of unused) console.error(`${file}: no other file takes ${name}: it need not be exported`);
process.exitCode = unused.length > 0 ? 1 : 0;

/** Notes what a node of a file, and what stands in it, takes of other files. */
function take(file: ts.SourceFile, node: ts.Node): void {
  if (ts.isImportDeclaration(node)) note(file, node.moduleSpecifier, node.importClause?.namedBindings);
  else if (ts.isExportDeclaration(node)) note(file, node.moduleSpecifier, node.exportClause);
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    note(file, node.arguments[0]);
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(file, node.argument.literal);
  ts.forEachChild(node, (child) => take(file, child));
}

function note(
  file: ts.SourceFile,
  from: ts.Node | undefined,
  names?: ts.NamedImportBindings | ts.NamedExportBindings,
): void {
  if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return;
  const source = path.posix.join(path.posix.dirname(file.fileName), from.text);
  const known = taken.get(source) ?? new Set();
  taken.set(source, known);
  if (!names || !('elements' in names)) known.add(ALL);
  else for (const { propertyName, name } of names.elements) known.add((propertyName ?? name).text);
}

/** The names that a file declares and exports. */
function exportsOf({ statements }: ts.SourceFile): string[] {
  return statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });
}
