/** What the system says of a file, in words for people who do not know its codes. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it, or a folder on the way to it, is not there',
  ENOTDIR: 'a part of the path is a file, and no folder',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
};

/** Why something could not be done with a file; what the system says itself where that is nothing usual. */
export const reasonOf = (error: unknown): string =>
  REASONS[(error as { code?: string }).code ?? ''] ?? (error as Error).message;
