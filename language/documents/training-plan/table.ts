/** Who has to be trained by when, as a table: those who are late first. */
import type { TrainingDue } from '../../meaning/training/due.ts';
import type { StaffMember } from '../../meaning/training/staff.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import { serviceTitle } from '../document/document.ts';
import { roleTitles, titleText } from '../document/phrases.ts';
import { type DocumentBlock, type OutputDocument, said, textCell } from '../document/tree.ts';
import { counted, listed } from '../sentences/phrasing.ts';

const COLUMNS = ['due', 'state', 'days', 'name', 'roles', 'training', 'began', 'trained', 'standards'];

/** What a list of trainings was made for. */
interface TrainingAsked {
  readonly staff: readonly StaffMember[];
  /** Those of them who are trained in nothing. */
  readonly without: readonly StaffMember[];
  readonly today: string;
  /** What is due later is left out; null where nothing is. */
  readonly until: string | null;
}

export function trainingPlan(
  due: readonly TrainingDue[],
  service: ServiceModel,
  { staff, without, today, until }: TrainingAsked,
): OutputDocument {
  const titleOfRole = roleTitles(service.roles);
  const rest = due.filter(({ day }) => day >= today);
  const late = due.filter(({ day }) => day < today);
  const table = (id: string, caption: string, of: readonly TrainingDue[]): DocumentBlock[] =>
    of.length === 0
      ? []
      : [
          {
            ...{ kind: 'table', id, caption, columns: ['By', 'Who', 'Role', 'Training', 'In'], times: ['By'] },
            isStacked: true,
            rows: of.map((it) => {
              const roles = listed(it.member.roles.map(titleOfRole));
              const training = it.isFirst ? 'first' : 'again';
              return {
                header: said(it.day),
                cells: [
                  textCell(it.member.name, rowOf(it, today)),
                  ...[roles, training, standardsText(it)].map((text) => textCell(text)),
                ],
              };
            }),
          },
        ];
  const people = new Set(late.map(({ member }) => member)).size;
  return {
    ...{
      name: 'training',
      title: `Training: ${serviceTitle(service)}`,
      columns: COLUMNS,
      numbers: ['days'],
      times: ['due', 'began', 'trained'],
    },
    intro: `${counted(staff.length, 'person', 'people')} as of ${today}: ${people === 0 ? 'nobody is late' : `${people} late`}${until === null || until < today ? '' : `, and what is due by ${until}`}.`,
    blocks: [
      ...(due.length === 0 ? [paragraph('Nobody has to be trained.')] : []),
      ...table('late', 'Late', late),
      ...table('due', 'To be trained', rest),
      ...(without.length === 0
        ? []
        : [
            paragraph(
              `No standard that says when staff are trained is done or owned by the roles of ${listed(without.map(({ name }) => name))}.`,
            ),
          ]),
    ],
    sections: [],
  };
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', phrases: [said(text)] });

/** So many standards are named. */
const MOST_NAMED = 5;

export function standardsText({ standards, isAll }: TrainingDue): string {
  const more = standards.length - MOST_NAMED;
  if (isAll && more > 0) return `all ${standards.length} standards`;
  const named = standards.slice(0, MOST_NAMED).map(titleText);
  return listed([...named, ...(more > 0 ? [`${more} more`] : [])]);
}

const rowOf = ({ member, day, isFirst, standards }: TrainingDue, today: string) => ({
  ...{ due: day, state: day < today ? 'late' : 'due', days: String(dayOf(day) - dayOf(today)), name: member.name },
  ...{ roles: member.roles.join('; '), training: isFirst ? 'first' : 'again', began: member.began ?? '' },
  ...{ trained: member.trained ?? '', standards: standards.map(({ name }) => name).join('; ') },
});
