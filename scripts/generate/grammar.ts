import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CONFIG = 'langium-config.json';

/** The parser's grammar and the types of the syntax tree, from the Langium grammar. */
export function grammarFiles(): Map<string, string> {
  const config = JSON.parse(readFileSync(CONFIG, 'utf8'));
  // Langium writes files: into a folder of their own, so that checking changes nothing.
  const folder = mkdtempSync('langium-');
  try {
    const own = path.join(folder, CONFIG);
    const languages = config.languages.map((it: { grammar: string }) => ({
      ...it,
      grammar: path.join('..', it.grammar),
    }));
    writeFileSync(own, JSON.stringify({ ...config, languages, out: 'out' }));
    execFileSync('langium', ['generate', '--mode', 'production', '--file', own], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const out = path.join(folder, 'out');
    return new Map(
      readdirSync(out).map((name) => [`${config.out}/${name}`, readFileSync(path.join(out, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
