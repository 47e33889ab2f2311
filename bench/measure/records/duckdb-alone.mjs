/**
 * What DuckDB takes by itself for the same figures over plain differences of time: two shares and a median by month.
 * It is given a file of requests.
 */
import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const waited = 'epoch(answered) - epoch(opened)';
const took = 'epoch(closed) - epoch(opened)';
const read = await connection.runAndReadAll(`
  SELECT date_trunc('month', opened) AS month, count(*) AS cases,
    count(*) FILTER (WHERE ${waited} <= 25200) AS answered, count(*) FILTER (WHERE ${took} <= 432000) AS closed,
    median(${took}) AS median
  FROM '${file}' GROUP BY 1 ORDER BY 1`);
if (read.getRows().length === 0) throw new Error('no month has a figure');
