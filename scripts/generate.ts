/**
 * Makes all generated files; with --check it writes nothing and fails where a committed one differs.
 * A rule that is renamed leaves its old page behind: folders that hold generated files alone are swept.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammarFiles } from './generate/grammar.ts';
import { holidayRegionFiles } from './generate/holiday-regions.ts';
import { pictureFiles } from './generate/picture.ts';
import { rulePages } from './generate/rule-pages.ts';
import { schemaFiles } from './generate/schemas.ts';
import { textMateFiles } from './generate/text-mate.ts';

const SWEPT = ['client/generated', 'docs/rules', 'language/generated', 'language/quantities/generated', 'schema'];

const wanted = new Map([
  ...grammarFiles(),
  ...schemaFiles(),
  ...holidayRegionFiles(),
  ...rulePages(),
  ...pictureFiles(),
  ...textMateFiles(),
]);
const stale = SWEPT.flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [],
).filter((file) => !wanted.has(file));
const changed = [...wanted].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...changed.map(([name]) => name)])
    console.error(`${file} is not what npm run generate makes`);
  process.exitCode = stale.length + changed.length > 0 ? 1 : 0;
} else {
  for (const file of stale) rmSync(file);
  for (const [file, text] of changed) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${wanted.size} generated files, ${changed.length} of them changed, ${stale.length} removed`);
}
