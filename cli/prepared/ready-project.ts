/** A project whose parser is made: it takes longer to make than a small file to check. */
import { Project } from '../../language/workspace/project.ts';

let ready: Project | undefined;

/** @param project without files */
export function keepReady(project: Project): void {
  ready = project;
}

/** A project without files, of which each caller has its own: the one that is ready, where nobody has had it. */
export function newProject(): Project {
  const project = ready ?? new Project();
  ready = undefined;
  return project;
}
