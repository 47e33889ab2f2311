#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { beginPrepared, prepareNext } from './prepared/begin.ts';

const args = process.argv.slice(2);
beginPrepared(args);
// Compiled code is kept between runs: a check of one file spends most of its time on loading.
enableCompileCache();
const { main } = await import('./main.ts');
await main(args);
await prepareNext(args);
