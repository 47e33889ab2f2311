#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: a check of one file spends most of its time on loading.
enableCompileCache();
const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));
