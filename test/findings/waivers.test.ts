import { describe, expect, it } from 'vitest';
import { applyWaivers, type Waived } from '../../language/findings/waivers.ts';
import { at, found, lines } from './found.ts';

const TODAY = '2026-07-15';
const waiver = (more: Partial<Waived>): Waived => ({
  ...{ rule: 'vague-term', reason: 'So it is', until: null, block: null, place: at(50) },
  ...more,
});

describe('a waiver', () => {
  const inside = found(at(3));
  const outside = found(at(12));

  it('of the service accepts what its rule finds anywhere', () => {
    const all = waiver({});
    expect(applyWaivers([inside, outside], [all], TODAY)).toEqual({ left: [], needed: [all.place] });
  });

  it('of a block accepts what is found within it', () => {
    const ofBlock = waiver({ block: lines(2, 5) });
    expect(applyWaivers([inside, outside], [ofBlock], TODAY)).toEqual({ left: [outside], needed: [ofBlock.place] });
  });

  it('may name its rule by the code', () => {
    expect(applyWaivers([inside], [waiver({ rule: 'YS101' })], TODAY).left).toEqual([]);
  });

  it('of another rule accepts nothing, and is needed for nothing', () => {
    expect(applyWaivers([inside], [waiver({ rule: 'no-owner' })], TODAY)).toEqual({ left: [inside], needed: [] });
  });

  it('holds until the end of its last day', () => {
    expect(applyWaivers([inside], [waiver({ until: TODAY })], TODAY).left).toEqual([]);
    expect(applyWaivers([inside], [waiver({ until: '2026-07-14' })], TODAY)).toEqual({ left: [inside], needed: [] });
  });

  it('is needed beside another one that accepts the same', () => {
    const [all, ofBlock] = [waiver({ place: at(50) }), waiver({ block: lines(2, 5), place: at(4) })];
    expect(new Set(applyWaivers([inside], [all, ofBlock], TODAY).needed)).toEqual(new Set([all.place, ofBlock.place]));
  });
});
