/** Makes the site: files that any server of files can serve, from any folder, and that load nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bodyHtml } from '../client/preview/body.ts';
import { noticesOf } from './notices.ts';

const SITE = path.resolve('dist/site');
const PLAYGROUND = path.join(SITE, 'playground');

/** Examples that a visitor can look through: those of a folder, or one file of it. The other ones are large. */
const EXAMPLES: Readonly<Record<string, { readonly title: string; readonly of: RegExp }>> = {
  draft: { title: 'A first draft', of: /^first-draft.first-draft\.standards$/ },
  improved: { title: 'The same made measurable', of: /^first-draft.improved\.standards$/ },
  'contact-centre': { title: 'A contact centre, with what it has recorded', of: /^contact-centre.*\.(standards|csv)$/ },
  'front-counter': { title: 'A chain of shops with branches', of: /^front-counter.*\.(standards|csv|json)$/ },
  'it-desk': { title: 'An IT service level', of: /^it-desk.*\.standards$/ },
  complaints: { title: 'A procedure for complaints', of: /^complaints.*\.standards$/ },
  'power-company': { title: 'An electricity utility', of: /^power-company.*\.standards$/ },
};

const COMMON: BuildOptions = { bundle: true, minify: true, target: 'es2024', format: 'esm', metafile: true };

/** Puts what has been built, and what the site alone has, into its folder. @returns that folder */
export async function buildSite(): Promise<string> {
  rmSync(PLAYGROUND, { recursive: true, force: true });
  mkdirSync(PLAYGROUND, { recursive: true });
  const inputs = await bundlePages();
  copyParts();
  copyExamples();
  writeFileSync(path.join(PLAYGROUND, 'third-party-notices.txt'), noticesOf(inputs));
  cpSync('dist/third-party-notices.txt', path.join(PLAYGROUND, 'server/third-party-notices.txt'));
  await bundleWorker();
  cpSync('schema', path.join(SITE, 'schema'), { recursive: true });
  return SITE;
}

async function bundlePages(): Promise<string[]> {
  const { metafile } = await build({ ...COMMON, entryPoints: ['site/playground/main.ts'], outdir: PLAYGROUND });
  await build({ ...COMMON, entryPoints: ['site/preview-host.ts'], outdir: PLAYGROUND, format: 'iife' });
  return Object.keys(metafile?.inputs ?? {});
}

function copyParts(): void {
  const to = (name: string): string => path.join(PLAYGROUND, name);
  for (const name of ['playground.css', 'preview-theme.css']) cpSync(`site/${name}`, to(name));
  cpSync('client/icons/yardstick.svg', to('yardstick.svg'));
  cpSync('dist/preview', to('preview'), { recursive: true });
  const isOfNode = (file: string): boolean => /[\\/](node|measurer)\.js$/.test(file);
  cpSync('dist/server', to('server'), { recursive: true, filter: (file) => !isOfNode(file) });
  writeFileSync(to('preview.html'), PREVIEW);
  const options = Object.entries(EXAMPLES).map(([name, { title }]) => `<option value="${name}">${title}</option>`);
  const page = readFileSync('site/playground.html', 'utf8');
  writeFileSync(to('index.html'), page.replace('<select id="examples">', `$&${options.join('')}`));
}

/** The page of the preview as VS Code has it, in the colours of the playground. */
const PREVIEW = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What follows from the standards</title>
<link rel="stylesheet" href="preview-theme.css">
<link rel="stylesheet" href="preview/preview.css">
</head>
<body data-first="checklist">
${bodyHtml('checklist')}
<script src="preview-host.js"></script>
<script src="preview/page.js"></script>
</body>
</html>
`;

function copyExamples(): void {
  const all = readdirSync('examples', { recursive: true, encoding: 'utf8' }).sort();
  const list: Record<string, string[]> = {};
  for (const [name, { of }] of Object.entries(EXAMPLES)) {
    list[name] = all.filter((file) => of.test(file)).map((file) => file.replaceAll(path.sep, '/'));
    for (const file of list[name]) cpSync(`examples/${file}`, path.join(PLAYGROUND, 'examples', file));
  }
  writeFileSync(path.join(PLAYGROUND, 'examples.json'), JSON.stringify(list));
}

/** Last, for it knows all other files, and a version that changes with any of them. */
async function bundleWorker(): Promise<void> {
  const all = readdirSync(PLAYGROUND, { recursive: true, withFileTypes: true });
  const files = all
    .filter((it) => it.isFile())
    .map((it) => path.join(it.parentPath, it.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  const parts = ['./', ...files.map((file) => path.relative(PLAYGROUND, file).replaceAll(path.sep, '/'))];
  const define = { PARTS: JSON.stringify(parts), VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)) };
  await build({ ...COMMON, entryPoints: ['site/offline.ts'], outdir: PLAYGROUND, format: 'iife', define });
}

if (import.meta.main) console.log(path.relative('.', await buildSite()));
