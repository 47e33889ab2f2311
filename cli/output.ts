/** What commands write, and the notes that go with it. */
import { existsSync, writeFileSync } from 'node:fs';
import { prettyFindings } from '../language/reports/pretty.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { isBreaking } from '../language/workspace/problems.ts';
import type { CheckedService } from '../language/workspace/project.ts';
import { UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { plain } from './paint.ts';

/** @throws UsageError where a file exists that the user has not asked to replace */
export function refuseToReplace(file: string | undefined, force: boolean | undefined): void {
  if (file === undefined || force || !existsSync(file)) return;
  throw new UsageError(`${file} exists already. Name another file, or replace it with --force`);
}

/** @throws UsageError where the file cannot be written */
export function writeText(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Any date will do where only syntax and names matter. */
const NO_MATTER_WHEN = '2000-01-01';

export interface Compiled {
  readonly services: readonly CheckedService[];
  /** The places where syntax or names are broken, for people at a terminal; empty where there are none. */
  readonly broken: string;
}

/** The services of some workspaces, and what keeps them from being complete. */
export function compile(workspaces: readonly LoadedWorkspace[]): Compiled {
  const checked = workspaces.map(({ project, settings }) => {
    const services = project.check({ today: NO_MATTER_WHEN, settings });
    const breaking = services.flatMap((service) => service.findings).filter(isBreaking);
    const broken = prettyFindings(breaking, {
      textOf: (file) => project.textOf(file),
      paint: plain,
      width: 100,
    });
    return { services, broken };
  });
  return { services: checked.flatMap((it) => it.services), broken: checked.map((it) => it.broken).join('') };
}
