/** The model of one service, put together from the models of its files. */
import { remembered } from '../memory/remembered.ts';
import { unchangedLists } from '../memory/unchanged.ts';
import { resolveBranch } from './branches.ts';
import { applyDefaults, rolesBesides, type WorkspaceDefaults, withWorkspaceDefaults } from './defaults.ts';
import type { FileModel } from './file-model.ts';
import type { BranchText, ServiceHead } from './from-syntax/services.ts';
import type { Repeat } from './from-syntax/tree-reader.ts';
import { withIdentities } from './identity.ts';
import { type RecordsByName, resolveDemand, resolveTarget } from './resolve.ts';
import { withRings } from './rings.ts';
import type { CaseRecord, Demand, Procedure, Role, Service, Shared, Standard } from './schema.ts';

/** The service, and what rules want to know beyond what is compiled. */
export interface ServiceModel extends Service {
  /** Whether one of its files has a `service` block. */
  readonly declared: boolean;
  readonly repeats: readonly Repeat[];
}

/**
 * @param files the files of one service, in the order in which its elements shall stand
 * @param workspace what its workspace says for all services
 */
export function serviceModel(files: readonly FileModel[], workspace?: WorkspaceDefaults): ServiceModel {
  const own = files.find((file) => file.service)?.service ?? undeclared(files[0]);
  const head = workspace ? headIn(own, workspace) : own;
  const ringSeconds = head.ring?.seconds;
  const ringing =
    ringSeconds == null ? files : files.map((file) => (file.saysRings ? ringingFile(file, ringSeconds) : file));
  const { roles: declared, records, demands, procedures, standards, branches } = collect(ringing);
  const roles = workspace ? [...declared, ...rolesBesides(declared, head, workspace)] : declared;
  const byName = byNames(sameRecords(own, records));
  const { name, defaults } = head;
  const effective = standards.map((standard) => effectiveStandard(standard, name, defaults, byName));
  const expected = demands.map((demand) => resolveDemand(demand, byName));
  const whole = { ...head, roles, records, demands: expected, procedures, standards: effective };
  return {
    ...whole,
    branches: branches.map((branch) => resolveBranch(branch, whole, byName)),
    declared: files.some((file) => file.service),
    repeats: files.flatMap((file) => file.repeats),
  };
}

// In an editor nearly everything is the same as at the last keystroke.

const headIn = remembered(withWorkspaceDefaults);

const ringingFile = remembered(
  (file: FileModel, ringSeconds: number): FileModel => ({
    ...withRings({ ...file, standards: [], branches: [] }, ringSeconds),
    standards: file.standards.map((standard) => ringingStandard(standard, ringSeconds)),
    branches: file.branches.map((branch) => ringingBranch(branch, ringSeconds)),
  }),
);

const ringingStandard = remembered((standard: Standard, ringSeconds: number) => withRings(standard, ringSeconds));
const ringingBranch = remembered((branch: BranchText, ringSeconds: number) => withRings(branch, ringSeconds));

const sameRecords = unchangedLists<CaseRecord>();
const byNames = remembered(
  (records: readonly CaseRecord[]): RecordsByName => new Map(records.map((record) => [record.name, record])),
);

interface Parts {
  roles: Role[];
  records: CaseRecord[];
  demands: Demand[];
  procedures: Procedure[];
  standards: Standard[];
  branches: BranchText[];
}

function collect(files: readonly FileModel[]): Parts {
  return {
    roles: files.flatMap((file) => file.roles),
    records: files.flatMap((file) => file.records),
    demands: files.flatMap((file) => file.demands),
    procedures: files.flatMap((file) => file.procedures),
    standards: files.flatMap((file) => file.standards),
    branches: files.flatMap((file) => file.branches),
  };
}

const effectiveStandard = remembered(
  (standard: Standard, service: string, defaults: Shared, records: RecordsByName): Standard => {
    const targets = standard.targets.map((target) => resolveTarget(target, records));
    const path = `${service}/${standard.name}`;
    return { ...applyDefaults(standard, defaults), id: path, targets: withIdentities(targets, path) };
  },
);

const NOTHING_SHARED: Shared = {
  owner: null,
  doneBy: [],
  verifications: [],
  training: null,
  reports: [],
  rewards: [],
  review: null,
  adoption: null,
  evidence: [],
};

/** Files that belong to no service are checked all the same, as one without a name. */
function undeclared(file: FileModel | undefined): ServiceHead {
  const start = { line: 1, column: 1 };
  const source = { file: file?.file ?? '', start, end: start };
  return {
    name: file?.partOf?.name ?? '',
    title: null,
    nameSource: file?.partOf?.source ?? source,
    titleSource: null,
    source: file?.partOf?.source ?? source,
    open: null,
    workdays: null,
    closures: [],
    workedDays: [],
    holidays: [],
    touchpoints: [],
    languages: [],
    ring: null,
    observations: [],
    defaults: NOTHING_SHARED,
    references: [],
    basis: [],
    decisions: [],
    waivers: [],
  };
}
