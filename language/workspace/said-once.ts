/** What most services of a workspace lack is said once for all of them, and what its settings say wrongly once as well. */
import { type Finding, SEVERITIES } from '../findings/finding.ts';
import { standardsOf } from '../meaning/standards.ts';
import type { Ref } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { LINK } from '../rules/engine/fundamental.ts';
import { explainedBy } from '../rules/registry.ts';
import { inShort } from '../text/in-short.ts';
import type { Place } from '../text/places.ts';
import { SETTINGS_FILE } from './settings-file.ts';

/** A service, and what is to be told of it. */
interface ToldService {
  readonly model: ServiceModel;
  readonly findings: readonly Finding[];
}

/** What is told of a workspace as a whole, and which of their own findings the services need not tell. */
export interface SaidOnce {
  readonly findings: readonly Finding[];
  readonly isSaid: (finding: Finding) => boolean;
}

/** Up to so many services are each told for themselves. */
const FEW = 3;

/** Where something is said of a workspace that has settings. */
export const AT_SETTINGS: Place = { file: SETTINGS_FILE, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/**
 * @param services in the order in which they shall be named
 * @param home where it is said; in the first service that lacks it, unless there is a place for all
 */
export function saidOnce(services: readonly ToldService[], home: Place | undefined): SaidOnce {
  const asked = services.filter(({ model }) => standardsOf(model).length > 0).length;
  const lacks = Map.groupBy(services.flatMap(lacksIn), ({ code }) => code);
  const shared = [...lacks.values()].flatMap((found) => forAll(found, asked, home) ?? []);
  const codes = new Set(shared.map(({ code }) => code));
  return {
    findings: [
      ...shared,
      ...distinct([...services.flatMap(({ findings }) => findings.filter(isInSettings)), ...unknownRoles(services)]),
    ],
    isSaid: (finding) => isInSettings(finding) || (finding.throughout === true && codes.has(finding.code)),
  };
}

/** All that is to be told of a workspace. */
export function toldOfWorkspace(services: readonly ToldService[], home: Place | undefined): Finding[] {
  const once = saidOnce(services, home);
  return [...services.flatMap(({ findings }) => findings.filter((it) => !once.isSaid(it))), ...once.findings];
}

const isInSettings = ({ place }: Finding): boolean => place.file === SETTINGS_FILE;

/** The roles that the settings name, and that neither they nor any service declare. */
function unknownRoles(services: readonly ToldService[]): Finding[] {
  const declared = new Set(services.flatMap(({ model }) => model.roles.map(({ name }) => name)));
  const named = services.flatMap(({ model: { defaults } }) => [
    ...(defaults.owner ? [defaults.owner] : []),
    ...defaults.reports.flatMap(({ to }) => to),
  ]);
  return named.filter(({ name, source }) => source.file === SETTINGS_FILE && !declared.has(name)).map(unknownRole);
}

/** No error as in a service: all services can be read and compiled, and the light bulb writes a role of no title as well. */
const unknownRole = ({ name, source }: Ref): Finding => ({
  ...{ code: LINK.code, name: LINK.name, severity: 'warning', place: source, related: [] },
  message: `There is no role \`${name}\`. Write its title into \`roles\` beside this, or declare it in the services.`,
});

/** What one service lacks as a whole: of each kind the first finding, in the words of a list of services. */
function lacksIn({ model, findings }: ToldService): Finding[] {
  const first = new Map(findings.filter(({ throughout }) => throughout).map((finding) => [finding.code, finding]));
  const called = inShort(model.title ?? model.name);
  return [...first.values()].map((finding) => ({ ...finding, about: called }));
}

/** @param found what is lacking in each of some services */
function forAll(found: readonly Finding[], asked: number, home: Place | undefined): Finding | undefined {
  const [first] = found;
  const said = first && explainedBy(first)?.everywhere;
  if (!first || said === undefined || found.length <= FEW || found.length * 2 <= asked) return undefined;
  const { code, name } = first;
  return {
    ...{ code, name, place: home ?? first.place },
    severity: SEVERITIES.find((severity) => found.some((it) => it.severity === severity)) ?? first.severity,
    message: `${found.length} of ${asked} services ${said}`,
    related: found.map(({ about = '', place }) => ({ message: about, place })),
  };
}

/** A service is told of what its workspace says for it, as all others are. */
function distinct(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ code, place, message }: Finding): string => JSON.stringify([code, place.start, message]);
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
