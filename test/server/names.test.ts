import { describe, expect, it } from 'vitest';
import type {
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  LocationLink,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { findingsIn } from '../support/check.ts';
import { filesAfter } from '../support/edits.ts';
import { Editor, type Files } from '../support/lsp.ts';
import { marked } from '../support/markers.ts';

const SERVICE = `role clerk "Clerk"
role team-lead "Lead" of 3
service desk "Desk" {
  touchpoints phone, chat always
  owner       clerk
}
record calls "Calls" from "c.csv" {
  moments queued, answered, ended from "hangup"
  fields  rating: 1..5, site: text, urgent: yes/no
}
demand calls { peak "Spring festival" 2027-02-05..2027-02-12 320 per hour }
`;
const PART = `part of desk
standard answer "Answered" {
  owner  team-lead
  at     phone
  only   in peak "Spring festival"
  target at least 90% of calls where urgent are answered within 20 seconds of queued per month as quick {
    allow up to 2 minutes for "Storm" approved by clerk
  }
  target average rating of calls at least 4.5 per month
  report monthly to clerk, team-lead
}
procedure complain "Complain" for calls {
  step first "One" by clerk until answered
  step second "Two" by team-lead after first
  escalate to team-lead after 2 hours
}
branch airport "Airport" where site = "airport" {
  answer {
    target at least 85% of calls are answered within 30 seconds per month as quick
    because "Small"
  }
}
`;
const FILES: Files = { 'a.standards': SERVICE, 'sub dir/b.standards': PART };

interface Place {
  readonly file: string;
  readonly range: Range;
}

/** Every place of a name in the files, but for texts in quotes; the first one declares it. */
const placesOf = (name: string): Place[] => placesMarked(markedIn(FILES, name));

function markedIn(files: Files, name: string): Files {
  const whole = new RegExp(`(?<![-\\w"])${name}(?![-\\w"])`, 'g');
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(whole, '»$&«')]));
}

const placesMarked = (sources: Files): Place[] =>
  Object.entries(sources).flatMap(([file, source]) => marked(source).ranges.map((range) => ({ file, range })));

const inOrder = (places: readonly Place[]): Place[] => {
  const key = ({ file, range: { start } }: Place): string => `${file} ${start.line * 1000 + start.character + 1e6}`;
  return [...places].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

async function references(editor: Editor, { file, range }: Place, includeDeclaration = true): Promise<Place[]> {
  const context = { context: { includeDeclaration } };
  const found = await editor.at<Location[]>('textDocument/references', file, range.start, context);
  const fileOf = (uri: string): string => Object.keys(FILES).find((name) => editor.uri(name) === uri) ?? uri;
  return inOrder(found.map(({ uri, range: at }) => ({ file: fileOf(uri), range: at })));
}

const NAMES = [
  'desk',
  'phone',
  'clerk',
  'team-lead',
  'queued',
  'answered',
  'rating',
  'site',
  'urgent',
  'first',
  'quick',
];

describe('references, definition and highlights', () => {
  it('are the same from wherever they are asked', async () => {
    const editor = await Editor.open(FILES);
    for (const name of NAMES) {
      const places = placesOf(name);
      expect(places.length, name).toBeGreaterThan(1);
      for (const place of places) {
        expect(await references(editor, place), name).toEqual(places);
        const links = await editor.at<LocationLink[]>('textDocument/definition', place.file, place.range.start);
        expect(links.map((it) => it.targetSelectionRange)).toEqual([places[0]?.range]);
        const highlights = await editor.at<DocumentHighlight[]>(
          'textDocument/documentHighlight',
          place.file,
          place.range.start,
        );
        const here = places.filter((it) => it.file === place.file);
        expect(inOrder(highlights.map(({ range }) => ({ file: place.file, range }))), name).toEqual(here);
        const written = highlights.filter(({ kind }) => kind === 3).map(({ range }) => range);
        expect(written).toEqual(place.file === places[0]?.file ? [places[0].range] : []);
      }
    }
  });

  it('leave the declaration out where only uses are asked for', async () => {
    const editor = await Editor.open(FILES);
    for (const name of NAMES) {
      const [declaration, ...uses] = placesOf(name);
      expect(await references(editor, declaration as Place, false), name).toEqual(uses);
    }
  });
});

describe('linked editing', () => {
  it('takes all uses along from the declaration, where they are in the same file', async () => {
    const { text, ranges } = marked(`service desk "Desk" { owner »clerk« }
role »clerk« "Clerk"
standard a "A" { owner »clerk« check "x" }
role boss "Boss"
`);
    const editor = await Editor.open({
      'a.standards': text,
      'b.standards': 'part of desk\nstandard b "B" { owner boss check "x" }\n',
    });
    const at = (place: Range | undefined) =>
      editor.at<LinkedEditingRanges | null>(
        'textDocument/linkedEditingRange',
        'a.standards',
        place?.start ?? { line: 3, character: 5 },
      );
    expect(inOrder((await at(ranges[1]))?.ranges.map((range) => ({ file: 'a', range })) ?? [])).toEqual(
      ranges.map((range) => ({ file: 'a', range })),
    );
    expect(await at(ranges[0]), 'a use that is typed over is to mean another role').toBeNull();
    expect(await at(undefined), 'a file that is not in front would not follow').toBeNull();
  });
});

/** The files after what stands in a place has got a new name. */
async function renamed(editor: Editor, files: Files, place: Place | undefined, newName: string): Promise<Files> {
  const { file = '', range } = place ?? {};
  const at = range?.start ?? { line: 0, character: 0 };
  return filesAfter(await editor.at<WorkspaceEdit>('textDocument/rename', file, at, { newName }), files, editor);
}

const withName = (sources: Files, name: string): Files =>
  Object.fromEntries(Object.entries(sources).map(([file, source]) => [file, source.replaceAll(/»[^«]*«/g, name)]));

const plain = (sources: Files): Files =>
  Object.fromEntries(Object.entries(sources).map(([file, source]) => [file, marked(source).text]));

describe('a new name', () => {
  it('is put wherever the old one stands', async () => {
    const editor = await Editor.open(FILES);
    const names = {
      ...{
        desk: 'counter',
        phone: 'telephone',
        clerk: 'касиер',
        'team-lead': 'role',
        answered: '接听',
        urgent: 'open',
      },
      ...{ answer: 'atbilde-uz-zvanu', second: 'day', quick: 'time', airport: 'review', site: 'standard' },
    };
    for (const [name, newName] of Object.entries(names)) {
      for (const place of placesOf(name)) {
        const after = await renamed(editor, FILES, place, newName);
        expect(after, name).toEqual(withName(markedIn(FILES, name), newName));
        expect(findingsIn(after).filter(({ code }) => code === 'YS001' || code === 'YS002')).toEqual([]);
      }
    }
  });

  it('of a peak keeps the quotes of each place', async () => {
    const sources = {
      'a.standards': 'service d "D" { }\nrecord c "C" { moments x }\ndemand c { peak "»Spring«" 2027-02-05 }\n',
      'b.standards': 'part of d\nstandard a "A" { only in peak “»Spring«” check "Spring" }\n',
    };
    const editor = await Editor.open(plain(sources));
    for (const { file, range } of placesMarked(sources)) {
      const inside = { file, range: { ...range, start: { ...range.start, character: range.start.character + 1 } } };
      expect(await editor.at('textDocument/prepareRename', file, inside.range.start)).toEqual(range);
      for (const newName of ['Easter', '"Easter"']) {
        expect(await renamed(editor, plain(sources), inside, newName)).toEqual(withName(sources, 'Easter'));
      }
      await expect(renamed(editor, plain(sources), inside, 'The “rush”')).rejects.toThrow('in quotes');
      await expect(renamed(editor, plain(sources), inside, ' ')).rejects.toThrow('at least one word');
    }
  });

  it('may be taken from a name that is spelt with combining letters', async () => {
    const name = 'klārks';
    const text = `role »${name.normalize('NFD')}« "K"\nservice d "D" { owner »${name.normalize('NFC')}« }\n`;
    const editor = await Editor.open(plain({ 'a.standards': text }));
    for (const place of placesMarked({ 'a.standards': text })) {
      expect(await renamed(editor, plain({ 'a.standards': text }), place, 'clerk')).toEqual(
        withName({ 'a.standards': text }, 'clerk'),
      );
    }
  });

  it('is refused where it is none, or another has it', async () => {
    const editor = await Editor.open(FILES);
    const refused = [
      ['clerk', 'of', 'connecting words'],
      ['clerk', 'front desk', 'one word'],
      ['clerk', '24h', 'begins with a letter'],
      ['clerk', ' ', 'without a letter'],
      ['clerk', 'a"b', 'one word'],
      ['clerk', 'team-lead', 'another `team-lead`'],
      ['answered', 'rating', 'another `rating`'],
      ['first', 'second', 'another `second`'],
      ['phone', 'chat', 'another `chat`'],
    ] as const;
    for (const [name, newName, message] of refused) {
      await expect(renamed(editor, FILES, placesOf(name)[0], newName)).rejects.toThrow(message);
    }
  });

  it('of a service is none of a service in another workspace', async () => {
    const text = 'role »clerk« "Clerk"\nservice desk "Desk" { owner »clerk« }\n';
    const sources = {
      'one/yardstick.json': '{}',
      'one/a.standards': text,
      'two/yardstick.json': '{}',
      'two/a.standards': marked(text).text,
    };
    const editor = await Editor.open(plain(sources));
    const [place] = placesMarked(sources);
    expect(await renamed(editor, plain(sources), place, 'cook')).toEqual(withName(sources, 'cook'));
  });
});

describe('before a name is changed', () => {
  it('its place is shown, and nothing where there is no name', async () => {
    const editor = await Editor.open(FILES);
    for (const { file, range } of placesOf('team-lead')) {
      expect(await editor.at('textDocument/prepareRename', file, range.start)).toEqual(range);
      expect(await editor.at('textDocument/prepareRename', file, range.end)).toEqual(range);
    }
    const keyword = { line: 2, character: 3 };
    const title = { line: 1, character: 19 };
    for (const nowhere of [keyword, title]) {
      expect(await editor.at('textDocument/prepareRename', 'sub dir/b.standards', nowhere)).toBeNull();
    }
  });
});
