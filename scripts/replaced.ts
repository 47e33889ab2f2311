/** What bundles have in place of parts of libraries. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** The packing library, wherever it is used, without the threads that it would ask for. */
export const ONE_THREAD: Plugin = {
  name: 'one-thread',
  setup: ({ onResolve }) => onResolve({ filter: /^fflate$/ }, () => ({ path: path.resolve('scripts/one-thread.ts') })),
};

/**
 * The reader of CSV with the buffers of Node instead of its own, which a browser needs and which take three times as
 * long. Browsers share the bundles of the server, so that the command line alone has this one.
 */
export const BUFFERS_OF_NODE: Plugin = {
  name: 'buffers-of-node',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^csv-parse\/browser\/esm\/sync$/ }, ({ resolveDir, kind }) =>
      resolve('csv-parse/sync', { resolveDir, kind }),
    ),
};

/**
 * Dates of holidays need the offsets of time zones, and those of the last century take longer to unpack than all else.
 * Without them, all regions have the same holidays from 1990 to 2049.
 */
export const THIS_TIME: Plugin = {
  name: 'this-time',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^moment-timezone$/ }, () => ({ path: path.resolve(ZONES_OF_THIS_TIME) })),
};
const ZONES_OF_THIS_TIME = 'node_modules/moment-timezone/builds/moment-timezone-with-data-1970-2030.js';

/**
 * Holidays and regions with their English names alone, where they have one: no other is ever asked for, and the names in all languages are
 * half of their data.
 */
export const NAMES_IN_ENGLISH: Plugin = {
  name: 'names-in-english',
  setup: ({ onLoad }) =>
    onLoad({ filter: /date-holidays[\\/]src[\\/]data\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const data = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
      return { contents: `export const data = ${JSON.stringify(JSON.parse(data, inEnglish))};` };
    }),
};

/** Names of holidays, and those of countries and regions. */
const inEnglish = (key: string, value: unknown): unknown =>
  /^names?$/.test(key) && typeof value === 'object' && value !== null && 'en' in value ? { en: value.en } : value;
