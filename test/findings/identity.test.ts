import { describe, expect, it } from 'vitest';
import { identitiesOf, identityKey, identityOf, type Whereabouts } from '../../language/findings/identity.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { at, found } from './found.ts';

const whereabouts = (text: string): Whereabouts => ({
  service: 'desk',
  blocksAround: () => ['reply', 'hill'],
  sourceOf: (file) => new SourceText(file, text),
});

const identityIn = (text: string, line: number) => {
  const { length } = text.split('\n')[line - 1] ?? '';
  return identityOf(found(at(line, 1, length + 1)), whereabouts(text));
};

describe('what a finding is known by', () => {
  it('is its rule, the blocks around it from the outermost, and its words', () => {
    expect(identityIn('prompt', 1)).toEqual({
      ...{ code: 'YS101', name: 'vague-term', service: 'desk', block: 'hill/reply', text: 'prompt' },
    });
  });

  it('stays when lines and blanks are moved', () => {
    expect(identityIn('\n\n  very   prompt ', 3)).toEqual(identityIn('very prompt', 1));
  });

  it('is one of each thing that it gathers: by its name, else by its text', () => {
    const parts = [{ place: at(1, 1, 7) }, { place: at(2, 1, 6), name: 'quick-replies' }];
    const all = identitiesOf(found(at(1), { parts }), whereabouts('prompt\nquick'));
    expect(all.map(({ text }) => text)).toEqual(['prompt', 'quick-replies']);
  });

  it('is one of each place that it marks, where nothing else is said', () => {
    const all = identitiesOf(found(at(1, 1, 7), { also: [at(2, 1, 6)] }), whereabouts('prompt\nquick'));
    expect(all.map(({ text }) => text)).toEqual(['prompt', 'quick']);
  });

  it('has the same key for the same, whatever its rule is called now', () => {
    const identity = identityIn('prompt', 1);
    expect(identityKey({ ...identity, name: 'word' } as typeof identity)).toBe(identityKey(identity));
    expect(identityKey({ ...identity, block: 'hill' })).not.toBe(identityKey(identity));
  });
});
