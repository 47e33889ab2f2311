/** The sentences, list items and headings of a text, each with the words above it that hold for it. */
import { type DocumentPart, GUESSED_LEVEL, type Passage } from '../documents/document.ts';
import { promisedIn } from '../draft/readings.ts';
import { type Repair, tidy } from '../texts/tidy.ts';
import { noPromiseIn } from './no-promise.ts';
import { breaksOff, isSpokenSentence, speaks } from './phrases.ts';
import { sentencesIn, statementsIn } from './sentences.ts';

export interface ProseCandidate {
  /** From 1, among all of the text. */
  readonly number: number;
  readonly form: Passage['form'];
  readonly text: string;
  /** The text, with the lead-in or the item above it that it goes on from. */
  readonly statement: string;
  /** What leads in to it; null where nothing does. */
  readonly lead: string | null;
  /** The heading above it, and all above that, from the highest. */
  readonly heading: string | null;
  readonly path: readonly string[];
  /** The heading as far as it says what the sentence is about: not where it is that of the document. */
  readonly topic: string | null;
  /** Sentences and items with the same number stand in one paragraph, list or block. */
  readonly block: number;
  /** Whether a table stands above it, below the same heading. */
  readonly isBelowTable: boolean;
  /** Whether it only leads in to what stands below it. */
  readonly isLead: boolean;
  readonly repairs: readonly Repair[];
  /** What other systems know it by. */
  readonly identifiers: readonly string[];
}

/** Longer lead-ins are paragraphs of their own: the last sentence leads in. */
const LONGEST_LEAD = 140;

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly identifiers: readonly string[];
}

interface Lead {
  readonly level: number;
  readonly text: string;
}

export function candidatesIn(parts: readonly DocumentPart[], language: string): ProseCandidate[] {
  const walk = new Walk(language);
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'table') walk.leave();
    else walk.take(part, parts[at + 1]);
  }
  return walk.found;
}

class Walk {
  readonly found: ProseCandidate[] = [];
  private readonly language: string;
  private headings: Heading[] = [];
  private leads: Lead[] = [];
  private block = 0;
  private last: Passage['form'] | undefined;
  private isBelowTable = false;

  constructor(language: string) {
    this.language = language;
  }

  leave(): void {
    this.leads = [];
    this.last = undefined;
    this.isBelowTable = true;
    this.block++;
  }

  take(passage: Passage, next: DocumentPart | undefined): void {
    const isWithin = this.last === 'item' && (passage.form === 'item' || passage.level === GUESSED_LEVEL);
    if (!isWithin) this.block++;
    if (!(isWithin && passage.form === 'heading')) this.last = passage.form;
    if (passage.form === 'heading') this.takeHeading(passage);
    else if (passage.form === 'item') this.takeItem(passage, next);
    else this.takeParagraph(passage, next);
  }

  private takeHeading({ text, level, identifiers = [] }: Passage): void {
    const clean = tidy(text);
    this.leads = [];
    this.isBelowTable = false;
    // A line that only its place makes a heading, and that promises something, is none.
    const isSentence =
      level === GUESSED_LEVEL ? this.isPromise(clean.text) : isSpokenSentence(clean.text, this.language);
    if (!isSentence) this.headings = this.headings.filter((it) => it.level < level);
    this.add(isSentence ? 'paragraph' : 'heading', clean.text, clean.repairs, false);
    if (!isSentence) this.headings.push({ level, text: clean.text, identifiers });
  }

  private takeItem({ text, level }: Passage, next: DocumentPart | undefined): void {
    this.leads = this.leads.filter((it) => it.level < level);
    const clean = tidy(text);
    const hasItems = next?.kind === 'passage' && next.form === 'item' && next.level > level;
    const sentences = statementsIn(clean.text, this.language);
    const isLead = hasItems && !this.isMeasured(clean.text);
    const parts = sentences.filter((it) => this.isMeasured(it)).length > 1 ? sentences : [clean.text];
    for (const part of parts) this.add('item', part, clean.repairs, isLead);
    if (hasItems) this.leads.push({ level, text: this.withoutLimit(clean.text) });
  }

  private takeParagraph({ text, level }: Passage, next: DocumentPart | undefined): void {
    const clean = tidy(text);
    const sentences = statementsIn(clean.text, this.language);
    const leadsIn = next?.kind === 'passage' && next.form === 'item';
    this.leads = [];
    for (const [at, sentence] of sentences.entries()) {
      const isLast = at === sentences.length - 1;
      const goesOn = leadsIn && (breaksOff(sentence, this.language) || isUnfinished(sentence, next.text));
      const isLead = isLast && (/[:：]$/.test(sentence) || goesOn);
      this.add('paragraph', sentence, clean.repairs, isLead);
      if (isLead && next?.kind === 'passage') this.leads.push({ level, text: sentence });
    }
  }

  /** Whether a heading says nothing of what stands below it in particular: “Our promises”. A promise says too much. */
  private isGeneral(heading: string): boolean {
    return speaks(heading, 'headings', this.language) || this.isMeasured(heading);
  }

  /** Numbers of the item above are its own: those below it have others. */
  private withoutLimit(text: string): string {
    const { limits } = promisedIn(text, this.language);
    const [first] = limits;
    return first ? text.slice(0, first.start).trim() : text;
  }

  private isMeasured(text: string): boolean {
    const { limits, shares } = promisedIn(text, this.language);
    return limits.length + shares.length > 0 && noPromiseIn(text, this.language) === undefined;
  }

  private isPromise(text: string): boolean {
    return this.isMeasured(text) || isSpokenSentence(text, this.language);
  }

  private add(form: Passage['form'], text: string, repairs: readonly Repair[], isLead: boolean): void {
    if (text === '') return;
    const heading = this.headings.at(-1)?.text ?? null;
    const lead = this.leads.map((it) => it.text.trim()).join(' ') || null;
    const isTitle = this.headings.length <= 1 && this.headings[0]?.level === 1;
    this.found.push({
      ...{
        number: this.found.length + 1,
        form,
        text,
        lead,
        heading,
        isLead,
        repairs,
        block: this.block,
        isBelowTable: this.isBelowTable,
      },
      statement: lead === null || form === 'heading' ? text : this.joined(lead, text),
      path: this.headings.map((it) => it.text),
      identifiers: this.headings.flatMap((it) => it.identifiers),
      topic: heading === null || isTitle || this.isGeneral(heading) ? null : heading,
    });
  }

  /** “We aim to:” and “Answer calls within 10 rings.” are one sentence. */
  private joined(whole: string, text: string): string {
    const lead = whole.length > LONGEST_LEAD ? (sentencesIn(whole, this.language).at(-1) ?? whole) : whole;
    const bare = lead.replace(/\s*[:：.…]+\s*$/, '');
    if (breaksOff(bare, this.language)) return `${bare} ${lowered(text)}`;
    return `${bare}: ${text}`;
  }
}

/** “Within 24 hours of your call”, above items that begin with small letters. */
const isUnfinished = (sentence: string, item: string): boolean =>
  /[\p{L}\p{N},]$/u.test(sentence) && /^\p{Ll}{2}/u.test(item);

/** With a small letter at its beginning, unless the word has other capitals. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
