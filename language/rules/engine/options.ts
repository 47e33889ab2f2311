/** What a workspace may set about a rule, beside its severity. */

/** A number that the settings may change. */
export interface NumberOption {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What it means, in one sentence, for the page of the rule and the schema of the settings. */
  readonly description: string;
}

/** The options of a rule, by their names. */
export type OptionTexts = Readonly<Record<string, NumberOption>>;

/** The values of a rule's options. */
export type OptionValues<Texts extends OptionTexts = OptionTexts> = { readonly [Name in keyof Texts]: number };

/** What holds where the settings say nothing of a rule. */
export function defaultsOf<Texts extends OptionTexts>(texts: Texts): OptionValues<Texts> {
  const values = Object.entries(texts).map(([name, option]) => [name, option.default]);
  return Object.fromEntries(values) as OptionValues<Texts>;
}
