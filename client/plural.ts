/** A number of things in words, such as “3 errors”. */
export const plural = (count: number, one: string, more = ''): string =>
  `${count} ${one}${count === 1 ? '' : 's'}${more}`;
