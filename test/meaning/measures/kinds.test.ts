import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The model makes measures, completes them and names them; what they mean is told in one place. */
const ALLOWED: readonly string[] = [
  'language/model/from-syntax/tables.ts',
  'language/model/resolve.ts',
  'language/model/identity.ts',
  'language/meaning/measures/plan-of.ts',
];

describe('the kinds of measures', () => {
  it('are told apart in one place, the plan', () => {
    expect(placesThatAsk(programOf('tsconfig.json'))).toEqual([]);
  });

  it('are recognised where somebody asks for them', () => {
    const asking = `import type { Measure } from '${path.resolve('language/model/schema.ts')}';
export const a = (measure: Measure) => measure.kind === 'share';
export const b = ({ kind }: Measure) => kind;
export const c = (other: { kind: 'moment' }) => other.kind;
`;
    const file = path.resolve('language/asking.ts');
    expect(placesThatAsk(programOf('tsconfig.json', { [file]: asking }))).toEqual([
      'language/asking.ts:2',
      'language/asking.ts:3',
    ]);
  });
});

/** @param extra files that are not on the disk, by their paths: then they alone are looked at */
function programOf(config: string, extra: Readonly<Record<string, string>> = {}): ts.Program {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(json, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => extra[name] ?? readFile(name);
  host.fileExists = (name) => name in extra || fileExists(name);
  host.getSourceFile = (name, target) =>
    name in extra ? ts.createSourceFile(name, extra[name] as string, target) : getSourceFile(name, target);
  const names = Object.keys(extra).length > 0 ? Object.keys(extra) : fileNames;
  return ts.createProgram(
    [...names.filter((name) => /\/(language|server|cli)\//.test(name)), path.resolve('language/model/schema.ts')],
    options,
    host,
  );
}

function placesThatAsk(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const measure = measureType(program, checker);
  const isMeasure = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) === 0 && checker.isTypeAssignableTo(type, measure);
  const found: string[] = [];
  for (const source of program.getSourceFiles()) {
    const file = path.relative('.', source.fileName).split(path.sep).join('/');
    if (source.isDeclarationFile || file.startsWith('..') || file.startsWith('node_modules')) continue;
    if (ALLOWED.includes(file)) continue;
    const visit = (node: ts.Node): void => {
      const asked = askedOf(node);
      if (asked && isMeasure(checker.getTypeAtLocation(asked))) {
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What a piece of code asks for its kind: `it.kind`, or `{ kind }` taken out of something. */
function askedOf(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'kind' ? node.expression : undefined;
  if (!ts.isBindingElement(node)) return undefined;
  return (node.propertyName ?? node.name).getText() === 'kind' ? node.parent : undefined;
}

function measureType(program: ts.Program, checker: ts.TypeChecker): ts.Type {
  const schema = program.getSourceFile(path.resolve('language/model/schema.ts'));
  const module = schema && checker.getSymbolAtLocation(schema);
  const symbol = module && checker.getExportsOfModule(module).find((it) => it.name === 'Measure');
  if (!symbol) throw new Error('the schema has no type Measure');
  const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return checker.getDeclaredTypeOfSymbol(declared);
}
