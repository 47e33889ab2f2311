/** Looks through folders. A glob library would take longer to load than most workspaces take to walk. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/**
 * All files with an extension in a folder and those below, sorted, as absolute paths. Left out is what tools and package
 * managers keep there: hidden files and folders, and `node_modules`. A folder that cannot be read counts as empty.
 */
export function filesBelow(folder: string, extension: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (current: string): void => {
    for (const entry of entriesOf(current, seen)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const full = path.join(current, entry.name);
      const kind = kindOf(entry, full);
      if (kind?.isDirectory()) walk(full);
      else if (kind?.isFile() && full.endsWith(extension)) found.push(full);
    }
  };
  walk(path.resolve(folder));
  return found.sort();
}

/** What a folder holds; nothing the second time, so that links cannot lead round in a circle. */
function entriesOf(folder: string, seen: Set<string>): Dirent[] {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What an entry is, or what a link leads to; undefined where it leads nowhere, or to itself. */
function kindOf(entry: Dirent, full: string): Dirent | Stats | undefined {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return statSync(full);
  } catch {
    return undefined;
  }
}
