/** How many sentences of many forms are read right. */
import { type Form, type Judged, judge, type Outcome } from './forms.ts';

type Outcomes = Readonly<Record<Outcome, number>>;

export interface FormScore {
  readonly sentences: number;
  /** Of limits, of shares, and of both together. */
  readonly counts: Readonly<Record<string, Outcomes>>;
  /** Of both together, for each kind of sentence. */
  readonly kinds: Readonly<Record<string, Outcomes>>;
  readonly failures: readonly Judged[];
}

export function scoreForms(forms: readonly Form[]): FormScore {
  const judged = forms.map(judge);
  const kinds = Map.groupBy(judged, ({ form }) => form.kind);
  return {
    sentences: forms.length,
    counts: {
      limits: outcomesOf(judged.map(({ limits }) => limits)),
      shares: outcomesOf(judged.map(({ shares }) => shares)),
      'the whole': outcomesOf(judged.map(({ whole }) => whole)),
    },
    kinds: Object.fromEntries([...kinds].map(([kind, all]) => [kind, outcomesOf(all.map(({ whole }) => whole))])),
    failures: judged.filter(({ whole }) => whole !== 'right'),
  };
}

function outcomesOf(outcomes: readonly Outcome[]): Outcomes {
  const count = (outcome: Outcome): number => outcomes.filter((it) => it === outcome).length;
  return { right: count('right'), missed: count('missed'), wrong: count('wrong') };
}
