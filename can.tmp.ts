import { readFileSync, writeFileSync } from 'node:fs';
import { importDocuments } from './language/intake/import.ts';

const t = Date.now();
const r = await importDocuments(
  [
    {
      name: 'examples/canada/service-standards-2023-24.csv',
      bytes: readFileSync('examples/canada/service-standards-2023-24.csv'),
    },
  ],
  { yearBegins: 4 },
);
console.log(Date.now() - t, 'ms', r.report.totals, r.report.notes.map((n) => n.kind + ':' + n.rows).join(' '));
console.log(
  r.report.documents[0].tables[0].columns.map((c) => c.heading + '=' + c.field + (c.language ? '.' + c.language : '')),
);
writeFileSync('/tmp/can-new.txt', r.files.map((f) => f.path + '\n' + f.text).join('\n'));
writeFileSync('/tmp/can-rows-' + process.argv[2] + '.json', JSON.stringify(r.report.rows));
