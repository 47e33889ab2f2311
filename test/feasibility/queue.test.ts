import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastStaff, type Queue, waitingIn } from '../../language/feasibility/queue.ts';
import REFERENCE from './erlang-reference.json' with { type: 'json' };
import { type Estimate, simulate } from './simulation.ts';

/** 200 calls an hour of 3 minutes. */
const calls = (staff: number, patience: number | null = null): Queue => ({
  arrivalsPerHour: 200,
  handling: 180,
  staff,
  patience,
});

describe('without patience (Erlang C)', () => {
  it.each(REFERENCE.erlangC)('is as in $source, with $agents on duty', (row) => {
    const arrivalsPerHour = (row.calls * 3600) / row.intervalSeconds;
    const waiting = waitingIn({ arrivalsPerHour, handling: row.handlingSeconds, staff: row.agents, patience: null });
    const { probabilityOfWaiting, serviceLevel, averageSpeedOfAnswerSeconds, occupancy } = row.published;
    expect(waiting.probabilityOfWaiting).toBeCloseTo(probabilityOfWaiting, 7);
    expect(waiting.servedWithin(row.withinSeconds)).toBeCloseTo(serviceLevel, 7);
    if (averageSpeedOfAnswerSeconds) expect(waiting.averageWait).toBeCloseTo(averageSpeedOfAnswerSeconds, 9);
    if (occupancy) expect(waiting.occupancy).toBeCloseTo(occupancy, 9);
  });

  it('is the textbook formula where that can be added up', () => {
    const [load, staff] = [4.2, 6];
    let term = 1;
    let sum = 0;
    for (let i = 0; i < staff; i++) {
      sum += term;
      term *= load / (i + 1);
    }
    const waits = (term * staff) / (staff - load) / (sum + (term * staff) / (staff - load));
    const queue = { arrivalsPerHour: load, handling: 3600, staff, patience: null };
    expect(waitingIn(queue).probabilityOfWaiting).toBeCloseTo(waits, 12);
  });

  it('lets the line grow without end where the work is as much as those on duty can do', () => {
    for (const staff of [10, 7, 0]) {
      const waiting = waitingIn(calls(staff));
      expect(waiting.servedWithin(3600)).toBe(0);
      expect(waiting.averageWait).toBe(Number.POSITIVE_INFINITY);
      expect(waiting).toMatchObject({ probabilityOfWaiting: 1, occupancy: 1, abandonment: 0 });
    }
  });
});

describe('with patience (Erlang A)', () => {
  it.each(REFERENCE.erlangA)('is as in $source', (row) => {
    const { probabilityOfWaiting, probabilityOfAbandonment, occupancy, averageWaitMinutes, serviceLevel } =
      row.published;
    const waiting = waitingIn({
      arrivalsPerHour: (row.calls * 60) / row.intervalMinutes,
      handling: row.handlingMinutes * 60,
      staff: row.agents,
      patience: row.patienceMinutes * 60,
    });
    expect(waiting.probabilityOfWaiting).toBeCloseTo(probabilityOfWaiting, 5);
    expect(waiting.abandonment).toBeCloseTo(probabilityOfAbandonment, 6);
    expect(waiting.occupancy).toBeCloseTo(occupancy, 5);
    expect(waiting.averageWait / 60).toBeCloseTo(averageWaitMinutes, 6);
    expect(waiting.servedWithin(row.withinMinutes * 60)).toBeCloseTo(serviceLevel, 6);
  });

  it('is the sum over the states of the line, which for a small one can be added up', () => {
    const [arrivals, serves, leaves, staff] = [8, 2, 3, 3];
    let probability = 1;
    const states = [probability];
    for (let n = 1; n < 200; n++) {
      probability *= arrivals / (Math.min(n, staff) * serves + Math.max(0, n - staff) * leaves);
      states.push(probability);
    }
    const all = states.reduce((sum, it) => sum + it, 0);
    const waits = states.slice(staff).reduce((sum, it) => sum + it, 0) / all;
    const line = states.reduce((sum, it, n) => sum + Math.max(0, n - staff) * it, 0) / all;
    const queue = { arrivalsPerHour: arrivals, handling: 1800, staff, patience: 1200 };
    expect(waitingIn(queue).probabilityOfWaiting).toBeCloseTo(waits, 7);
    expect(waitingIn(queue).abandonment).toBeCloseTo((leaves * line) / arrivals, 7);
  });

  it('comes near Erlang C as patience grows, and near a loss system as it goes', () => {
    const patient = waitingIn(calls(14, 1e9));
    expect(patient.servedWithin(20)).toBeCloseTo(waitingIn(calls(14)).servedWithin(20), 6);
    expect(patient.averageWait).toBeCloseTo(waitingIn(calls(14)).averageWait, 4);
    const hasty = waitingIn(calls(14, 0.001));
    expect(hasty.abandonment).toBeCloseTo(waitingIn(calls(14, 0)).abandonment, 4);
    expect(waitingIn(calls(14, 0)).averageWait).toBe(0);
  });

  it('has a result where there is more work than those on duty can do', () => {
    const waiting = waitingIn(calls(5, 120));
    // Five could serve half of them, and are idle now and then.
    expect(waiting.abandonment).toBeGreaterThan(0.5);
    expect(waiting.occupancy).toBeGreaterThan(0.98);
    expect(5 * waiting.occupancy).toBeCloseTo(10 * (1 - waiting.abandonment), 9);
  });

  it('serves nobody where nobody is on duty', () => {
    const waiting = waitingIn(calls(0, 120));
    expect(waiting.servedWithin(1e6)).toBe(0);
    expect(waiting.goneWithin(120)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(waiting).toMatchObject({ abandonment: 1, averageWait: 120, occupancy: 0 });
  });
});

describe('both', () => {
  const upTo = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max, noNaN: true }));
  const queues = fc.record({
    arrivalsPerHour: upTo(400_000),
    handling: upTo(3600),
    staff: fc.integer({ min: 0, max: 10_000 }),
    patience: fc.option(upTo(1e7)),
  });
  const isShare = (value: number): boolean => value >= 0 && value <= 1;

  it('give shares, whatever the queue', () => {
    fc.assert(
      fc.property(queues, upTo(1e5), (queue, seconds) => {
        const waiting = waitingIn(queue);
        const { probabilityOfWaiting, abandonment, occupancy, averageWait } = waiting;
        const shares = [waiting.servedWithin(seconds), waiting.goneWithin(seconds), probabilityOfWaiting, abandonment];
        expect([...shares, occupancy].every(isShare)).toBe(true);
        expect(averageWait).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('serve more in time with one more on duty', () => {
    fc.assert(
      fc.property(queues, upTo(600), (queue, seconds) => {
        const more = { ...queue, staff: queue.staff + 1 };
        const [now, then] = [queue, more].map((it) => waitingIn(it).servedWithin(seconds)) as [number, number];
        expect(then).toBeGreaterThanOrEqual(now - 1e-7);
      }),
      { numRuns: 200 },
    );
  });

  it('give shares where hardly ever all are busy', () => {
    for (const staff of [29, 30, 31, 32, 33]) {
      const hardlyAny = { arrivalsPerHour: 0.001, handling: 0.0036, staff, patience: 0.001 };
      expect(waitingIn(hardlyAny).servedWithin(0)).toBeCloseTo(1, 9);
    }
  });

  it('are steady with 10,000 on duty', () => {
    const many = (patience: number | null): Queue => ({
      arrivalsPerHour: 199_000,
      handling: 180,
      staff: 10_000,
      patience,
    });
    expect(waitingIn(many(null)).servedWithin(20)).toBeCloseTo(0.998, 3);
    expect(waitingIn(many(1e9)).servedWithin(20)).toBeCloseTo(waitingIn(many(null)).servedWithin(20), 5);
    expect(waitingIn({ ...many(300), arrivalsPerHour: 400_000 }).abandonment).toBeCloseTo(0.5, 9);
    expect(waitingIn({ ...many(300), arrivalsPerHour: 10 }).servedWithin(0)).toBe(1);
  });

  it('say that all are served at once where nobody comes', () => {
    expect(waitingIn({ ...calls(0), arrivalsPerHour: 0 }).servedWithin(0)).toBe(1);
    expect(waitingIn({ ...calls(3, 60), handling: 0 }).averageWait).toBe(0);
  });
});

describe('the staff that it takes', () => {
  it('is the fewest that are enough', () => {
    const enough = (share: number) => (waiting: ReturnType<typeof waitingIn>) => waiting.servedWithin(20) >= share;
    const peak = { ...calls(20), arrivalsPerHour: 320 };
    expect(waitingIn(peak).servedWithin(20)).toBeCloseTo(0.836, 3);
    expect(leastStaff(peak, enough(0.9))).toBe(21);
    expect(leastStaff({ ...peak, patience: 60 }, enough(0.1))).toBeLessThan(16);
    expect(leastStaff({ ...peak, arrivalsPerHour: 0 }, enough(1))).toBe(0);
    expect(leastStaff(peak, () => false)).toBe(null);
  });

  it('may be less than the load where customers give up', () => {
    expect(leastStaff(calls(1, 120), ({ abandonment }) => abandonment <= 0.5)).toBe(6);
  });
});

describe('a simulation agrees', () => {
  const agrees = (value: number, { mean, margin }: Estimate, what: string): void => {
    expect(Math.abs(value - mean), `${what}: ${value} is not ${mean} ± ${margin}`).toBeLessThanOrEqual(margin);
  };

  it.each([
    ['a quiet queue', calls(14)],
    ['a busy queue', calls(12)],
    ['one at the counter', { arrivalsPerHour: 8, handling: 300, staff: 1, patience: null }],
    ['some patience', calls(12, 120)],
    ['more work than can be done', calls(8, 180)],
    ['great haste', calls(9, 15)],
    ['a large floor', { arrivalsPerHour: 1200, handling: 180, staff: 62, patience: 90 }],
  ])('on %s', (_name, queue) => {
    const waiting = waitingIn(queue);
    const [served, gone, abandonment, waits, average] = simulate(queue, 20_260_701, [
      (wait, isServed) => Number(isServed && wait <= 20),
      (wait, isServed) => Number(!isServed && wait <= 20),
      (_wait, isServed) => Number(!isServed),
      (wait) => Number(wait > 0),
      (wait) => wait,
    ]) as [Estimate, Estimate, Estimate, Estimate, Estimate];
    agrees(waiting.servedWithin(20), served, 'served within 20 seconds');
    agrees(waiting.goneWithin(20), gone, 'gone within 20 seconds');
    agrees(waiting.abandonment, abandonment, 'abandonment');
    agrees(waiting.probabilityOfWaiting, waits, 'probability of waiting');
    agrees(waiting.averageWait, average, 'average wait');
  });
});
