/** How often something is done, the likeliest first. */
export const RHYTHMS = ['monthly', 'weekly', 'quarterly', 'yearly', 'daily'] as const;
