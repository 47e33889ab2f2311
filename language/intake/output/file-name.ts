/** Names that Windows keeps to itself, whatever follows the point. */
const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that a file or folder may have on every system. */
export const fileNameFrom = (name: string): string => (KEPT_BY_WINDOWS.test(name) ? `${name}-` : name);
