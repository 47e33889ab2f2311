/** Cards: to print on both sides, and as a deck that Anki imports twice without doubling a card. */
import { describe, expect, it } from 'vitest';
import { written } from '../../language/documents/render.ts';
import { ankiDeck } from '../../language/documents/training/cards/anki.ts';
import { cardsDocument } from '../../language/documents/training/cards/cards-document.ts';
import { cardsPage } from '../../language/documents/training/cards/page.ts';
import { type Training, trainingOf } from '../../language/documents/training/questions.ts';
import { checkServices } from '../support/check.ts';
import { pageOf, rowsOf } from '../support/documents.ts';

const DESK = `service desk "Desk::one" { touchpoints phone, counter languages lv }
record calls "Zvani" from "calls.csv" { moments queued, answered }
standard calls "Zvani <b>" {
  at phone
  target at least 90% of calls are answered within 60 seconds of queued per month
  say "Labrīt & laipni"
  say «Saka "uz redzēšanos"»
}
`;

function trained(text = DESK, seed = 1): Training {
  const [service] = checkServices(text).map(({ model }) => model);
  if (!service) throw new Error('there is no service');
  return trainingOf(service, { touchpoint: null, branch: null, role: null, seed }, { today: '2026-07-15' });
}

describe('a deck for Anki', () => {
  const lines = ankiDeck(trained()).trimEnd().split('\n');
  const cards = lines.filter((it) => !it.startsWith('#')).map((it) => it.split('\t'));

  it('says what its columns are, before its cards', () => {
    expect(lines.slice(0, 7)).toEqual([
      ...['#separator:tab', '#html:true', '#notetype:Basic', '#deck:Desk:one'],
      ...['#columns:guid\tFront\tBack\tTags', '#guid column:1', '#tags column:4'],
    ]);
    expect(cards.map((it) => it.length)).toEqual([4, 4, 4, 4]);
  });

  it('has texts as they are written, and no markup but its own', () => {
    const [, front, back, tags] = cards.find(([id]) => id === 'desk/calls/say/lv') ?? [];
    expect(front).toBe('<b>Zvani &lt;b&gt;</b><br>Ko jūs sakāt?');
    expect(back).toBe('<ul><li>Labrīt &amp; laipni</li><li>Saka &quot;uz redzēšanos&quot;</li></ul>');
    expect(tags).toBe('yardstick say calls phone');
  });

  it('says nothing that Anki takes for its own markup', () => {
    const said = 'Play [sound:a.mp3], [latex]x[/latex], [$]x[/$] and \\(x\\) or \\[x\\]';
    const deck = ankiDeck(trained(DESK.replace('Labrīt & laipni', () => said))).split('\n');
    const [, , back = ''] = deck.find((it) => it.startsWith('desk/calls/say/lv'))?.split('\t') ?? [];
    expect(pageOf(back)('li').first().text()).toBe(said);
    expect(back).not.toMatch(/\[(sound|latex|\$)|\\[([]/);
  });

  it('knows a card again whose answer has changed', () => {
    const ids = (text: string, seed?: number) => ankiDeck(trained(text, seed)).match(/^desk\/\S+/gm);
    const before = ids(DESK);
    expect(new Set(before).size).toBe(before?.length);
    expect(ids(DESK.replace('60 seconds', '2 minutes').replace('90%', '80%'), 7)).toEqual(before);
  });
});

describe('cards to print', () => {
  it('have each answer behind its question where the paper is flipped on its long edge', () => {
    const more = Array.from({ length: 7 }, (_, at) => `standard s${at} "S${at}" { check "Check ${at}" }\n`).join('');
    const page = pageOf(cardsPage(trained(DESK + more)));
    const sheets = page('.sheet')
      .toArray()
      .map((sheet) =>
        page(sheet)
          .children()
          .toArray()
          .map((it) => Number.parseInt(page(it).find('.foot').text(), 10) || 0),
      );
    const full = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(sheets).toEqual([full, [2, 1, 4, 3, 6, 5, 8, 7], [9, 10, 11], [10, 9, 0, 11]]);
    expect(page('.sheet').eq(1).children().eq(1).find('.answer').text()).toBe('termiņš: 60 sekunžu');
  });

  it('are a table as well, with all that is right in a cell', () => {
    const say = rowsOf(written(cardsDocument(trained()), 'csv')).find(({ kind }) => kind === 'say');
    expect(say).toMatchObject({
      id: 'desk/calls/say',
      answers: 'Labrīt & laipni\nSaka "uz redzēšanos"',
      standard: 'calls',
    });
  });
});
