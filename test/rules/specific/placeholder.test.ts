/** Texts that completions and fixes suggest, and nobody has typed over. */
import { describe, expect, it } from 'vitest';
import { standardSnippet } from '../../../server/requests/new-standard.ts';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const begun = (text: string) => `service desk "Front desk" { open Mon..Fri 08:00..16:00 }\n${text}`;

describe('a suggestion is left', () => {
  it.each([
    ['as a name', 'service my-service "Town hall" { open Mon..Fri 08:00..16:00 }'],
    ['as a title', begun('role clerk "what this role is called"')],
    ['as data', begun('record letters "Letters" from "file-or-system" { moments received }')],
    ['as a check', begun('standard a "A" { check "what an observer can see" }')],
    ['as the reason of a waiver', begun('standard a "A" { waive no-target because "why this is right here" }')],
    ['as a step', begun('procedure a "A" { step b "What to do first" }')],
    [
      'as the source of a figure',
      begun(
        'record letters from "a.csv" { moments received, answered }\nstandard a "A" { target at least 90% of letters are answered within 2 business days per month { baseline 80% of 100 cases in 2026-Q1 from "where the figure comes from" } }',
      ),
    ],
  ])('%s', (_, text) => {
    expect(findingsOf('YS108', text)).toHaveLength(1);
  });

  it('in several places, each of which is told', () => {
    const text = begun('record letters "what they are" from "file-or-system" { moments received }');
    expect(findingsOf('YS108', text)).toHaveLength(2);
  });

  it('once, however many branches take it over', () => {
    const branches = 'branch north "North" { }\nbranch south "South" { }';
    const text = begun(`standard a "A" { statement "What you promise, as customers read it" }\n${branches}`);
    expect(underlined(text, 'YS108')).toEqual(['"What you promise, as customers read it"']);
  });

  it('where a standard was begun from the preview', () => {
    const text = standardSnippet({ covers: { area: 'flow' } }).replaceAll(/\$\{\d+:(.*?)\}/g, '$1');
    expect(findingsOf('YS108', begun(text))).toHaveLength(2);
  });

  it('where a fix wrote it', async () => {
    const text = begun('standard a "A" { owner nobody\n check "Says hello" }');
    const written = await mendedBy('link', text);
    expect(written.some(({ files }) => findingsOf('YS108', files['a.standards'] ?? '').length === 1)).toBe(true);
  });
});

it.each([
  begun('record letters "Title" from "Source" { moments received }'),
  begun('standard a "What it is called is spelled out" { check "What an observer can see is written down" }'),
])('what an author wrote is none: %s', (text) => {
  expect(findingsOf('YS108', text)).toEqual([]);
});
