/** What is told of a workspace as a whole: the same as the command line tells of it. */
import { URI } from 'langium';
import type { Finding } from '../../language/findings/finding.ts';
import type { Place } from '../../language/text/places.ts';
import { AT_SETTINGS, type SaidOnce, saidOnce } from '../../language/workspace/said-once.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import type { SharedServices } from '../services.ts';
import type { KnownService } from './findings.ts';

type Needed = Pick<SharedServices['workspace'], 'Workspaces' | 'Disk'>;

export interface WorkspaceFindings {
  readonly root: string;
  readonly services: readonly KnownService[];
  readonly once: SaidOnce;
  /** The URIs of all its files, by their paths. */
  readonly uris: ReadonlyMap<string, string>;
}

/** The folder of the workspace that a service is in. */
export function rootOf({ uris }: KnownService, { Workspaces }: Needed): string {
  const [first = ''] = uris.values();
  return Workspaces.rootOf(URI.parse(first));
}

/** What is told of each workspace. */
export const findingsByWorkspace = (known: readonly KnownService[], needed: Needed): WorkspaceFindings[] =>
  [...Map.groupBy(known, (service) => rootOf(service, needed))].map(([root, services]) =>
    findingsOfWorkspace(root, services, needed),
  );

export function findingsOfWorkspace(
  root: string,
  known: readonly KnownService[],
  { Workspaces, Disk }: Needed,
): WorkspaceFindings {
  const services = known.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const home: Place | undefined = Workspaces.hasSettings(root) ? AT_SETTINGS : undefined;
  return {
    root,
    services,
    once: saidOnce(
      services.map(({ checked }) => checked),
      home,
    ),
    uris: new Map([[SETTINGS_FILE, Disk.join(root, SETTINGS_FILE)], ...services.flatMap(({ uris }) => [...uris])]),
  };
}

/** All findings that are told of a workspace. */
export const findingsToldIn = ({ services, once }: WorkspaceFindings): Finding[] => [
  ...services.flatMap(({ checked }) => checked.findings.filter((it) => !once.isSaid(it))),
  ...once.findings,
];

/** Services are named in the order of the command line: a file that belongs to none is alone, by its path. */
const nameOf = ({ checked: { model, files } }: KnownService): string => model.name || `/${files[0]}`;
