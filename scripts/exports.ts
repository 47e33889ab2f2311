/**
 * What a file exports and no other file takes: a name that looks like a door and is none. And a name that two files
 * export, of which whoever reads a third has to find out which it is. Fails where it finds one of them. Files are read without their types, which takes seconds less: each import of the house says the file that it is from.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What is built to be called from outside: by an editor, and by a bundler in place of a library. */
const DOORS = ['client/node.ts', 'client/browser.ts', 'scripts/one-thread.ts'];

const ROOMS = ['language', 'server', 'cli', 'client', 'protocol', 'scripts', 'bench'];

/**
 * What one file may import, and so confuse: the client knows the protocol alone. A command that the editor and the
 * command line both have may be called the same in both. Benches and scripts stand for themselves.
 */
const TOGETHER = [
  ['language', 'cli'],
  ['language', 'server', 'protocol'],
  ['client', 'protocol'],
];

/** By this name each rule finds the fixes in the file beside it. */
const isOfFixes = ({ file, name }: Export): boolean => file.endsWith('.fix.ts') && name === 'mend';

/** Who takes something of a file as a whole takes all that it exports. */
const ALL = '*';

const files = globSync(`{${ROOMS.join(',')},test}/**/*.ts`, { exclude: (name) => name.endsWith('/generated') })
  .map((file) => file.split(path.sep).join('/'))
  .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));

const taken = new Map<string, Set<string>>();
for (const file of files) take(file, file);

interface Export {
  readonly file: string;
  readonly name: string;
}

const exported: readonly Export[] = files
  .filter(({ fileName }) => !fileName.startsWith('test/') && !DOORS.includes(fileName))
  .flatMap((file) => [...new Set(exportsOf(file))].map((name) => ({ file: file.fileName, name })));

const unused = exported.filter(({ file, name }) => !taken.get(file)?.has(name) && !taken.get(file)?.has(ALL));

/** By their name; those of `language/` are looked at with each host, and count once. */
const twice = new Map(
  TOGETHER.flatMap((rooms) => {
    const here = exported.filter((it) => rooms.includes(it.file.split('/')[0] as string) && !isOfFixes(it));
    return [...Map.groupBy(here, ({ name }) => name)].filter(([, those]) => those.length > 1);
  }),
);

for (const { file, name } of unused) console.error(`${file}: no other file takes ${name}: it need not be exported`);
for (const [name, those] of twice)
  console.error(`${those.map(({ file }) => file).join(', ')}: export ${name}, each its own: let the name say which`);
process.exitCode = unused.length + twice.size > 0 ? 1 : 0;

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
