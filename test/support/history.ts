import type { Change } from '../../language/history/change.ts';
import { changesBetween } from '../../language/history/changes.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { checkServices } from './check.ts';

type Files = string | Record<string, string>;

/** The services in some texts that can be read. */
export function modelsIn(files: Files): ServiceModel[] {
  const services = checkServices(files);
  const broken = services.flatMap(({ findings }) => findings.filter(({ code }) => /^YS00[12]$/.test(code)));
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
  return services.map(({ model }) => model);
}

export const changesIn = (before: Files, after: Files): Change[] => changesBetween(modelsIn(before), modelsIn(after));

/** What changed, a line each: "loosened target at quick", and behind what is added or dropped whether that asks for more or less. */
export const inLines = (changes: readonly Change[]): string[] => changes.map(inLine);

function inLine({ kind, about, effect, standard, branch, because }: Change): string {
  const names = standard && [standard.before?.name, standard.after?.name].filter((it) => it !== undefined);
  const where = [branch && (branch.after ?? branch.before)?.name, names && [...new Set(names)].join('→')];
  const asks = effect && effect !== kind ? ` (${effect})` : '';
  const place = where.filter((it) => it).join('/');
  return `${kind} ${about}${place && ` at ${place}`}${asks}${because ? ` by ${because}` : ''}`;
}
