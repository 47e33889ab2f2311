import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { unquote } from './quotes.ts';
import { LONGEST_NAME } from './values.ts';

/** Numbers stay text, so that their decimals survive; strings lose their quotes and have no escapes. */
export class YardstickValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    if (rule.name === 'STRING') return unquote(input);
    // The same name may be typed with composed or with combining letters.
    return rule.name === 'ID' ? input.slice(0, LONGEST_NAME).normalize('NFC') : super.runConverter(rule, input, node);
  }
}
