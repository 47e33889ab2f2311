#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: a check of one file spends most of its time on loading.
enableCompileCache();
const [{ run }, { followEnds }] = await Promise.all([import('./run.ts'), import('./ends.ts')]);
const args = process.argv.slice(2);
followEnds(args);
process.exitCode = await run(args);
// A signal that came while something was written has waited: it is heard now.
await new Promise(setImmediate);
