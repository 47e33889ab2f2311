// Prints the share of cases that were in time, for each period and each target that has a limit on the clock:
//   node measure.mjs STANDARDS.json calls calls.csv
// Other targets of the record are named and not computed. The latest time in the data counts as now: what could still
// be in time then is undecided. Times are local, such as 2026-07-06T09:34:12; the CSV has no quotes.
import { readFileSync } from 'node:fs';

const [standardsFile, recordName, dataFile] = process.argv.slice(2);
const { version, services } = JSON.parse(readFileSync(standardsFile, 'utf8'));
if (version !== 1) fail(`This program reads version 1 of compiled standards, not ${version}`);
const lines = readFileSync(dataFile, 'utf8').replace('\uFEFF', '').trimEnd().split(/\r?\n/);
const [header, ...rows] = lines.map((line) => (line.includes('"') ? fail(`${line}: a quote`) : line.split(',')));

for (const { records, standards, branches } of services) {
  const record = records.find((it) => it.name === recordName);
  const cases = record ? rows.map((row) => caseOf(record, row)) : [];
  const now = cases.flatMap((it) => record.moments.map(({ name }) => it[name])).reduce((a, b) => Math.max(a, b), 0);
  for (const place of [{ standards, filter: { kind: 'all', conditions: [] } }, ...branches])
    for (const { targets, peak } of place.standards)
      for (const target of targets.filter((it) => it.measure.record?.name === recordName)) {
        try {
          console.log(resultsOf(target, peak, place.filter, cases, now).join('\n'));
        } catch (error) {
          console.log(`${target.id}\tnot computed: ${error.message}`);
        }
      }
}

function caseOf({ moments, fields }, row) {
  const cell = ({ column }) => row[header.indexOf(column)] ?? fail(`the data has no column ${column}`);
  const time = (text) => (text === '' ? null : Date.parse(`${text}Z`) || fail(`${text} is no local time`));
  const times = moments.map((it) => [it.name, time(cell(it))]);
  return Object.fromEntries([...times, ...fields.map((it) => [it.name, cell(it)])]);
}

function resultsOf({ id, measure: { filter, outcome }, bound, period }, peak, ofBranch, cases, now) {
  const { moment, since, limit } = outcome ?? {};
  if (limit?.clock !== 'elapsed') fail('it is no share of cases with a limit on the clock');
  if (!moment || !bound || !period || peak || !ofBranch) fail('it is incomplete, or its cases are not known');
  const mine = cases.filter((it) => it[since.name] && holds(ofBranch, it) && (!filter || holds(filter, it)));
  const groups = [...Map.groupBy(mine, (it) => periodOf(it[since.name], period))].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, all]) => {
    const met = all.filter((it) => inTime(it, moment, limit, since)).length;
    const open = all.filter((it) => !it[moment.name] && it[since.name] + limit.seconds * 1000 >= now).length;
    const decided = all.length - open;
    const surplus = (100 * met - bound.value.value * decided) * (bound.direction === 'at least' ? 1 : -1);
    const verdict = decided === 0 ? 'no result' : surplus > -1e-9 ? 'met' : 'missed';
    const asked = `${bound.direction} ${bound.value.decimal}%`;
    return `${id}\t${name}\t${met} of ${decided}\t${verdict}: ${asked}\t${open} undecided`;
  });
}

function holds({ kind, conditions, condition, moment, within, since, field, operator, value }, it) {
  if (kind === 'all') return conditions.every((inner) => holds(inner, it));
  if (kind === 'any') return conditions.some((inner) => holds(inner, it));
  if (kind === 'not') return !holds(condition, it);
  if (kind === 'reached') return inTime(it, moment, within, since);
  const cell = it[field.name] ?? fail(`${recordName} have no ${field.name}`);
  if (kind === 'is') return cell === 'yes';
  const b = value.text ?? value.value ?? (value.yes ? 'yes' : 'no');
  const a = typeof b === 'number' ? Number(cell) : cell;
  return cell !== '' && { '=': a === b, '!=': a !== b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
}

function inTime(it, moment, limit, since) {
  if (limit && limit.clock !== 'elapsed') fail('a condition has a limit that is not on the clock');
  const [from, to] = [it[since?.name], it[moment.name]];
  return Boolean(to && (!limit || (from && to - from <= limit.seconds * 1000)));
}

function periodOf(time, unit) {
  const sinceMonday = unit === 'week' ? (new Date(time).getUTCDay() + 6) % 7 : 0;
  const iso = new Date(time - sinceMonday * 86_400_000).toISOString();
  if (unit === 'quarter') return `${iso.slice(0, 4)}-Q${Math.ceil(iso.slice(5, 7) / 3)}`;
  return iso.slice(0, { hour: 13, day: 10, week: 10, month: 7, year: 4 }[unit]);
}

function fail(message) {
  throw new Error(message);
}
