/** How often something is done, the likeliest first. */
export const RHYTHMS: readonly string[] = ['monthly', 'weekly', 'quarterly', 'yearly', 'daily'];
