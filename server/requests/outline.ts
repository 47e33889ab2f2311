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
  const [kind, first = '', second = ''] = of;
  if (kind === 'rule') return foundBy(first, services);
  if (kind === 'value')
    return (
      groups(by, known)
        .get(first)
        ?.map(({ service, standard }) => standardNode(service, standard)) ?? []
    );
  if (kind === 'service' || kind === 'standard') {
    const service = known.find(({ uris }) => [...uris.values()].includes(first));
    if (!service) return [];
    if (kind === 'standard') return targetsOf(service, second, services);
    return standardsWithCounts(service);
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

function standardsWithCounts(service: KnownService): OutlineNode[] {
  const { model, findings } = service.checked;
  const blocks = new Enclosing(model.standards, ({ source }) => source);
  const found = Map.groupBy(findings, ({ place }) => blocks.around(place)[0]);
  return model.standards.map((standard) => standardNode(service, standard, countsOf(found.get(standard) ?? [])));
}

function standardNode(
  service: KnownService,
  standard: Standard,
  description = service.checked.model.title ?? '',
): OutlineNode {
  return nodeOf({
    id: ['standard', firstUri(service), standard.name],
    label: standard.title ?? standard.name,
    description,
    icon: standard.kind,
    at: locationOf(standard.nameSource, service.uris),
    hasChildren: standard.targets.length > 0,
  });
}

/** The targets of a standard, each with its figure where its data are at hand. */
function targetsOf({ checked, uris }: KnownService, name: string, { workspace }: Services): OutlineNode[] {
  const targets = checked.model.standards.find((it) => it.name === name)?.targets ?? [];
  return targets.map((target, at) => {
    const place = locationOf(target.source, uris);
    const results = place ? workspace.Measurements.ofLine(URI.parse(place.uri), target.source.start.line) : [];
    const [figure = ''] = results.flatMap((result) => inALine(result) ?? []);
    return nodeOf({
      id: ['target', name, String(at)],
      label: sentenceOf(target),
      description: figure,
      icon: 'target',
      at: place,
    });
  });
}

interface Grouped {
  readonly service: KnownService;
  readonly standard: Standard;
}

const VALUES: Readonly<Record<Exclude<Grouping, 'service' | 'rule'>, (standard: Standard) => readonly string[]>> = {
  owner: ({ owner }) => (owner ? [owner.name] : []),
  area: ({ area }) => (area ? [area.name] : []),
  touchpoint: ({ touchpoints }) => touchpoints.map(({ name }) => name),
};

function groups(by: Grouping, known: readonly KnownService[]): Map<string, Grouped[]> {
  if (by === 'service' || by === 'rule') return new Map();
  const placed = known.flatMap((service) =>
    service.checked.model.standards.flatMap((standard) => {
      const values = VALUES[by](standard);
      return (values.length > 0 ? values : ['']).map((value) => ({ value, service, standard }));
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
