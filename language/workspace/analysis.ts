/** The pass over one service: its model, and everything that is found in its files. */

import type { LangiumDocument } from 'langium';
import { type Finding, sortFindings } from '../findings/finding.ts';
import type { Document } from '../generated/ast.ts';
import { NO_OWN_WORDS } from '../lexicon/own-words.ts';
import type { MeasuredOf } from '../meaning/measures/measured.ts';
import { countCases, type DataAtHand } from '../measure/count-cases.ts';
import { lookAtData } from '../measure/look-at-data.ts';
import type { Results } from '../measure/results/schema.ts';
import { remembered } from '../memory/remembered.ts';
import { withUnchanged } from '../memory/unchanged.ts';
import { type FileModel, fileModel } from '../model/file-model.ts';
import { type ServiceModel, serviceModel } from '../model/service-model.ts';
import { type HolidayCalendar, NO_HOLIDAYS } from '../quantities/holidays.ts';
import { LINK } from '../rules/engine/fundamental.ts';
import { runRules } from '../rules/engine/run.ts';
import { NO_STOPWATCH, type Stopwatch } from '../rules/engine/stopwatch.ts';
import { RULES } from '../rules/registry.ts';
import { serviceNameOf } from '../syntax/declarations.ts';
import { visible } from '../text/visible.ts';
import { measuredIn } from './measured.ts';
import { linkFindings, serviceFindings, syntaxFindings } from './problems.ts';
import { optionsIn, type Settings, severityIn } from './settings.ts';

/** A parsed file. Its path is relative to the workspace, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly document: LangiumDocument<Document>;
}

export interface CheckedService {
  readonly model: ServiceModel;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** The day of the run, as an ISO date. */
  readonly today: string;
  readonly settings: Settings;
  /** The calendar of the holidays that services keep; without it, they are taken to keep none. */
  readonly holidays?: HolidayCalendar;
  /** The data of records, as far as the host has read them. */
  readonly dataOf?: DataAtHand;
  /** What has been measured, where results are at hand. */
  readonly results?: Results;
  /** Takes the time of the phases, and of each rule. */
  readonly watch?: Stopwatch;
}

const NO_DATA: DataAtHand = () => undefined;
const NOT_MEASURED: MeasuredOf = () => undefined;

/** The files of each service, both in the order of their names; a file that belongs to none is alone. */
export function servicesOf(files: Iterable<SourceFile>): SourceFile[][] {
  const services = new Map<string, SourceFile[]>();
  for (const file of inOrder(files)) {
    const name = serviceNameOf(file.document.parseResult.value);
    const key = name === undefined ? `/${file.path}` : name;
    const others = services.get(key);
    if (others) others.push(file);
    else services.set(key, [file]);
  }
  return [...services].sort(([a], [b]) => compare(a, b)).map(([, members]) => members);
}

/** Files in the order of their paths. */
export const inOrder = (files: Iterable<SourceFile>): SourceFile[] =>
  [...files].sort((a, b) => compare(a.path, b.path));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The model and the findings of one service. Its documents have been linked. */
export function analyse(
  files: readonly SourceFile[],
  { today, settings, holidays = NO_HOLIDAYS, dataOf = NO_DATA, results, watch = NO_STOPWATCH }: CheckOptions,
): CheckedService {
  const model = watch.time('making the model', () => modelOfService(files, settings));
  const textual = watch.time('judging syntax and names', () =>
    files.flatMap((file) => {
      const { problems, findings } = syntaxOf(file);
      return [...findings, ...linkFindings(file.document, file.path, problems)];
    }),
  );
  const byRules = runRules(model, {
    rules: RULES,
    severityOf: severityIn(settings),
    today,
    optionsOf: optionsIn(settings),
    words: settings.words ?? NO_OWN_WORDS,
    holidays,
    countCases: (cases) => countCases(cases, model, dataOf, holidays),
    lookAtData: lookAtData(dataOf),
    measuredOf: results ? measuredIn(results, model) : NOT_MEASURED,
    watch,
    syntaxErrors: textual.filter((it) => it.code !== LINK.code).map((it) => it.place),
  });
  const findings = sortFindings([...textual, ...serviceFindings(model, files.map(modelOfFile)), ...byRules]);
  return { model, files: files.map((file) => file.path), findings: findings.map(inVisibleWords) };
}

/** Messages quote what authors write, and go to terminals, editors and the files of other programs. */
const inVisibleWords = (finding: Finding): Finding => ({
  ...finding,
  message: visible(finding.message),
  related: finding.related.map((it) => ({ ...it, message: visible(it.message) })),
});

/** The model of some files of one service, with what the settings of its workspace say for all services. */
export const modelOfService = (files: readonly SourceFile[], { defaults }: Settings): ServiceModel =>
  serviceModel(files.map(modelOfFile), defaults);

const modelOfFile = keptWhileUnchanged((document, path) => {
  const before = lastModels.get(document);
  const now = fileModel(path, document.parseResult.value);
  const model = before ? withUnchanged(before, now) : now;
  lastModels.set(document, model);
  return model;
});

/** What a keystroke leaves as it was stays the same thing, of which much is remembered. */
const lastModels = new WeakMap<SourceFile['document'], FileModel>();

/** To be called where one document takes the place of another, of the same file with another text. */
export function takesPlaceOf(document: SourceFile['document'], before: SourceFile['document']): void {
  const model = lastModels.get(before);
  if (model) lastModels.set(document, model);
}

const syntaxOf = keptWhileUnchanged((document, path) => syntaxFindings(document, path));

/** What is known of a file is kept until its text changes, which makes another tree, or its path. */
function keptWhileUnchanged<T>(make: (document: SourceFile['document'], path: string) => T): (file: SourceFile) => T {
  const kept = remembered((root: Document, path: string): T => make(root.$document as SourceFile['document'], path));
  return ({ document, path }) => kept(document.parseResult.value, path);
}

/** Whether texts or settings may say which holidays a service keeps: the library that knows them is loaded where one does. */
export const mayKeepHolidays = (texts: readonly string[], { defaults }: Settings): boolean =>
  (defaults?.holidays.length ?? 0) > 0 || texts.some((text) => text.includes('holidays'));
