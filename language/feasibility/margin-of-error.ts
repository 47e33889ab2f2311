/** How far the answers of a few may lie from what all would say. */

/** The quantile of the standard normal distribution that leaves 2.5% on either side. */
const Z_95 = 1.959964;

/**
 * The margin of error of a share, at a confidence of 95% and where it is widest, at one half: 0.1 is ten
 * percentage points either way. It is z √(p (1 − p) / n), the interval of Wald, for a sample that is
 * small against all customers; how many those are, nobody has said, so that no correction is made.
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, section 4.4.
 * @param answers how many have answered, at least 1
 */
export const marginOfError = (answers: number): number => Z_95 * Math.sqrt(0.25 / answers);

/** The fewest answers whose margin of error is no wider. */
export const answersFor = (margin: number): number => Math.ceil(0.25 * (Z_95 / margin) ** 2);
