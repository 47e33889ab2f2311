import { expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';

it('a cell of Excel that holds a date keeps its time of the day', async () => {
  const bytes = await writeExcel([
    [{ value: 'id' }, { value: 'queued' }],
    [{ value: 'A' }, { value: new Date('2026-07-04T13:05:07Z'), type: Date, format: 'm/d/yyyy h:mm' }],
    [{ value: 'B' }, { value: new Date('2026-07-05T00:00:00Z'), type: Date, format: 'm/d/yyyy h:mm' }],
  ]).toBuffer();
  expect(await rowsIn('calls.xlsx', new Uint8Array(bytes))).toMatchObject({
    rows: [
      ['A', '2026-07-04 13:05:07'],
      ['B', '2026-07-05'],
    ],
  });
});
