/** A plan of visits as a table, and how many there are. */
import type { ServiceModel } from '../../model/service-model.ts';
import { serviceTitle } from '../document/document.ts';
import { titleText } from '../document/phrases.ts';
import { type OutputDocument, said, type TableRow, textCell } from '../document/tree.ts';
import { instantText } from '../results/service-words.ts';
import { counted, listed, plain } from '../sentences/phrasing.ts';
import type { Visit, VisitsAsked } from './plan.ts';

const COLUMNS = ['date', 'time', 'site', 'observer', 'method', 'touchpoints', 'standards'] as const;

export function visitsDocument(
  visits: readonly Visit[],
  service: ServiceModel,
  { from, until, seed }: VisitsAsked,
): OutputDocument {
  const titles = new Map(
    [service, ...service.branches].flatMap(({ standards }) => standards.map((it) => [it.name, titleText(it)])),
  );
  const days = from === until ? `on ${from}` : `from ${from} to ${until}`;
  return {
    ...{ name: 'visits', title: `Visits: ${serviceTitle(service)}`, columns: [...COLUMNS], sections: [] },
    intro: `${counted(visits.length, 'visit', 'visits')} ${days}, spread by chance (seed ${seed}).`,
    blocks:
      visits.length === 0
        ? [{ kind: 'paragraph', phrases: [said('No standard asks for visits in these days.')] }]
        : [
            {
              ...{ kind: 'table', id: 'visits', caption: 'Who goes where, and when' },
              columns: ['Day', 'Time', 'Site', 'Observer', 'How', 'Where', 'What'],
              times: ['Day', 'Time'],
              rows: visits.map((it) => rowOf(it, service, titles)),
            },
            {
              ...{ kind: 'table', id: 'sums', caption: 'How many' },
              columns: ['Site', 'Visits'],
              numbers: ['Visits'],
              rows: sums(visits.map((it) => `${it.site ? `${it.site}, ` : ''}${it.method}`)),
            },
          ],
  };
}

const sums = (names: readonly string[]): TableRow[] =>
  [...Map.groupBy(names, (it) => it)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => ({ header: said(name), cells: [textCell(String(of.length))] }));

function rowOf(visit: Visit, service: ServiceModel, titles: ReadonlyMap<string, string>): TableRow {
  const { at, site, observer, method, touchpoints, standards } = visit;
  const [date = '', time = ''] = instantText(at, service.open?.zone?.name ?? null).split('T');
  const clock = time.slice(0, 5);
  const where = listed(touchpoints.map(plain));
  const what = standards.map((name) => titles.get(name) ?? name).join('; ');
  const row = {
    ...{ date, time: clock, site, observer: observer ?? '', method, touchpoints: touchpoints.join('; ') },
    standards: standards.join('; '),
  };
  return {
    header: said(date),
    cells: [textCell(clock, row), ...[site, observer ?? '', method, where, what].map((text) => textCell(text))],
  };
}
