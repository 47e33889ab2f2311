export { fillIn as mend } from '../mending/found-words.ts';
