import type { LeafCstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { DeclaredNames } from '../../names.ts';
import type { Services } from '../../services.ts';

/** What the pointer is at. */
export interface Pointed {
  readonly leaf: LeafCstNode;
  readonly names: DeclaredNames;
  readonly services: Services;
}

/** What is shown, and the text that it is about. */
export interface Explained {
  readonly markdown: string;
  readonly range?: Range;
}
