/** The licences of what others have made and the bundles carry, gathered from what the bundler has taken in. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a file belongs to: the innermost, where packages bring others along. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** What packages call the text of their licence, and what else they want to be passed on. */
const TEXTS = /^(?:licen[cs]e|copying|notice|third-?party-?notices)(?:[.-].*)?$/i;

const LINE = `\n\n${'-'.repeat(80)}\n\n`;

const HEADING =
  'Yardstick is made with the work of others. What its bundles carry of it is used under the licences that follow.';

/**
 * The notices of all packages that some files belong to, each once.
 * @param files paths of what went into the bundles
 * @throws Error where a package does not say under which licence it may be passed on
 */
export function noticesOf(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => PACKAGE.exec(file.replaceAll('\\', '/'))?.[0] ?? []));
  const notices = new Set([...folders].sort().map(noticeOf));
  return `${[HEADING, ...notices].join(LINE)}\n`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => TEXTS.test(file));
  if (typeof license !== 'string' || files.length === 0)
    throw new Error(`${folder} is bundled, and does not say under which licence`);
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version}, ${license}`, ...texts].join('\n\n');
}
