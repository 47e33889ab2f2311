/** Language tags after BCP 47, such as `lv`, `zh-Hant` or `pt-BR`. */

/** What stands first in a tag: its language. */
export const primarySubtag = (tag: string): string => tag.split('-', 1)[0] ?? '';

/** A tag as it is commonly written; undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * Whether what holds for one tag holds for texts with another: `zh` and `zh-Hant` for `zh-TW`, `fr` for `fr-CA`. A tag
 * that leaves the script open may mean any.
 */
export function languageCovers(tag: string, ofText: string): boolean {
  if (primarySubtag(tag.toLowerCase()) !== primarySubtag(ofText.toLowerCase())) return false;
  const [whole, part] = [localeOf(tag), localeOf(ofText)];
  if (!whole || !part || (whole.region && whole.region !== part.region)) return false;
  const isOpen = !part.script && !part.region;
  return !whole.script || isOpen || part.maximize().script === whole.script;
}

const WITHOUT_SPACES: readonly string[] = ['Hans', 'Hant', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'];

/** Whether a language is written with spaces between its words. */
export const spacesWords = (tag: string): boolean => !WITHOUT_SPACES.includes(localeOf(tag)?.maximize().script ?? '');

function localeOf(tag: string): Intl.Locale | undefined {
  const usual = canonicalTag(tag);
  return usual === undefined ? undefined : new Intl.Locale(usual);
}
