import { describe, expect, it } from 'vitest';
import { pageOf, rendered, rowsOf } from '../support/documents.ts';

const SERVICE = `service desk "Front desk" { touchpoints phone, counter }
standard quick "Quick" { area time-limits at phone, counter during awareness pillar empathy check "Seen" }
standard open  "Open"  { area time-limits at counter decide "What?" }
`;

describe('coverage', () => {
  const rows = rowsOf(rendered(SERVICE, 'coverage', 'csv'));

  it('counts the standards of the 14 areas, of each stage at each touchpoint, and of the six pillars', () => {
    const numbers = Object.fromEntries(Map.groupBy(rows, (row) => row.dimension ?? ''));
    expect(numbers.area).toHaveLength(14);
    expect(numbers['stage at a touchpoint']).toHaveLength(4 * 2);
    expect(numbers.pillar).toHaveLength(6);
    const covered = rows
      .filter((row) => row.standards !== '0')
      .map((row) => [row.name, row.touchpoint, row.standards, row.text]);
    expect(covered).toEqual([
      ['time-limits', '', '2', 'quick; open'],
      ['awareness', 'phone', '1', 'quick'],
      ['awareness', 'counter', '1', 'quick'],
      ['empathy', '', '1', 'quick'],
    ]);
  });

  it('says how many standards a map leaves out, and which are but questions', () => {
    const text = rendered(SERVICE, 'coverage', 'md');
    expect(text).toContain('Not counted: 1 standard that names no stage or touchpoint.');
    expect(text).toContain('2: Quick; Open (nothing to measure or check yet)');
  });

  it('is a table whose cells say what they are about, where they are empty too', () => {
    const page = pageOf(rendered(SERVICE, 'coverage', 'html'));
    const table = page('table.stages');
    expect(table.find('caption').text()).toBe("The stages of the customer's journey at each touchpoint");
    expect(table.find('thead th[scope=col]').length).toBe(3);
    expect(table.find('tbody th[scope=row]').length).toBe(4);
    const empty = page('td.heat-0[data-stage="decision"][data-touchpoint="phone"]');
    expect(empty.text()).toBe('0');
    expect(page('td[data-area="time-limits"]').attr('class')).toBe('heat heat-2');
  });

  it('has a part for a branch that covers something else', () => {
    const branches = `branch same "Same"\nbranch port "Harbour" { standard sea "Sea" { area flow check "Seen" } }\n`;
    const there = rowsOf(rendered(SERVICE + branches, 'coverage', 'csv'));
    expect(new Set(there.map((row) => row.branch))).toEqual(new Set(['', 'Harbour']));
    const flow = there.filter((row) => row.name === 'flow').map((row) => row.text);
    expect(flow).toEqual(['', 'sea']);
  });
});
