/** Where the pages of the documentation can be opened. */
import type { Finding } from './finding.ts';

/** The one setting: where they are published, and whether they are there yet. Until then, programs bring them along. */
export const SITE: { readonly address: string; readonly isPublished: boolean } = {
  address: 'https://yardstick.example',
  isPublished: false,
};

type RuleName = Pick<Finding, 'code' | 'name'>;

/** The address of the page about a rule. */
export type PageOf = (rule: RuleName) => string;

/** The file in which the page of a rule is kept. */
export const pageFile = ({ code, name }: RuleName): string => `${code}-${name}.md`;

export const pageOnSite: PageOf = ({ code, name }) => `${SITE.address}/rules/${code}-${name}`;

/** Pages in a folder that the program brings along. @param folder its address, with a slash at the end */
export const pagesIn = (folder: URL): PageOf =>
  SITE.isPublished ? pageOnSite : (rule) => new URL(pageFile(rule), folder).href;
