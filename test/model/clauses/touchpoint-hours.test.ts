import { describe, expect, it } from 'vitest';
import { brokenIn, compiledFrom } from '../../support/compiled.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

type Spans = { days: string[]; from: string; to: string }[];

/** Sentences of several sectors, and the hours of each touchpoint that they name. */
const SENTENCES: [string, Record<string, Spans | null>][] = [
  // Electricity
  [
    'touchpoints safety-line open Mon..Sun 00:00..24:00',
    { 'safety-line': [{ days: DAYS, from: '00:00', to: '24:00' }] },
  ],
  // A bank
  [
    'touchpoints branch-desk open Mon..Fri 09:00..12:30 and 13:30..16:00',
    {
      'branch-desk': [
        { days: DAYS.slice(0, 5), from: '09:00', to: '12:30' },
        { days: DAYS.slice(0, 5), from: '13:30', to: '16:00' },
      ],
    },
  ],
  // A library
  [
    'touchpoints reading-room, loans open Tue, Thu 10:00..20:00, Sat 10:00..14:00',
    {
      'reading-room': [
        { days: ['Tue', 'Thu'], from: '10:00', to: '20:00' },
        { days: ['Sat'], from: '10:00', to: '14:00' },
      ],
      loans: [
        { days: ['Tue', 'Thu'], from: '10:00', to: '20:00' },
        { days: ['Sat'], from: '10:00', to: '14:00' },
      ],
    },
  ],
  // A hotel
  ['touchpoints bar open Fri..Sat 18:00..02:00', { bar: [{ days: ['Fri', 'Sat'], from: '18:00', to: '02:00' }] }],
  // A council, whose next clause is the opening time of the service
  ['touchpoints phone, counter\n  open Mon..Fri 08:00..17:00', { phone: null, counter: null }],
  // A hospital
  [
    'touchpoints ward open Mon..Sun 06:00..22:00\n  touchpoints pharmacy\n  touchpoints portal always',
    { ward: [{ days: DAYS, from: '06:00', to: '22:00' }], pharmacy: null, portal: null },
  ],
  // A bus company: the list runs over two lines
  [
    'touchpoints kiosk,\n              hotline open Mon..Sun 04:30..24:00',
    {
      kiosk: [{ days: DAYS, from: '04:30', to: '24:00' }],
      hotline: [{ days: DAYS, from: '04:30', to: '24:00' }],
    },
  ],
];

describe('the hours of a touchpoint', () => {
  it.each(SENTENCES)('stand behind its name: %s', async (clauses, expected) => {
    const text = `service s "S" {\n  ${clauses}\n}\n`;
    expect(brokenIn(text)).toEqual([]);
    const { touchpoints } = await compiledFrom(text);
    expect(Object.fromEntries(touchpoints.map(({ name, open }) => [name, open?.spans ?? null]))).toEqual(expected);
  });

  it('are not the ones of the service, which begin a line', async () => {
    const { open, touchpoints } = await compiledFrom(
      'service s "S" {\n  touchpoints phone\n  open Mon..Fri 08:00..17:00\n  touchpoints line open Mon..Sun 00:00..24:00\n}\n',
    );
    expect(open?.spans).toHaveLength(1);
    expect(open?.spans[0]?.to).toBe('17:00');
    expect(touchpoints.map(({ open: own }) => own?.spans[0]?.to ?? null)).toEqual([null, '24:00']);
  });
});
