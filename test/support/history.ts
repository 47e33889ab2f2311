import type { Change } from '../../language/history/change.ts';
import { changesBetween } from '../../language/history/changes.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { Project } from '../../language/workspace/project.ts';

type Files = string | Readonly<Record<string, string>>;

/** The services in some texts, each time anew: two versions are held against each other. */
export function modelsIn(files: Files): ServiceModel[] {
  const project = new Project();
  for (const [path, text] of Object.entries(typeof files === 'string' ? { 'a.standards': files } : files))
    project.add(path, text);
  const services = project.check({ today: '2026-07-15', settings: {} });
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
