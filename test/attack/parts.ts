import { readdirSync } from 'node:fs';
import type { Part } from './part.ts';

/** All parts, each a file in `parts/`. */
export async function allParts(): Promise<Part[]> {
  const folder = new URL('parts/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return Promise.all(files.sort().map((file) => import(new URL(file, folder).href) as Promise<Part>));
}
