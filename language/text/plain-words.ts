/** Messages where nothing shows code as code: a terminal, the list of problems, a menu. */

/** What stands between backticks, in quotes instead. */
export const plainWords = (message: string): string => message.replace(/`([^`]+)`/g, '“$1”');
