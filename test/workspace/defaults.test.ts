import { describe, expect, it } from 'vitest';
import { render } from '../../language/documents/render.ts';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import { Project } from '../../language/workspace/project.ts';
import { toldOfWorkspace } from '../../language/workspace/said-once.ts';
import { readSettings } from '../../language/workspace/settings-schema.ts';
import { checkServices, findingsIn, TODAY } from '../support/check.ts';

const ALL = {
  owner: 'service-manager',
  verify: ['by system log monthly', 'by survey every 6 months'],
  review: 'every 12 months since 2026-01-01',
  report: 'monthly to service-manager, board',
  train: 'within 2 weeks of joining, then every 12 months',
  languages: 'en, fr',
  holidays: 'CA-ON',
  roles: { 'service-manager': 'The service manager' },
};
const settingsWith = (defaults: object) => readSettings(JSON.stringify({ defaults }, null, 2));
const SILENT = 'service a "A" { }\nstandard s "S" { check "Seen" }\n';
const PLAIN = `service b "B" {
  owner clerk
  languages lv
  review every 6 months since 2026-07-01
}
role clerk "Clerk"
standard s "S" { check "Seen" report weekly to clerk }
`;

const modelOf = (text: string) => checkServices(text, settingsWith(ALL).settings)[0]?.model;

describe('what yardstick.json says for all services', () => {
  it('holds in a service that says nothing itself, for its standards too', () => {
    expect(settingsWith(ALL).problems).toEqual([]);
    const model = modelOf(SILENT);
    const [standard] = model?.standards ?? [];
    expect(standard?.owner?.name).toBe('service-manager');
    expect(standard?.verifications.map(({ method }) => method)).toEqual(['system log', 'survey']);
    expect(standard?.review).toMatchObject({ since: '2026-01-01' });
    expect(standard?.training?.every).toMatchObject({ value: 12, unit: 'month' });
    expect(standard?.reports[0]?.to.map(({ name }) => name)).toEqual(['service-manager', 'board']);
    expect([model?.languages, model?.holidays].map((refs) => refs?.map(({ name }) => name))).toEqual([
      ['en', 'fr'],
      ['CA-ON'],
    ]);
    expect(model?.roles.map(({ title }) => title)).toEqual(['The service manager']);
  });

  it('gives way to what a service or a standard says', () => {
    const model = modelOf(PLAIN);
    const [standard] = model?.standards ?? [];
    expect(standard?.owner?.name).toBe('clerk');
    expect(standard?.review?.every).toMatchObject({ value: 6 });
    expect(standard?.reports.map(({ frequency }) => frequency.unit)).toEqual(['week']);
    expect(model?.languages.map(({ name }) => name)).toEqual(['lv']);
    expect(model?.roles.map(({ name }) => name)).toEqual(['clerk', 'service-manager']);
  });

  it('is missed no longer, and seen by all that is made of a service', async () => {
    const codes = (settings: object) => findingsIn(SILENT, settings).map(({ name }) => name);
    const absences = ['no-owner', 'no-verification', 'no-review', 'no-report', 'no-training'];
    expect(codes({})).toEqual(expect.arrayContaining(absences));
    expect(codes(settingsWith(ALL).settings).filter((name) => absences.includes(name))).toEqual([]);
    const project = new Project();
    project.add('a.standards', SILENT);
    const { settings } = settingsWith(ALL);
    const models = project.models(settings).map(({ model }) => model);
    expect(await compiledJson(models)).toContain('"name": "service-manager"');
    expect(render('handbook', 'md', models, { today: TODAY })).toContain('The service manager');
  });

  it('stands in yardstick.json, and is found fault with once', () => {
    const roles = { ...ALL.roles, board: 'The board' };
    const { settings } = settingsWith({ ...ALL, review: 'every 6 months since 2024-01-01', roles });
    const files = Object.fromEntries(
      ['a', 'b'].map((name) => [`${name}.standards`, SILENT.replace(' a ', ` ${name} `)]),
    );
    const services = checkServices(files, settings);
    const overdue = toldOfWorkspace(services, undefined).filter(({ place }) => place.file === 'yardstick.json');
    expect(overdue.map(({ name, place }) => [name, place.start])).toEqual([['review-overdue', { line: 8, column: 5 }]]);
  });

  it('names roles that are declared there or in a service, and is told of others once', () => {
    const files = {
      'a.standards': SILENT,
      'b.standards': `${SILENT.replace(' a ', ' b ')}role clerk "Clerk"\n`,
    };
    const unknownIn = (defaults: object) =>
      toldOfWorkspace(checkServices(files, settingsWith(defaults).settings), undefined)
        .filter(({ code }) => code === 'YS002')
        .map(({ place, message }) => [place.file, place.start.line, message]);
    const report = ['monthly to clerk', 'yearly to baord'];
    expect(unknownIn({ owner: 'manager', report, roles: { manager: 'M' } })).toEqual([
      ['yardstick.json', 6, expect.stringContaining('`baord`')],
    ]);
    expect(unknownIn({ owner: 'manger', roles: { manager: 'M' } })).toEqual([
      ['yardstick.json', 3, expect.stringContaining('`manger`')],
    ]);
    expect(unknownIn({ owner: 'clerk' })).toEqual([]);
  });

  it('has a place of its own for each of several clauses', () => {
    const { verifications = [] } = modelOf(SILENT)?.defaults ?? {};
    expect(verifications.map(({ source }) => source.start)).toEqual([
      { line: 5, column: 7 },
      { line: 6, column: 7 },
    ]);
  });

  it.each([
    [{ ownr: 'x' }, 'there is no default `ownr`. Did you mean `owner`?'],
    [{ owner: 3 }, '`defaults.owner`: it takes a text in quotes.'],
    [{ review: 'evry 12 months' }, 'Did you mean `every`?'],
    [{ owner: 'x }\nservice y {' }, 'it takes what stands behind `owner` in a service, and no more'],
    [{ languages: 'en\nowner x' }, 'it takes what stands behind `languages` in a service, and no more'],
  ])('is refused where it cannot be read: %j', (defaults, problem) => {
    const read = settingsWith(defaults);
    expect(read.problems.join()).toContain(problem);
    expect(read.settings).toEqual({});
  });
});
