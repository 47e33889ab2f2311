/** A page of the checklist for each role: what it keeps by touchpoint, its steps, and what it decides. */
import type { Standard, Step } from '../../model/schema.ts';
import { roleTitles } from '../document/phrases.ts';
import { type Phrase, type Section, type SheetRow, said } from '../document/tree.ts';
import { spokenIn } from '../languages/words.ts';
import { capital, counted, plain } from '../sentences/phrasing.ts';
import { powersSection } from './powers.ts';
import { procedureSection } from './procedures.ts';
import { standardSection } from './standards.ts';
import { NOBODY, type RoleWork, sharesOf, type Work } from './work.ts';

/** Checklists are in English, but for what their authors wrote. */
const ENGLISH = spokenIn('en');

/** @param context what the spreadsheet says of the service or branch */
export function roleSections(work: Work, context: SheetRow): Section[] {
  const titleOfRole = roleTitles(work.roles);
  return sharesOf(work, titleOfRole).map((share, index) => ({
    id: share.name || 'nobody',
    title: said(share.title, share.role?.source ?? null),
    remark: share.role?.people == null ? null : counted(share.role.people, 'person', 'people'),
    newPage: index > 0,
    blocks: [{ kind: 'blanks', labels: ['Place', 'Date', 'Observer'] }],
    sections: partsOf(share, work, titleOfRole, { ...context, role: share.title }),
  }));
}

function partsOf(share: RoleWork, work: Work, titleOfRole: (name: string) => string, row: SheetRow): Section[] {
  const isMine = (step: Step): boolean => (step.by?.name ?? NOBODY) === share.name;
  const powers = share.powers.map((power) => power.line(row, ENGLISH));
  return [
    ...touchpointSections(share, work, titleOfRole, row),
    ...share.procedures.map((procedure) =>
      procedureSection({ procedure, isMine, titleOfRole, spoken: ENGLISH }, row, work.language),
    ),
    ...(powers.length > 0 ? [powersSection(powers)] : []),
  ];
}

/** The touchpoint of what holds at all of them. */
const EVERYWHERE = 'everywhere';

/**
 * A standard that holds at several touchpoints stands under each: whoever observes one sees all that is to be ticked there.
 * One in which there is nothing to tick stands under the first of them alone.
 */
function touchpointSections(
  share: RoleWork,
  work: Work,
  titleOfRole: (name: string) => string,
  row: SheetRow,
): Section[] {
  const pairs = share.standards.flatMap((standard) => {
    const names = new Set(standard.touchpoints.map((it) => it.name));
    const all = names.size > 0 ? inOrderOf(work.touchpoints, names) : [EVERYWHERE];
    return isTicked(standard)
      ? all.map((name) => ({ name, standard, also: [] }))
      : [{ name: all[0] ?? EVERYWHERE, standard, also: all.slice(1) }];
  });
  const groups = Map.groupBy(pairs, (pair) => pair.name);
  const declared = new Map(work.touchpoints.map((it) => [it.name, it.source]));
  const names = new Set([EVERYWHERE, ...declared.keys(), ...groups.keys()]);
  return [...names]
    .filter((name) => groups.has(name))
    .map((name) => ({
      id: name,
      title: said(capital(plain(name)), declared.get(name) ?? null),
      remark: null,
      newPage: false,
      blocks: [],
      sections: (groups.get(name) ?? []).map(({ standard, also }) =>
        standardSection(
          standard,
          {
            difference: work.differenceOf(standard),
            answerer: answererOf(standard, share, titleOfRole),
            nouns: work.nouns,
            also,
          },
          { ...row, touchpoint: name },
          work.language,
        ),
      ),
    }));
}

const isTicked = ({ checks, say, avoid }: Standard): boolean => checks.length + say.length + avoid.length > 0;

/** Names of touchpoints as the service lists them; those that it does not know stand last. */
function inOrderOf(touchpoints: Work['touchpoints'], names: ReadonlySet<string>): string[] {
  const declared = touchpoints.map((it) => it.name).filter((name) => names.has(name));
  return [...new Set([...declared, ...names])];
}

/** Whoever answers for a standard on the page of somebody else. */
function answererOf({ owner }: Standard, { name }: RoleWork, titleOfRole: (name: string) => string): Phrase | null {
  return owner && owner.name !== name ? said(titleOfRole(owner.name), owner.source) : null;
}
