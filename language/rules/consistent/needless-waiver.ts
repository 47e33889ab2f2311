import type { JudgedWaiver } from '../../findings/waivers.ts';
import type { CheckRule } from '../engine/rule.ts';

export const needlessWaiver: CheckRule<JudgedWaiver> = {
  code: 'YS607',
  name: 'needless-waiver',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A waiver that nothing needs, or one that has expired.',
  why: 'A waiver that covers nothing today will cover something tomorrow that nobody has looked at.',
  fix: 'Take it out. If its end has come and the reason still holds, decide anew and give it a new end.',
  waivable: false,
  safeFixes: 'where the waiver has not come to an end',
  last: true,
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
  waive  absolute-target because "The law asks for it"
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 100% of letters are answered within 5 business days per month
  waive  absolute-target because "The law asks for it"
}
`,
  find: (_service, { waivers }) => waivers.filter(({ state }) => state !== 'needed' && state !== 'uncertain'),
  tell: (waiver) => ({ at: waiver.place, message: messageOf(waiver) }),
  mending: () => import('./needless-waiver.fix.ts'),
};

function messageOf({ rule, state, until }: JudgedWaiver): string {
  switch (state) {
    case 'impossible':
      return `\`${rule}\` cannot be waived: mend what it finds, and take this waiver out.`;
    case 'without reason':
      return `This waiver gives no reason, so it accepts nothing. Say between the quotes why \`${rule}\` may be left as it is.`;
    case 'ended':
      return `This waiver ended on ${until}, and accepts nothing since. Take it out, or decide anew and give it another end.`;
    default:
      return `Nothing here needs this waiver: \`${rule}\` finds nothing in this block. Take it out, so that it hides nothing later.`;
  }
}
