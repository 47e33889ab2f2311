/** What is asked of procedures: who takes over what is still open. */
import type { Procedure } from '../../../model/schema.ts';
import { titlePhrase } from '../../document/phrases.ts';
import { said } from '../../document/tree.ts';
import { spokenLength } from '../../languages/amounts.ts';
import { filled } from '../../languages/words.ts';
import { rolesSaid } from '../matters/others.ts';
import type { Lesson, TrainingQuestion } from '../question.ts';
import { ask } from './ask.ts';

export function questionsOfProcedure(procedure: Procedure, lesson: Lesson): TrainingQuestion[] {
  const { service, spoken, first, titleOfRole } = lesson;
  const { name, owner, steps, escalations } = procedure;
  const words = spoken.words.training;
  const refs = [owner, ...steps.map(({ by }) => by), ...escalations.map(({ to }) => to)];
  const subject = {
    ...{ name, title: titlePhrase(procedure, first), touchpoints: [] },
    roles: refs.flatMap((it) => it?.name ?? []),
  };
  const roles = service.roles.map((role) => ({ value: role.name, places: new Set<string>() }));
  return [...Map.groupBy(escalations, timeOf).values()].flatMap((together) => {
    const [{ after, source }] = together as [Escalation];
    const length = spokenLength(spoken, after);
    return ask(
      {
        ...{
          id: `${service.name}/${name}/takes-over-${after.value}-${after.unit}-${after.clock}`,
          kind: 'takes over',
          subject,
        },
        ...{ asked: words.takesOver, given: said(filled(words.stillOpen, { length }), source) },
      },
      [...new Set(together.map(({ to }) => to.name))],
      roles,
      rolesSaid(titleOfRole),
      lesson,
    );
  });
}

type Escalation = Procedure['escalations'][number];

/** Those who take over after the same time are all right, in whatever unit it is said. */
const timeOf = ({ after: { clock, seconds, value, unit } }: Escalation): string =>
  `${clock} ${seconds ?? `${value} ${unit}`}`;
