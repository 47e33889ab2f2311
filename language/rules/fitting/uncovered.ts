import { namesMeant } from '../../meaning/mentions.ts';
import { standardsOf } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import { AREA_NAMES, PILLARS, STAGES } from '../../model/vocabulary.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Dimension, Gap } from './uncovered.fix.ts';

export const uncovered: CheckRule<Gap> = {
  code: 'YS505',
  name: 'uncovered',
  criterion: 'fitting',
  severity: 'info',
  summary:
    'Areas that no standard of the service covers; and stages of the journey or pillars of experience, where most standards name one.',
  why: 'Each of the 14 areas is a question that customers will put to the service, and each stage and pillar a part of what they live through: where no standard answers, chance does.',
  fix: 'Go through the list: write a standard for what matters to your customers, or name the `area`, `pillar` or stages (`during`) in one that is there already. What you leave out on purpose may stay out; a service that names no stage, or no pillar, for most of its standards is not asked for them. What a clause answers is covered: words to `say`, exceptions with `allow`, what holds `only in peak`, and observers or surveys in `verify`.',
  everywhere:
    'leave out most of what standards can be about. See in each what matters to its customers, and write a standard for it.',
  bad: `service desk "Front desk" { }

standard waiting   "Nobody waits long"          { area time-limits   pillar time-and-effort   during awareness, consideration, decision, after-purchase }
standard one-visit "One visit is enough"        { area flow          pillar expectations }
standard exception "Who may bend the rules"     { area adaptability  pillar personalisation }
standard rush      "Ready for the rush"         { area anticipation }
standard news      "Delays are told"            { area communication pillar integrity }
standard survey    "Customers are asked"        { area feedback }
standard watch     "Team leads look on"         { area supervision }
standard badge     "Everybody wears a badge"    { area appearance }
standard welcome   "Everybody is welcome"       { area attitude      pillar empathy }
standard names     "Regulars are known by name" { area attention }
standard wording   "What we say"                { area language }
standard way       "Everybody finds the way"    { area guidance      pillar resolution }
standard offer     "A courier is offered"       { area selling }
`,
  good: `service desk "Front desk" { }

standard waiting   "Nobody waits long"          { area time-limits   pillar time-and-effort   during awareness, consideration, decision, after-purchase }
standard one-visit "One visit is enough"        { area flow          pillar expectations }
standard exception "Who may bend the rules"     { area adaptability  pillar personalisation }
standard rush      "Ready for the rush"         { area anticipation }
standard news      "Delays are told"            { area communication pillar integrity }
standard survey    "Customers are asked"        { area feedback }
standard watch     "Team leads look on"         { area supervision }
standard badge     "Everybody wears a badge"    { area appearance }
standard welcome   "Everybody is welcome"       { area attitude      pillar empathy }
standard names     "Regulars are known by name" { area attention }
standard wording   "What we say"                { area language }
standard way       "Everybody finds the way"    { area guidance      pillar resolution }
standard offer     "A courier is offered"       { area selling }
standard complain  "Complaints are welcome"     { area complaints }
`,
  *find(service, { isReadable }) {
    const standards = standardsOf(service);
    if (!isReadable || !service.declared || standards.length === 0) return;
    for (const dimension of DIMENSIONS) {
      if (dimension.isOptional && !isUsual(dimension, standards)) continue;
      const [first, ...others] = missingFrom(standards, dimension);
      if (first !== undefined) yield { dimension, missing: [first, ...others], at: service.nameSource };
    }
  },
  tell: ({ dimension, missing, at }) => ({
    at,
    message: messageOf(dimension, missing),
    parts: missing.map((name) => ({ place: at, name })),
    throughout: missing.length * 2 > dimension.all.length,
  }),
  mending: () => import('./uncovered.fix.ts'),
};

function missingFrom(standards: readonly Standard[], { all, namedBy }: Dimension): string[] {
  const covered = namesMeant(standards.flatMap(namedBy), all);
  const isAnswered = (name: string): boolean => all === AREA_NAMES && standards.some((it) => answers(it, name));
  return all.filter((name) => !covered.has(name) && !isAnswered(name));
}

/** Who names stages for a few standards alone has not gone through the journey with all of them. */
const isUsual = ({ namedBy }: Dimension, standards: readonly Standard[]): boolean =>
  standards.filter((it) => namedBy(it).length > 0).length * 2 >= standards.length;

const OBSERVED: readonly string[] = ['mystery visit', 'inspection', 'call listening'];

/** Whether a clause answers the question of an area, whichever area its standard belongs to. */
function answers({ say, avoid, peak, targets, verifications }: Standard, area: string): boolean {
  switch (area) {
    case 'language':
      return say.length + avoid.length > 0;
    case 'anticipation':
      return peak !== null;
    case 'adaptability':
      return targets.some(({ allowances }) => allowances.length > 0);
    case 'supervision':
      return verifications.some(({ method }) => OBSERVED.includes(method));
    case 'feedback':
      return verifications.some(({ method }) => method === 'survey');
    default:
      return false;
  }
}

const DIMENSIONS: readonly Dimension[] = [
  { called: 'areas', clause: 'area', all: AREA_NAMES, namedBy: ({ area }) => (area ? [area] : []), isOptional: false },
  {
    called: "stages of the customer's journey",
    clause: 'during',
    all: STAGES,
    namedBy: ({ stages }) => stages,
    isOptional: true,
  },
  {
    called: 'pillars of customer experience',
    clause: 'pillar',
    all: PILLARS,
    namedBy: ({ pillar }) => (pillar ? [pillar] : []),
    isOptional: true,
  },
];

function messageOf({ called, clause, all }: Dimension, missing: readonly string[]): string {
  const names = missing.map((name) => `\`${name}\``).join(', ');
  if (missing.length === all.length) {
    return `No standard says with \`${clause}\` which of the ${all.length} ${called} it is about, so that gaps stay hidden: ${names}.`;
  }
  return `No standard covers ${missing.length} of the ${all.length} ${called}: ${names}. Write one where it matters to your customers, or name it with \`${clause}\` where it is covered already.`;
}
