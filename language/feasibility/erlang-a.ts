import { turnedAway } from './erlang-b.ts';
import { concaveExponential } from './integral.ts';
import type { Waiting } from './waiting.ts';

/**
 * A queue in which customers give up, after a patience that is exponentially distributed: Erlang A,
 * the queue M/M/n+M.
 *
 * The wait V that a customer of endless patience would have has the density λ·e^φ(x) / (ε + λJ),
 * with φ(x) = λ·(1 − e^(−θx))/θ − nμx, J the integral of e^φ from 0 on, and ε = 1/B(n − 1) of
 * Erlang B. Whoever is served within t has met V ≤ t and been more patient than V; since
 * λ·e^(−θx)·e^φ is the derivative of e^φ plus nμ·e^φ, their share is
 * (ε + e^φ(t) − 1 + nμ·∫₀ᵗ e^φ) / (ε + λJ). The wait of all is the lesser of V and the patience,
 * on average the mean of (1 − e^(−θV))/θ, and θ times that is the share that gives up. (Palm,
 * Research on telephone traffic carried by full availability groups, 1957; Mandelbaum and Zeltyn,
 * Service engineering in action: the Palm/Erlang-A queue, 2007, whose building blocks these are.)
 *
 * All terms are divided by the greatest value of e^φ, so that none overflows with thousands of staff.
 * @param load in erlangs, above 0
 * @param handling in seconds
 * @param patience in seconds
 */
export function waitingWithPatience(load: number, handling: number, staff: number, patience: number): Waiting {
  if (staff === 0) return unattended(patience);
  const blocked = turnedAway(load, staff - 1);
  if (patience < NO_TIME || blocked < NEVER) return nobodyWaits(load, staff);
  const [arrivals, served] = [load / handling, staff / handling];
  const patient = (x: number): number => -patience * Math.expm1(-x / patience);
  const exponent = (x: number): number => arrivals * patient(x) - served * x;
  const peak = Math.max(0, Math.log(arrivals / served) * patience);
  const highest = exponent(peak);
  const scaled = (x: number): number => exponent(x) - highest;
  const integral = concaveExponential(scaled, peak, SETTLED * patience);

  const idle = Math.exp(-highest) / blocked;
  const whole = integral(0);
  const all = idle + arrivals * whole;
  const servedWithin = (seconds: number): number => {
    const change = Math.exp(scaled(seconds)) - Math.exp(scaled(0));
    return asShare((idle + change + served * (whole - integral(seconds))) / all);
  };
  // Most ask for one of these alone, for many numbers of staff.
  const averageWait = once(() => {
    return (arrivals * concaveExponential(scaled, peak, SETTLED * patience, patient)(0)) / all;
  });
  const abandonment = (): number => asShare(averageWait() / patience);
  return {
    servedWithin,
    goneWithin: (seconds) => {
      const stillThere = Math.exp(-seconds / patience) * ((arrivals * integral(seconds)) / all);
      return asShare(1 - stillThere - servedWithin(seconds));
    },
    probabilityOfWaiting: asShare((arrivals * whole) / all),
    get abandonment() {
      return abandonment();
    },
    get averageWait() {
      return averageWait();
    },
    get occupancy() {
      return asShare((load * (1 - abandonment())) / staff);
    },
  };
}

function once(compute: () => number): () => number {
  let known: number | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}

/** A microsecond. */
const NO_TIME = 1e-6;

/** A chance so small that its inverse, and sums with it, might not be finite. */
const NEVER = 1e-290;

/** After so many times their patience hardly anybody is left: e^−25 is 10⁻¹¹. */
const SETTLED = 25;

const unattended = (patience: number): Waiting => ({
  servedWithin: () => 0,
  goneWithin: (seconds) => (patience < NO_TIME ? 1 : -Math.expm1(-seconds / patience)),
  probabilityOfWaiting: 1,
  abandonment: 1,
  averageWait: patience,
  occupancy: 0,
});

/** Somebody is always free, or whoever finds nobody free goes at once: a loss system. */
function nobodyWaits(load: number, staff: number): Waiting {
  const lost = turnedAway(load, staff);
  return {
    servedWithin: () => 1 - lost,
    goneWithin: () => lost,
    probabilityOfWaiting: lost,
    abandonment: lost,
    averageWait: 0,
    occupancy: (load * (1 - lost)) / staff,
  };
}

/** Without the noise of adding and subtracting. */
const asShare = (value: number): number => Math.min(1, Math.max(0, value));
