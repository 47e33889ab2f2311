/** The tree of the side bar: services, standards and targets, or what is found, the children of one node at a time. */

import { URI } from 'langium';
import { inALine } from '../../language/documents/results/in-a-line.ts';
import { sentenceOf } from '../../language/documents/sentences/targets.ts';
import { type Finding, SEVERITIES } from '../../language/findings/finding.ts';
import type { Standard } from '../../language/model/schema.ts';
import { explainedBy } from '../../language/rules/registry.ts';
import { Enclosing } from '../../language/text/enclosing.ts';
import type { Place } from '../../language/text/places.ts';
import { plainWords } from '../../language/text/plain-words.ts';
import type { Covers, Grouping, OutlineNode, OutlineParams } from '../../protocol/messages.ts';
import type { KnownService } from '../findings/findings.ts';
import { findingsByWorkspace, findingsToldIn } from '../findings/workspace-findings.ts';
import { toRange } from '../lsp-values.ts';
import type { Services } from '../services.ts';

/** A node without what all nodes have in common. */
type Leaf = Pick<OutlineNode, 'id' | 'label' | 'icon'> & Partial<OutlineNode>;

const nodeOf = (leaf: Leaf): OutlineNode => ({ description: '', at: null, hasChildren: false, ...leaf });

export function outlineNodes({ by, of }: OutlineParams, services: Services): OutlineNode[] {
  const known = services.workspace.Findings.checked();
  const [kind, first = ''] = of;
  if (kind === 'rule') return foundBy(first, services);
  if (kind === 'value') return (groups(by, known).get(first) ?? []).map((it) => standardNode(it, [first]));
  if (kind === 'service' || kind === 'standard') {
    const service = known.find((it) => firstUri(it) === first);
    if (!service) return [];
    return kind === 'standard' ? targetsOf(service, of, services) : standardsWithCounts(service);
  }
  if (by === 'rule') return ruleNodes(services);
  return by === 'service' ? known.map(serviceNode) : valueNodes(by, known);
}

const firstUri = ({ uris }: KnownService): string => [...uris.values()][0] ?? '';

function locationOf(place: Place, uris: ReadonlyMap<string, string>): OutlineNode['at'] {
  const uri = uris.get(place.file);
  return uri === undefined ? null : { uri, range: toRange(place) };
}

function serviceNode(service: KnownService): OutlineNode {
  const { model, findings } = service.checked;
  return nodeOf({
    id: ['service', firstUri(service)],
    label: model.title ?? (model.name || 'No service'),
    description: countsOf(findings),
    icon: 'service',
    at: locationOf(model.nameSource, service.uris),
    hasChildren: model.standards.length > 0,
  });
}

/** A standard, and what tells it from all others: of a name, there may be several in a service that is being written. */
interface Identified {
  readonly service: KnownService;
  readonly standard: Standard;
  readonly id: readonly [kind: 'standard', service: string, name: string, among: string];
}

function standardsOf(service: KnownService): Identified[] {
  const uri = firstUri(service);
  const sameNames = new Map<string, number>();
  return service.checked.model.standards.map((standard) => {
    const among = sameNames.get(standard.name) ?? 0;
    sameNames.set(standard.name, among + 1);
    return { service, standard, id: ['standard', uri, standard.name, String(among)] };
  });
}

function standardsWithCounts(service: KnownService): OutlineNode[] {
  const { model, findings } = service.checked;
  const blocks = new Enclosing(model.standards, ({ source }) => source);
  const found = Map.groupBy(findings, ({ place }) => blocks.around(place)[0]);
  return standardsOf(service).map((it) => standardNode(it, [], countsOf(found.get(it.standard) ?? [])));
}

/** @param under the group that it is shown in: it may be in several */
function standardNode(
  { service, standard, id }: Identified,
  under: readonly string[],
  description = service.checked.model.title ?? '',
): OutlineNode {
  return nodeOf({
    id: [...id, ...under],
    label: standard.title ?? standard.name,
    description,
    icon: standard.kind,
    at: locationOf(standard.nameSource, service.uris),
    hasChildren: standard.targets.length > 0,
  });
}

/** The targets of a standard, each with its figure where its data are at hand. */
function targetsOf(service: KnownService, of: readonly string[], { workspace }: Services): OutlineNode[] {
  const found = standardsOf(service).find(({ id }) => id.every((part, at) => part === of[at]));
  return (found?.standard.targets ?? []).map((target, at) => {
    const place = locationOf(target.source, service.uris);
    const results = place ? workspace.Measurements.ofLine(URI.parse(place.uri), target.source.start.line) : [];
    const [figure = ''] = results.flatMap((result) => inALine(result) ?? []);
    return nodeOf({
      id: ['target', ...of, String(at)],
      label: sentenceOf(target),
      description: figure,
      icon: 'target',
      at: place,
    });
  });
}

const VALUES: Readonly<Record<Exclude<Grouping, 'service' | 'rule'>, (standard: Standard) => readonly string[]>> = {
  owner: ({ owner }) => (owner ? [owner.name] : []),
  area: ({ area }) => (area ? [area.name] : []),
  touchpoint: ({ touchpoints }) => touchpoints.map(({ name }) => name),
};

function groups(by: Grouping, known: readonly KnownService[]): Map<string, Identified[]> {
  if (by === 'service' || by === 'rule') return new Map();
  const placed = known.flatMap((service) =>
    standardsOf(service).flatMap((identified) => {
      const values = new Set(VALUES[by](identified.standard));
      return (values.size > 0 ? [...values] : ['']).map((value) => ({ value, ...identified }));
    }),
  );
  return Map.groupBy(placed, ({ value }) => value);
}

const valueNodes = (by: Exclude<Grouping, 'service' | 'rule'>, known: readonly KnownService[]): OutlineNode[] =>
  [...groups(by, known)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, standards]) =>
      nodeOf({
        id: ['value', value],
        label: value || `No ${by}`,
        description: String(standards.length),
        icon: by,
        hasChildren: true,
        ...(value !== '' && by !== 'owner' && { covers: { [by]: value } satisfies Covers }),
      }),
    );

interface FoundPlace {
  readonly finding: Finding;
  readonly at: OutlineNode['at'];
}

const found = ({ workspace, shared }: Services): FoundPlace[] =>
  findingsByWorkspace(workspace.Findings.checked(), shared.workspace).flatMap((told) =>
    findingsToldIn(told).map((finding) => ({ finding, at: locationOf(finding.place, told.uris) })),
  );

/** The gravest first, and of those the ones that are found most often. */
function ruleNodes(services: Services): OutlineNode[] {
  const byRule = [...Map.groupBy(found(services), ({ finding }) => finding.code).values()];
  const gravity = (of: readonly FoundPlace[]): number =>
    Math.min(...of.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
  return byRule
    .sort((a, b) => gravity(a) - gravity(b) || b.length - a.length)
    .flatMap((of) => {
      const finding = of[0]?.finding;
      const rule = finding && explainedBy(finding);
      if (!rule) return [];
      const icon = SEVERITIES[gravity(of)] ?? 'info';
      const isSafe = rule.safeFixes !== undefined;
      return nodeOf({
        id: ['rule', rule.code],
        label: rule.name,
        description: String(of.length),
        icon,
        hasChildren: true,
        isSafe,
      });
    });
}

const foundBy = (code: string, services: Services): OutlineNode[] =>
  found(services)
    .filter(({ finding }) => finding.code === code)
    .map(({ finding, at }, index) =>
      nodeOf({
        id: ['finding', code, String(index)],
        label: plainWords(finding.message),
        description: finding.place.file,
        icon: finding.severity,
        at,
      }),
    );

/** `2 errors, 3 warnings` */
function countsOf(findings: readonly Finding[]): string {
  const bySeverity = Map.groupBy(findings, ({ severity }) => severity);
  return SEVERITIES.flatMap((severity) => {
    const count = bySeverity.get(severity)?.length ?? 0;
    if (count === 0) return [];
    return severity === 'info' ? `${count} advice` : `${count} ${severity}${count === 1 ? '' : 's'}`;
  }).join(', ');
}
