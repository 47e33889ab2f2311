export { leaveWordsOut as mend } from '../mending/words.ts';
