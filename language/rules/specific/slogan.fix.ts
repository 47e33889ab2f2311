export { fillIn as mend } from '../mending/words.ts';
