import { silentOnComplaints } from '../language/documents/charter/charter.ts';
import { readabilityLines } from '../language/documents/charter/readability.ts';
import { type Occasion, serviceTitle } from '../language/documents/document/document.ts';
import type { DocumentName, Format, OfficeFormat, OutputDocument } from '../language/documents/document/tree.ts';
import { documentNamed } from '../language/documents/render.ts';
import { listed } from '../language/documents/sentences/phrasing.ts';
import type { Results } from '../language/measure/results/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import { localDate } from '../language/workspace/local-date.ts';
import { checkWorkspace, homeOf } from './checked.ts';
import { type CompiledWorkspaces, loadCompiled } from './compiled.ts';
import { type AnyFormat, refuseToPrint, usualFormat, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { languageAsked } from './language-asked.ts';
import type { LoadedWorkspace } from './load.ts';
import type { QuizOptions } from './quiz.ts';
import type { RefresherOptions } from './refresher.ts';
import { resultsBeside, resultsOfFile } from './results-at-hand.ts';
import { note } from './say.ts';
import type { ScorecardOptions } from './scorecard.ts';
import type { TrainingOptions } from './training.ts';
import type { VisitsOptions } from './visits.ts';

interface RenderOptions extends ScorecardOptions, VisitsOptions, QuizOptions, TrainingOptions, RefresherOptions {
  readonly format: AnyFormat;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  /** That of a document which is made in several. */
  readonly language?: string;
  /** A file with what has been measured; else that beside the standards counts. */
  readonly results?: string;
}

/** What is made of questions. */
const ASKING = ['quiz', 'cards', 'refresher'];

/** The documents that an option makes other than they are. */
const ONLY_FOR = {
  at: ['scorecard', ...ASKING],
  branch: ['scorecard', ...ASKING, 'training'],
  method: ['scorecard'],
  role: ASKING,
  language: ['charter', 'handbook', ...ASKING],
  results: ['charter'],
  from: ['visits'],
  to: ['visits', 'training'],
  staff: ['training'],
  since: ['refresher'],
  seed: ['visits', ...ASKING],
  site: ['visits', 'scorecard'],
  observer: ['visits', 'scorecard'],
} satisfies Partial<Record<keyof RenderOptions, readonly string[]>>;

/**
 * Makes a document of the services in some files, folders or patterns; returns the exit code. What
 * broken syntax or names hide is left out, with a note and the code of findings.
 */
export async function renderDocument(
  name: DocumentName | 'table' | 'scorecard' | 'visits' | 'quiz' | 'cards' | 'training' | 'refresher',
  paths: readonly string[],
  options: RenderOptions,
): Promise<number> {
  refuseToPrint(name, options.format, options.out);
  refuseForOthers(name, options);
  if (name === 'refresher') return (await import('./refresher.ts')).renderRefresher(paths, options);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  const models = services.map((service) => service.model);
  const holidays = workspaces[0]?.holidays ?? NO_HOLIDAYS;
  if (name === 'visits') await (await import('./visits.ts')).writeVisits(models, holidays, options);
  else if (name === 'training') await (await import('./training.ts')).writeTraining(models, holidays, options);
  else if (name === 'quiz' || name === 'cards')
    await (await import('./quiz.ts')).writeQuestions(name, models, await occasionOf(name, compiled, options), options);
  else await write(name, models, compiled, { ...options, format: usualFormat(options.format) });
  if (broken === '') return CLEAN;
  note(`${broken}What stands in the places above may be missing from the ${name}.\n`);
  return HAS_FINDINGS;
}

async function write(
  name: DocumentName | 'table' | 'scorecard',
  models: readonly ServiceModel[],
  compiled: CompiledWorkspaces,
  options: RenderOptions & { readonly format: Format | OfficeFormat },
): Promise<void> {
  if (name === 'scorecard') return (await import('./scorecard.ts')).writeScorecard(models, options);
  const occasion = await occasionOf(name, compiled, options);
  const document = name === 'table' ? await tableOf(compiled.workspaces) : documentNamed(name, models, occasion);
  await writeDocument(document, options.format, options.out);
  if (name === 'charter') {
    noteGaps(models);
    noteReadability(models, occasion.language);
  }
}

/** What customers will miss, for whoever gives the charter out. */
function noteGaps(services: readonly ServiceModel[]): void {
  for (const service of silentOnComplaints(services, localDate()))
    note(
      `${serviceTitle(service)}: no standard of the area “complaints” has a statement, so nothing tells customers what happens when they complain.\n`,
    );
}

/** How hard it is to read, for the same. */
function noteReadability(services: readonly ServiceModel[], language: string | undefined): void {
  for (const service of services)
    for (const line of readabilityLines(service, localDate(), language)) note(`${serviceTitle(service)}: ${line}\n`);
}

/** @throws UsageError where an option says what the document does not depend on */
function refuseForOthers(name: string, options: RenderOptions): void {
  for (const [option, documents] of Object.entries(ONLY_FOR)) {
    if (options[option as keyof typeof ONLY_FOR] === undefined || documents.includes(name)) continue;
    throw new UsageError(`--${option} is for ${listed(documents, 'or')}: write \`yardstick render ${documents[0]}\``);
  }
}

/** @throws UsageError where no service has the language, or the results cannot be read */
async function occasionOf(
  name: string,
  { workspaces, services }: CompiledWorkspaces,
  options: RenderOptions,
): Promise<Occasion> {
  const language = languageAsked(
    services.map(({ model }) => model),
    options.language,
  );
  const isTold = ONLY_FOR.results.includes(name);
  const results = isTold ? await resultsFor(workspaces, options.results) : undefined;
  return { language, today: localDate(), results };
}

async function resultsFor(
  workspaces: readonly LoadedWorkspace[],
  file: string | undefined,
): Promise<Results | undefined> {
  if (file !== undefined) return resultsOfFile(file);
  const [only, ...others] = workspaces;
  return only && others.length === 0 ? resultsBeside(only.root) : undefined;
}

/** The table of all standards, with what is found in them today. */
async function tableOf(workspaces: readonly LoadedWorkspace[]): Promise<OutputDocument> {
  const { tableDocument } = await import('../language/review/table-document.ts');
  const today = localDate();
  return tableDocument(
    await Promise.all(
      workspaces.map(async (workspace) => ({
        home: homeOf(workspace),
        services: (await checkWorkspace(workspace, today)).services,
      })),
    ),
  );
}
