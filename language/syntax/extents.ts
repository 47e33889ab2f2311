import type { IToken } from 'chevrotain';
import type { LangiumParser } from 'langium';

/** What Langium's parser makes the leaves of its tree with. */
interface LeafBuilder {
  createLeafNode(token: IToken, hidden: boolean): unknown;
}

/** Langium takes a word to be as long as its text: one that is read as another takes up the place of that. */
export function keepExtents(parser: LangiumParser): void {
  const { nodeBuilder } = parser as unknown as { nodeBuilder: LeafBuilder };
  const create = nodeBuilder.createLeafNode.bind(nodeBuilder);
  nodeBuilder.createLeafNode = (token, hidden) => {
    const length = (token.endOffset ?? token.startOffset) + 1 - token.startOffset;
    return create(length === token.image.length ? token : { ...token, image: ' '.repeat(length) }, hidden);
  };
}
