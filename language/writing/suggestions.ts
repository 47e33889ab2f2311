/** What is written into quotes for an author to type over: whoever finds it in a file knows that nobody has. */
import { type Hole, hole } from './hole.ts';

const SUGGESTIONS = [
  ...['my-service', 'what it is called', 'what they are', 'what this role is called', 'file-or-system'],
  ...['What you promise, as customers read it', 'what customers are promised', 'What an observer can see'],
  ...['what an observer can see', 'what an observer can see and answer with yes or no', 'What is seen when it is kept'],
  ...['Words to use', 'Words never to use', 'What keeping it earns', 'Who decided', 'who decided', 'What was asked'],
  ...['what customers have said', 'Which question is open?', 'Why this is accepted', 'why this is right here'],
  ...['The system that knows it so', 'Law, policy or agreement', 'Special circumstance', 'Why the branch differs'],
  ...['why it differs here', 'What to do', 'What to do first', 'What to do then', 'A holiday that you work'],
  ...['where the figure comes from', 'what the customer gets'],
] as const;

type Suggestion = (typeof SUGGESTIONS)[number];

const known: ReadonlySet<string> = new Set(SUGGESTIONS);

/** A hole with a text that says what belongs there. */
export const suggested = (text: Suggestion): Hole => hole(text);

/** Whether a text is one that its author was to replace. */
export const isSuggestion = (text: string): boolean => known.has(text);
