import { type AstNodeDescription, type Scope, type Stream, stream } from 'langium';

type Found = Scope | undefined;

/** The services of a workspace by name. Each part of one names its service: none of them shall search through all. */
export class ServiceScope implements Scope {
  private readonly named: (name: string) => Found;
  private readonly all: () => readonly Scope[];

  /**
   * @param named the service that a file of the name declares
   * @param all those of all files, where a second service of one is found too
   */
  constructor(named: (name: string) => Found, all: () => readonly Scope[]) {
    this.named = named;
    this.all = all;
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.named(name)?.getElement(name) ?? this.getAllElements().find((it) => it.name === name);
  }

  getElements(name: string): Stream<AstNodeDescription> {
    return stream([this.getElement(name)].filter((it) => it !== undefined));
  }

  getAllElements(): Stream<AstNodeDescription> {
    return stream(this.all()).flatMap((scope) => scope.getAllElements());
  }
}
