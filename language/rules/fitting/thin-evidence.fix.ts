/** Evidence that proves little is none. */
export { takeEvidenceOut as mend } from '../mending/evidence.ts';
