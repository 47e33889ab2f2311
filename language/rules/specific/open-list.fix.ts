export { leaveWordsOut as mend } from '../mending/found-words.ts';
