// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are placeholders of snippets
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { owner, report, review } from '../../language/writing/clauses.ts';
import { Hole, hole, oneOf, type Slot } from '../../language/writing/hole.ts';
import { every, lengthFrom, times } from '../../language/writing/quantities.ts';
import { role, service } from '../../language/writing/services.ts';
import { snippetOf, snippetsOf } from '../../language/writing/snippets.ts';
import { onlyInPeak, standard, statement } from '../../language/writing/standards.ts';
import { apart, copied, hasHoles, plainText, Written } from '../../language/writing/written.ts';
import { holds } from '../support/writing/holds.ts';
import { saidBy } from '../support/writing/reading-back.ts';
import { texts } from '../support/writing/values.ts';

describe('holes', () => {
  it('are numbered in the order in which they stand', () => {
    const rhythm = lengthFrom(hole('6'), oneOf(['months', 'weeks'], 'months'));
    expect(snippetOf(review({ every: rhythm, since: hole('2026-07-15') }))).toBe(
      'review every ${1:6} ${2|months,weeks|} since ${3:2026-07-15}',
    );
  });

  it('suggest the first of several, one alone, or else something else', () => {
    expect(snippetOf(owner(oneOf(['clerk', 'boss'], 'role')))).toBe('owner ${1|clerk,boss|}');
    expect(snippetOf(owner(oneOf(['clerk'], 'role')))).toBe('owner ${1:clerk}');
    expect(snippetOf(owner(oneOf([], 'role')))).toBe('owner ${1:role}');
    expect(plainText(owner(oneOf(['clerk', 'boss'], 'role')))).toBe('owner clerk');
  });

  it('that stand twice are one, in one text or in several', () => {
    const manager = hole('manager');
    const [head, people] = [service('s', { clauses: [owner(manager)] }), role(manager, hole('Manager'))];
    expect(snippetOf(apart([head, people]))).toBe('service s {\n  owner ${1:manager}\n}\n\nrole ${1} "${2:Manager}"');
    expect(snippetsOf([owner(manager), people])).toEqual(['owner ${1:manager}', 'role ${1:manager} "${2:Manager}"']);
    expect(snippetsOf([owner(hole('manager')), owner(hole('manager'))])).toEqual([
      'owner ${1:manager}',
      'owner ${2:manager}',
    ]);
  });

  it('can be asked for', () => {
    expect(hasHoles(owner('clerk'))).toBe(false);
    expect(hasHoles(standard('x', { clauses: [owner(hole('clerk'))] }))).toBe(true);
  });

  it('stand in quotes that none of their suggestions holds', () => {
    expect(snippetOf(statement(hole('What you promise')))).toBe('statement "${1:What you promise}"');
    expect(snippetOf(onlyInPeak(oneOf(['The “rush”', 'The "rush"'], '')))).toBe(
      'only in peak «${1|The “rush”,The "rush"|}»',
    );
  });

  it('may stand for several words', () => {
    const often = hole('20 per month');
    expect(plainText(report(often, 'clerk'))).toBe('report 20 per month to clerk');
    expect(plainText(report(times(20, 'month'), 'clerk'))).toBe('report 20 per month to clerk');
    expect(plainText(report(every(hole('2 weeks')), 'clerk'))).toBe('report every 2 weeks to clerk');
  });
});

/** A snippet as an editor reads it, by the syntax of the protocol: its texts, and the suggestions of its placeholders. */
function read(snippet: string): (string | string[])[] {
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  const token = /\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\|])*)\|\}|((?:\\.|[^\\$])+)/g;
  return [...snippet.matchAll(token)].map(([, blank, choice, text]) => {
    if (blank !== undefined) return [plain(blank)];
    return choice === undefined ? plain(text ?? '') : [...choice.matchAll(/(?:\\.|[^\\,])+/g)].map(([it]) => plain(it));
  });
}

const odd = fc.oneof(texts, fc.stringMatching(/^[\\$|,}{:1a]{1,8}$/));
const holes = fc.array(odd, { minLength: 1, maxLength: 3 }).map((it) => new Hole(it as [string, ...string[]]));

describe('a snippet', () => {
  const pieces = fc.array(fc.oneof(odd, holes), { minLength: 1, maxLength: 6 });
  holds('reads as what was written, whatever signs stand in it', pieces, (parts: Slot[]) => {
    const written = new Written(parts);
    const asked = written.parts.map((part) => (part instanceof Hole ? [...part.suggestions] : part));
    expect(read(snippetOf(written))).toEqual(asked);
  });

  holds('with what it suggests is the text', holes, (suggested) => {
    const written = new Written(['owner ', suggested]);
    expect(plainText(written)).toBe(`owner ${suggested.suggestions[0]}`);
    expect(plainText(copied(plainText(written)))).toBe(plainText(written));
  });

  holds('of a text in quotes can be read with each of its suggestions', fc.array(texts, { minLength: 1 }), (all) => {
    for (const suggested of all) {
      const [read] = saidBy(statement(new Hole([suggested]))).statements;
      expect(read?.text).toBe(suggested);
    }
  });
});
