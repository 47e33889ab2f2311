/** What csv-parse takes by itself to read a file into rows of texts. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const [file] = process.argv.slice(2);
if (parse(readFileSync(file ?? '', 'utf8')).length === 0) throw new Error('it has no rows');
