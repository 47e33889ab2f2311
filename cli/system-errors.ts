/** What the system says of a file, in words for people who do not know its codes. */
import { visibleInLine } from '../language/text/visible.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it, or a folder on the way to it, is not there',
  ENOTDIR: 'a part of the path is a file, and no folder',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on the disk',
  EFBIG: 'it would be larger than files may be',
  EIO: 'the disk does not answer as it should',
  ELOOP: 'it is a link that leads to itself',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'it is in use',
  EMFILE: 'too many files are open',
  ENXIO: 'nobody reads at the other end',
};

/** Why something could not be done with a file; what the system says itself where that is nothing usual. */
export const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? visibleInLine((error as Error).message);
