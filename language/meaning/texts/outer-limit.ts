/** How the languages that are read say “no more than”. */
export const OUTER_LIMIT =
  /n(o|ot) (more|later|longer) than|not exceed|maximum|(au|pas) plus|dépasser|не (повече|по-)|ne (vairāk|vēlāk|ilgāk)|超[过過]|不[迟遲][于於]|最[长長多迟遲]|至多/iu;
