/** Measures standards on the records that they name. */
import { resultsDocument } from '../language/documents/results/results-document.ts';
import { resultsJson } from '../language/exchange/results-json.ts';
import { zoneOf } from '../language/meaning/time/hours.ts';
import type { Results } from '../language/measure/results/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { loadCompiled } from './compiled.ts';
import { daysAsked } from './days-asked.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, HAS_FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import type { FailedOn, MeasureOptions } from './measure-options.ts';
import { measured, nowOf } from './measured.ts';
import { measuredText } from './measured-text.ts';
import { shownPath } from './names.ts';
import { writeText } from './output.ts';
import { columnsOfStream, paintFor, uncoloured } from './paint.ts';
import { note } from './say.ts';

/**
 * Measures the targets of the services in some files, folders or patterns; returns the exit code.
 * @throws UsageError where the options make no sense
 */
export async function measurePaths(paths: readonly string[], options: MeasureOptions): Promise<number> {
  refuseToPrint('results', options.format, options.out);
  refuseNonsense(options);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  if (broken !== '') {
    note(`${broken}Nothing was measured: syntax or names are broken in the places above.\n`);
    return HAS_FINDINGS;
  }
  const models = services.map(({ model }) => model);
  if (options.sql)
    return (await import('./sql.ts')).printSql(workspaces, options.sql, nowOf(options.now, zoneOf(models[0])), options);
  const results = await measured(workspaces, models, { ...options, days: daysAsked(options) });
  if (options.writeBaseline)
    return (await import('./write-baseline.ts')).writeBaselines(results, workspaces, options.yes === true);
  await write(results, models, options);
  return hasOne(options.failOn, results) ? HAS_FINDINGS : CLEAN;
}

/** @throws UsageError where an option has no meaning without another, or beside it */
function refuseNonsense({ writeBaseline, yes, format, out }: MeasureOptions): void {
  if (yes && !writeBaseline) throw new UsageError('--yes agrees to what --write-baseline would write. Write both');
  if (writeBaseline && (format !== 'pretty' || out !== undefined))
    throw new UsageError('--write-baseline shows a patch, and no results. Leave --format and --out away');
}

const hasOne = (verdicts: readonly FailedOn[], { targets }: Results): boolean =>
  targets.some(({ standing }) => verdicts.some((it) => it.replaceAll('-', ' ') === standing.verdict));

async function write(
  results: Results,
  models: readonly ServiceModel[],
  { format, out, short }: MeasureOptions,
): Promise<void> {
  if (format !== 'pretty' && format !== 'json') {
    await writeDocument(resultsDocument(results, models, short), format, out);
    return;
  }
  const text = (width: number, paint: Paint): string =>
    format === 'json' ? resultsJson(results) : measuredText(results, width, paint);
  if (out === undefined) {
    process.stdout.write(text(columnsOfStream(process.stdout), paintFor(process.stdout)));
    return;
  }
  writeText(out, text(100, uncoloured));
  note(`Wrote ${shownPath(out)}.\n`);
}
