import { DefaultLexerErrorMessageProvider } from 'langium';

/** Characters that look like one of the language and are another, and what to write instead. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '；': 'a new line',
  '％': '%',
  '…': '..',
  '–': '.. or -',
  '—': '.. or -',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '‘': '"',
  '’': '"',
  "'": '"',
  '`': '"',
  ';': 'a new line',
};

export class LexerMessages extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    const found = text.slice(start, start + length);
    const instead = LOOKALIKES[found[0] ?? ''];
    if (instead) return `Write ${instead === 'a new line' ? instead : `\`${instead}\``} instead of \`${found[0]}\`.`;
    return `\`${found}\` has no meaning here. Text for people stands in quotes: "…"; notes to yourself follow //.`;
  }
}
