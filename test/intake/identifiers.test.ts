/** What rows are known by in other systems: kept as references, of standards and of their services. */
import { expect, it } from 'vitest';
import { imported, modelsOf } from '../support/importing.ts';

/** The references of all standards of a document, in the order of its rows. */
async function referencesIn(name: string, text: string): Promise<string[]> {
  const models = modelsOf(await imported(name, text));
  const all = models.flatMap(({ standards }) => standards.flatMap(({ references }) => references));
  return all.map(({ id, system }) => (system === null ? id : `${id} in ${system}`));
}

const csv = (...rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(';')).join('\n')}\n`;

it.each([
  [
    'an abbreviated heading',
    'charter.csv',
    csv(
      ['Ref.', 'Our promise', 'Target'],
      ['W/12', 'Leaks are repaired within 3 days', '95%'],
      ['W/13', 'Meters are read', '90%'],
    ),
    ['W/12 in charter.csv', 'W/13 in charter.csv'],
  ],
  [
    'no heading',
    'desk.csv',
    csv(
      ['', 'We promise', 'Target'],
      ['KD-01', 'Calls are answered within 30 seconds', '80%'],
      ['KD-02', 'Visitors are seen', '90%'],
    ),
    ['KD-01 in desk.csv', 'KD-02 in desk.csv'],
  ],
  [
    'a heading that nobody knows',
    'desk.csv',
    csv(
      ['Handle', 'We promise', 'Target'],
      ['A7', 'Calls are answered within 30 seconds', '80%'],
      ['B3', 'Visitors are seen', '90%'],
    ),
    ['A7 in desk.csv', 'B3 in desk.csv'],
  ],
  [
    'a heading of statements',
    'desk.csv',
    csv(
      ['Standard', 'Description', 'Target'],
      ['S1', 'Calls are answered within 30 seconds', '80%'],
      ['S2', 'Visitors are seen', '90%'],
    ),
    ['S1 in desk.csv', 'S2 in desk.csv'],
  ],
  [
    'German',
    'zusagen.csv',
    csv(
      ['Kenn-Nr.', 'Leistung', 'Frist'],
      ['3.1', 'Antrag auf Wohngeld', '6 Wochen'],
      ['3.2', 'Meldebescheinigung', '2 Arbeitstage'],
    ),
    ['3.1 in zusagen.csv', '3.2 in zusagen.csv'],
  ],
  [
    'Bulgarian',
    'услуги.csv',
    csv(['№ по ред', 'Услуга', 'Срок'], ['1', 'Скица на имот', '7 дни'], ['2', 'Удостоверение за раждане', '3 дни']),
    ['1 in услуги.csv', '2 in услуги.csv'],
  ],
  [
    'Latvian',
    'solijumi.csv',
    csv(
      ['Nr.p.k.', 'Pakalpojums', 'Termiņš'],
      ['1', 'Izziņa par dzīvesvietu', '5 darba dienas'],
      ['2', 'Būvatļauja', '1 mēnesis'],
    ),
    ['1 in solijumi.csv', '2 in solijumi.csv'],
  ],
  [
    'Chinese',
    '事项.csv',
    csv(['序号', '事项', '时限'], ['1', '户口登记', '5个工作日'], ['2', '营业执照', '3个工作日']),
    ['1 in 事项.csv', '2 in 事项.csv'],
  ],
  [
    'French, below a title',
    'engagements.csv',
    csv(
      ['Charte du service des eaux', '', ''],
      ['Réf. interne', 'Engagement', 'Cible'],
      ['E-4', 'Répondre aux lettres en 10 jours', '90 %'],
      ['E-5', 'Réparer les fuites', '95 %'],
    ),
    ['E-4 in Charte du service des eaux', 'E-5 in Charte du service des eaux'],
  ],
  [
    'levels, which are none',
    'levels.csv',
    csv(['Priority', 'Response', 'Resolution'], ['P1', '15 minutes', '4 hours'], ['P2', '1 hour', '8 hours']),
    [],
  ],
  [
    'amounts, which are none',
    'desk.csv',
    csv(
      ['Staffing', 'We promise', 'Target'],
      ['12', 'Calls are answered within 30 seconds', '80%'],
      ['7', 'Visitors are seen', '90%'],
    ),
    [],
  ],
])('below %s', async (_, name, text, expected) => {
  expect(await referencesIn(name, text)).toEqual(expected);
});

it('are known in the heading of the page that has the table', async () => {
  const page =
    '# Port charter\n\n| ID | Promise | Target |\n|--|--|--|\n| p-1 | Ships are moored within 2 hours | 90% |\n';
  expect(await referencesIn('port.md', page)).toEqual(['p-1 in Port charter']);
});

it('are names of objectives in OpenSLO, and of their services', async () => {
  const slo = `apiVersion: openslo/v1
kind: SLO
metadata: { name: cart-errors }
spec: { service: cart, description: Orders go through, objectives: [{ target: 0.99 }] }
`;
  const [service] = modelsOf(await imported('slo.yaml', slo));
  expect(service?.references).toMatchObject([{ id: 'cart', system: 'OpenSLO' }]);
  expect(service?.standards[0]?.references).toMatchObject([{ id: 'cart-errors', system: 'OpenSLO' }]);
});

it('are tags of scenarios that hold a number', async () => {
  const feature = `@DESK-1 @smoke
Feature: Desk
  @DESK-7 @slow
  Scenario: Calls
    When somebody calls
    Then the call is answered within 20 seconds
  Scenario: Visits
    Then visitors are seen within 5 minutes
`;
  expect(await referencesIn('desk.feature', feature)).toEqual(['DESK-1', 'DESK-7', 'DESK-1']);
});

it('of a service are its own where its rows agree, and comments of theirs where they do not', async () => {
  const table = (second: string): string =>
    csv(
      ['Service code', 'Service', 'Promise', 'Target'],
      ['K9', 'Gas', 'Calls are answered', '80%'],
      [second, 'Gas', 'Leaks are found', '90%'],
    );
  const [agreeing] = modelsOf(await imported('gas.csv', table('K9')));
  expect(agreeing?.references).toMatchObject([{ id: 'K9', system: 'gas.csv' }]);
  const { files } = await imported('gas.csv', table('K10'));
  expect(files[0]?.text).toContain('// Service code: K9\nstandard');
  expect(files[0]?.text).toContain('// Service code: K10\nstandard');
  expect(files[0]?.text).not.toContain('reference');
});
