/** What sentences are made of: names, numbers and the forms of words. */

/** A name as it reads in a sentence: `followed-up` is "followed up". */
export const plain = (name: string): string => name.replaceAll(/[-_]+/g, ' ');

/** A number as its author wrote it, with thousands set apart. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function listed(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** "1 person", "40 people" */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(String(count))} ${count === 1 ? one : many}`;

/** The cases of a record after a number: "1 complaint", "5 complaints". Records are named in the plural. */
export const casesCounted = (count: number, record: string): string => (count === 1 ? singular(record) : record);

/** English plurals alone; other words stay as they are. */
function singular(plural: string): string {
  if (/[a-z]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  return /[a-z]{2}[^s]s$/.test(plural) ? plural.slice(0, -1) : plural;
}

/** Whether a field is named by several of something: `people`, `pages`. */
export const isMany = (name: string): boolean =>
  /^(?:people|children|staff)$/.test(name) || /[a-z][^aiosu'\d]s$/.test(name);

/** Participles that do not end in "ed", as far as moments are likely to be named so. */
const IRREGULAR = new Set(
  'begun bought brought built called caught chosen cut done drawn found given held heard kept known laid let lost made met paid put read said seen sent set shown shut sold spoken taken taught told understood won written'.split(
    ' ',
  ),
);

/** What happens by itself: nobody says "being arrived". */
const BY_ITSELF = new Set(
  'arrived appeared departed died ended expired failed happened left lapsed occurred passed'.split(' '),
);

/** Whether a moment is named by what is done to the case: `queued`, `followed-up`, `drawn`. */
export function isParticiple(moment: string): boolean {
  const [verb = ''] = moment.split(/[-_]/);
  return !BY_ITSELF.has(verb) && (/[a-z]ed$/.test(verb) || IRREGULAR.has(verb));
}

/** A moment from which time is counted: "being queued", or "the moment “rang”". */
export const happening = (moment: string): string =>
  isParticiple(moment) ? `being ${plain(moment)}` : theMoment(moment);

/** A moment that somebody has set: "the moment “due”". */
export const theMoment = (moment: string): string => `the moment “${plain(moment)}”`;

/** The period to which a case belongs: "in which it is queued", "of the moment “rang”". */
export const inWhich = (moment: string): string =>
  isParticiple(moment) ? `in which it is ${plain(moment)}` : `of ${happening(moment)}`;
