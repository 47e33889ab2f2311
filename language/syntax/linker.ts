import {
  type AstNodeDescription,
  AstUtils,
  DefaultLinker,
  DocumentState,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import { nearest } from '../lexicon/nearest.ts';

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
  Column: { called: 'field or moment', declare: (name) => `add it to the record: \`fields ${name}: text\`` },
  Step: { called: 'step', declare: (name) => `write \`step ${name} "…"\` in this procedure` },
};

/** Says which name is unknown, which one was probably meant, and how to declare it. */
export class YardstickLinker extends DefaultLinker {
  /** Links a document at once: hosts that wait for nobody need no pause at every node. */
  linkNow(document: LangiumDocument): void {
    document.state = Math.max(document.state, DocumentState.ComputedScopes);
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
      for (const reference of AstUtils.streamReferences(node)) this.doLink(reference, document);
    }
    document.state = Math.max(document.state, DocumentState.Linked);
  }

  protected override createLinkingError(info: ReferenceInfo, target?: AstNodeDescription): LinkingError {
    const name = info.reference.$refText;
    const { called, declare } = KINDS[this.reflection.getReferenceType(info)] ?? {
      called: 'name',
      declare: () => 'declare it',
    };
    const known = this.scopeProvider
      .getScope(info)
      .getAllElements()
      .map((it) => it.name);
    const close = nearest(name, known);
    const advice = close ? `Did you mean \`${close}\`?` : `To declare it, ${declare(name)}.`;
    const message = `There is no ${called} called \`${name}\`. ${advice}`;
    return { info, message, ...(target && { targetDescription: target }) };
  }
}
