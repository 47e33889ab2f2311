/** Colours by the shape of the text alone: the first word of a line says what the line is about. */
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

interface State {
  isInComment: boolean;
  isAtStart: boolean;
}

const QUOTED = /^(?:"(?:[^"\\\n]|\\.)*"?|“[^”\n]*”?|„[^“”\n]*[“”]?|«[^»\n]*»?|「[^」\n]*」?)/;

const LANGUAGE = StreamLanguage.define<State>({
  name: 'yardstick',
  startState: () => ({ isInComment: false, isAtStart: true }),
  token(stream, state) {
    if (stream.sol()) state.isAtStart = true;
    if (state.isInComment || stream.match('/*')) {
      state.isInComment = stream.match(/^.*?\*\//) === null;
      if (state.isInComment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    const isFirst = state.isAtStart;
    state.isAtStart = false;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match(QUOTED)) return 'string';
    if (stream.match(/^\d[\d.,:%-]*/)) return 'number';
    if (stream.match(/^[\p{L}_][\p{L}\p{M}\p{N}_-]*/u)) return isFirst ? 'keyword' : null;
    const sign = stream.next();
    if (sign === '{' || sign === '}') state.isAtStart = true;
    return null;
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['{', '(', '"'] },
  },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, class: 'token-keyword' },
  { tag: tags.string, class: 'token-string' },
  { tag: tags.number, class: 'token-number' },
  { tag: tags.comment, class: 'token-comment' },
]);

export const highlighting: Extension = [LANGUAGE, syntaxHighlighting(COLOURS)];
