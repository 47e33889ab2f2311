import { casesOf } from '../../meaning/measures/conditions.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed } from '../../meaning/measures/records.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { Remedy, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { UnmeasuredRemedy } from './unmeasured-remedy.fix.ts';

export const unmeasuredRemedy: CheckRule<UnmeasuredRemedy> = {
  code: 'YS208',
  name: 'unmeasured-remedy',
  criterion: 'measurable',
  severity: 'info',
  summary: 'A payment, or a remedy within some time, that no moment records.',
  why: 'A remedy is a promise to the customers who have been let down already. Where nothing shows who has got it, and when, nobody notices that it is missed as well.',
  fix: 'Name the moment of the record that shows it with `until`, such as `until paid`.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered, paid }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
  remedy 25 EUR "paid to your account" within 10 business days
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered, paid }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
  remedy 25 EUR "paid to your account" within 10 business days until paid
}
`,
  *find(service, { isBroken }) {
    const told = new Set<Remedy['source']>();
    for (const standard of standardsOf(service)) {
      // What seems to be missing in a remedy may only be unreadable.
      if (isBroken(standard.source)) continue;
      for (const found of unmeasuredIn(standard, service)) {
        // A branch takes over what it does not change.
        if (!told.has(found.remedy.source)) yield found;
        told.add(found.remedy.source);
      }
    }
  },
  tell({ remedy: { source }, records }) {
    const names = records.map(({ name }) => `\`${name}\``).join(', ');
    return {
      at: source,
      message: `Nothing records whether customers get this. Name the moment of ${names} that shows it, such as \`until paid\`; to declare one, add it to \`moments\`.`,
    };
  },
  mending: () => import('./unmeasured-remedy.fix.ts'),
};

/** A target without data has a finding of its own, and what is owed for a whole period belongs to no case. */
function unmeasuredIn(standard: Standard, service: ServiceModel): UnmeasuredRemedy[] {
  const all = standard.targets.flatMap((target) => {
    const record = recordNamed(service, casesOf(planOf(target))?.record ?? null);
    const remedies = [...target.remedies, ...standard.remedies];
    return record ? remedies.filter(isUnmeasured).map((remedy) => ({ remedy, record })) : [];
  });
  const byRemedy = Map.groupBy(all, ({ remedy }) => remedy);
  return [...byRemedy].map(([remedy, of]) => ({ remedy, records: [...new Set(of.map(({ record }) => record))] }));
}

const isUnmeasured = ({ of, until, amount, limit }: Remedy): boolean =>
  of === 'case' && until === null && (amount !== null || limit !== null);
