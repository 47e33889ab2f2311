/** A project whose files are edited again and again finds what one finds that has read their last texts alone. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { seed } from '../support/seed.ts';

const FILES = ['desk.standards', 'phone.standards'];
const DESK = readFileSync('examples/front-counter/front-counter.standards', 'utf8');
const PHONE = `part of ${/^service (\S+)/m.exec(DESK)?.[1]}

record calls "Calls" from "calls.csv" { moments received, answered }

standard answered "Calls are answered" {
  statement "We answer your call promptly, within three rings."
  area      time-limits
  target    at least 95% of calls are answered within 3 rings of received per month
  check     "Is friendly"
}
`;

/** What somebody may write, or take from elsewhere in the file. */
const PIECES = [
  '',
  ' ',
  '\n',
  'promptly ',
  '9',
  '{',
  '}',
  '"',
  'owner nobody\n',
  'ring 5 seconds\n',
  'waive no-owner because "x"\n',
];

const edit = fc.record({
  file: fc.constantFrom(...FILES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.oneof(fc.constant(0), fc.nat(40)),
  piece: fc.constantFrom(...PIECES),
});

test('whatever is edited', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const texts = new Map([
        [FILES[0], DESK],
        [FILES[1], PHONE],
      ] as [string, string][]);
      const project = projectOf(texts);
      findingsIn(project);
      for (const { file, at, taken, piece } of edits) {
        const text = texts.get(file) ?? '';
        const start = Math.floor(at * text.length);
        texts.set(file, text.slice(0, start) + piece + text.slice(start + taken));
        project.add(file, texts.get(file) ?? '');
        expect(findingsIn(project)).toEqual(findingsIn(projectOf(texts)));
      }
    }),
    { seed, numRuns: 5 },
  );
});

function projectOf(texts: ReadonlyMap<string, string>): Project {
  const project = new Project();
  for (const [file, text] of texts) project.add(file, text);
  return project;
}

const findingsIn = (project: Project) =>
  project.check({ today: '2026-07-15', settings: {} }).map(({ model, findings }) => ({ model, findings }));
