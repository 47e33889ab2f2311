import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultLinker,
  DocumentState,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import { nearest } from '../lexicon/nearest.ts';
import { eachReference } from './visit.ts';

/** What an author calls each kind of thing that can be named, and how to declare one. */
const KINDS: Readonly<Record<string, { called: string; declare: (name: string) => string }>> = {
  Service: { called: 'service', declare: (name) => `begin another file with \`service ${name} "…" { }\`` },
  Role: { called: 'role', declare: (name) => `write \`role ${name} "…"\`` },
  CaseRecord: { called: 'record', declare: (name) => `write \`record ${name} from "…" { moments … }\`` },
  Standard: { called: 'standard', declare: (name) => `write \`standard ${name} "…" { }\`` },
  Touchpoint: { called: 'touchpoint', declare: (name) => `write \`touchpoints ${name}\` in the service` },
  PeakClause: { called: 'peak', declare: (name) => `write \`peak "${name}" 2027-02-05..2027-02-12 …\` in a demand` },
  Moment: { called: 'moment', declare: (name) => `add it to the \`moments\` of the record: \`moments ${name}\`` },
  Field: { called: 'field', declare: (name) => `add it to the \`fields\` of the record: \`fields ${name}: text\`` },
  PausesClause: {
    called: 'pause',
    declare: (name) =>
      `write \`pauses ${name} from … to …\` in the record, with the moments at which it begins and ends`,
  },
  Column: { called: 'field or moment', declare: (name) => `add it to the record: \`fields ${name}: text\`` },
  Step: { called: 'step', declare: (name) => `write \`step ${name} "…"\` in this procedure` },
};

/** The names in a file of which a guess is made what they were meant to be. */
const MOST_GUESSES = 200;

/** A link to nothing: what was looked for, and which name was probably meant. */
export interface UnknownNameError extends LinkingError {
  readonly kind: string;
  readonly close?: string;
}

/** Says which name is unknown, which one was probably meant, and how to declare it. */
export class YardstickLinker extends DefaultLinker {
  /** Without pauses: whatever is done in between could see a document of which one half is linked. */
  override async link(document: LangiumDocument): Promise<void> {
    this.linkNow(document);
  }

  /** Links a document at once. */
  linkNow(document: LangiumDocument): void {
    document.state = Math.max(document.state, DocumentState.ComputedScopes);
    eachReference(document.parseResult.value, (reference) => this.doLink(reference, document));
    document.state = Math.max(document.state, DocumentState.Linked);
  }

  protected override createLinkingError(info: ReferenceInfo, target?: AstNodeDescription): LinkingError {
    const name = info.reference.$refText;
    const kind = this.reflection.getReferenceType(info);
    const close = this.mayGuess(info) ? nearest(name, this.namesFor(info)) : undefined;
    const { called, declare } = KINDS[kind] ?? {
      called: 'name',
      declare: () => 'declare it',
    };
    const advice = close ? `Did you mean \`${close}\`?` : `To declare it, ${declare(name)}.`;
    const message = `There is no ${called} called \`${name}\`. ${advice}`;
    const error: UnknownNameError = { info, message, kind, ...(close && { close }) };
    return { ...error, ...(target && { targetDescription: target }) };
  }

  private readonly guesses = new WeakMap<AstNode, number>();

  /** Each guess looks through all names that there are: where a whole file knows none of them, it stops after the first. */
  private mayGuess({ container }: ReferenceInfo): boolean {
    const root = AstUtils.getDocument(container).parseResult.value;
    const before = this.guesses.get(root) ?? 0;
    this.guesses.set(root, before + 1);
    return before < MOST_GUESSES;
  }

  private namesFor(info: ReferenceInfo): Iterable<string> {
    const elements = this.scopeProvider.getScope(info).getAllElements();
    return elements.map((it) => it.name);
  }

  override unlink(document: LangiumDocument): void {
    this.guesses.delete(document.parseResult.value);
    super.unlink(document);
  }
}
