/**
 * Prints standards of the imported Canadian table, drawn by chance, with what is found in each: to be read one by one.
 *
 *   node bench/accuracy/sample.ts [number] [seed]
 *
 * What is found at a whole service, such as owners that most of its standards lack, is said once and left out here.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../../language/findings/finding.ts';
import { importDocuments } from '../../language/intake/import.ts';
import type { Standard } from '../../language/model/schema.ts';
import { contains } from '../../language/text/places.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { Project } from '../../language/workspace/project.ts';
import { random } from '../../test/support/random.ts';

const TABLE = 'examples/canada/service-standards-2023-24.csv';
/** Review dates are judged by it. */
const TODAY = '2026-12-01';

interface Read {
  readonly standard: Standard;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

async function imported(): Promise<Read[]> {
  const { files } = await importDocuments([{ name: TABLE, bytes: readFileSync(TABLE) }], { yearBegins: 4 });
  const project = new Project();
  for (const { path, text } of files) project.add(path, text);
  return project.check({ today: TODAY, settings: {} }).flatMap(({ model, findings }) =>
    model.standards.map((standard) => ({
      standard,
      source: new SourceText(standard.source.file, project.textOf(standard.source.file)),
      findings: findings.filter(({ place }) => contains(standard.source, place)),
    })),
  );
}

function printed({ standard, source, findings }: Read, number: number): string {
  const found = findings.map(({ code, place, message }) => `  ${code} «${source.at(place).slice(0, 80)}» ${message}`);
  return [`## ${number}`, source.at(standard.source), ...found].join('\n');
}

const [number = 200, seed = 1] = process.argv.slice(2).map(Number);
const all = await imported();
const next = random(seed);
for (let i = 1; i <= Math.min(number, all.length); i++) {
  const [drawn] = all.splice(Math.floor(next() * all.length), 1);
  if (drawn) console.log(`${printed(drawn, i)}\n`);
}
