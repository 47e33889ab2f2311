/** Run as a process of its own, with a folder: prints the seconds that each phase of a check takes, as JSON. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EmptyFileSystem, URI } from 'langium';
import { compiledJson } from '../language/exchange/compiled-json.ts';
import type { Document } from '../language/generated/ast.ts';
import { NO_OWN_WORDS } from '../language/lexicon/own-words.ts';
import { fileModel } from '../language/model/file-model.ts';
import { serviceModel } from '../language/model/service-model.ts';
import { NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import { runRules } from '../language/rules/engine/run.ts';
import { RULES } from '../language/rules/registry.ts';
import { serviceNameOf } from '../language/syntax/declarations.ts';
import { createYardstickServices } from '../language/syntax/module.ts';
import { optionsIn, severityIn } from '../language/workspace/settings.ts';
import type { Phases } from './measure/phases.ts';

const [folder = '.'] = process.argv.slice(2);
const texts = globSync('**/*.standards', { cwd: folder })
  .sort()
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
const { shared, yardstick } = createYardstickServices(EmptyFileSystem);

const [parse, documents] = timed(() =>
  texts.map(({ file, text }) => {
    const uri = URI.from({ scheme: 'yardstick', path: `/${file}` });
    const document = shared.workspace.LangiumDocumentFactory.fromString<Document>(text, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    return { file, document };
  }),
);
const [link] = timed(() => {
  for (const { document } of documents) yardstick.references.Linker.linkNow(document);
});
const [model, services] = timed(() => {
  const models = documents.map(({ file, document }) => ({
    service: serviceNameOf(document.parseResult.value),
    model: fileModel(file, document.parseResult.value),
  }));
  return [...Map.groupBy(models, (it) => it.service).values()].map((files) =>
    serviceModel(files.map((it) => it.model)),
  );
});
const [rules] = timed(() => {
  for (const service of services) {
    runRules(service, {
      rules: RULES,
      severityOf: severityIn({}),
      today: '2026-07-15',
      optionsOf: optionsIn({}),
      words: NO_OWN_WORDS,
      holidays: NO_HOLIDAYS,
      countCases: () => undefined,
      lookAtData: () => undefined,
      measuredOf: () => undefined,
      syntaxErrors: [],
    });
  }
});
const start = performance.now();
await compiledJson(services);
const phases: Phases = { parse, link, model, rules, compile: secondsSince(start) };
process.stdout.write(JSON.stringify(phases));

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [secondsSince(start), result];
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
