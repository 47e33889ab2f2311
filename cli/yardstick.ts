#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: a check of one file spends most of its time on loading.
enableCompileCache();
// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
