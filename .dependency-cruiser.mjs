/** The arrows between the rooms of the house: what each may import. docs/architecture.md draws them. */

/** Which rooms a room of `language/` may import, besides itself: those that it needs, and what those are made of. */
const LANGUAGE = {
  memory: [],
  text: [],
  grammar: [],
  generated: [],
  quantities: ['memory'],
  lexicon: ['text', 'memory'],
  reader: ['quantities', 'text', 'memory'],
  feasibility: ['quantities', 'memory'],
  findings: ['text'],
  syntax: ['generated', 'quantities', 'text', 'lexicon', 'memory'],
  writing: ['syntax', 'generated', 'text', 'quantities'],
  editing: ['text', 'findings', 'syntax', 'writing', 'memory'],
  model: ['generated', 'syntax', 'quantities', 'text', 'memory'],
  meaning: ['model', 'quantities', 'feasibility', 'reader', 'lexicon', 'text', 'memory'],
  rules: [
    ...['meaning', 'findings', 'editing', 'writing'],
    ...['model', 'quantities', 'feasibility', 'reader', 'lexicon', 'text', 'memory'],
  ],
  history: ['meaning', 'model', 'quantities', 'feasibility', 'reader', 'lexicon', 'text', 'memory'],
  documents: ['meaning', 'measure', 'history', 'findings', 'model', 'quantities', 'feasibility', 'text', 'memory'],
  reports: ['findings', 'rules', 'text'],
  intake: ['reader', 'lexicon', 'model', 'writing', 'generated', 'syntax', 'quantities', 'text', 'memory'],
  measure: ['meaning', 'lexicon', 'model', 'quantities', 'text', 'memory'],
  exchange: ['meaning', 'measure', 'history', 'findings', 'model', 'quantities', 'text'],
  workspace: [
    ...['generated', 'syntax', 'model', 'meaning', 'quantities', 'feasibility', 'lexicon', 'reader', 'text', 'memory'],
    ...['findings', 'editing', 'writing', 'rules', 'documents', 'reports', 'exchange', 'intake', 'measure'],
  ],
  review: [
    ...['generated', 'syntax', 'model', 'meaning', 'intake', 'text', 'findings', 'editing', 'writing'],
    ...['rules', 'documents', 'workspace', 'memory'],
  ],
};

/** The folders of rules, one for each criterion: all that stands in them is a rule, or the fixes of one. */
const RULES = '^language/rules/(specific|measurable|feasible|timely|fitting|consistent)/';

const EVERYTHING = '^(language|server|cli|client|protocol|site|test|scripts|bench)/';

const room = (name, allowed) => ({
  name: `language/${name}`,
  comment: `language/${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^language/${name}/` },
  to: { path: EVERYTHING, pathNot: `^language/(${[name, ...allowed].join('|')})/` },
});

const hosts = (name, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${name}/` },
  to: { path: EVERYTHING, pathNot: `^(${[name, ...allowed].join('|')})/` },
});

export default {
  forbidden: [
    ...Object.entries(LANGUAGE).map(([name, allowed]) => room(name, allowed)),
    hosts('protocol', []),
    hosts('cli', ['language', 'server']),
    hosts('server', ['language', 'protocol']),
    hosts('client', ['protocol']),
    hosts('site', ['protocol', 'client/preview']),
    hosts('scripts', ['language', 'client/preview']),
    hosts('bench', ['language', 'scripts', 'test/support']),
    hosts('test/support', ['language', 'scripts']),
    {
      name: 'rules-know-no-other-rules',
      comment: 'what several rules share stands in rules/finding/, what several fixes share in rules/mending/',
      severity: 'error',
      from: { path: `${RULES}([\\w-]+?)(\\.fix)?\\.ts$` },
      to: { path: RULES, pathNot: '^language/rules/$1/$2(\\.fix)?\\.ts$' },
    },
    {
      name: 'rules-are-known-by-their-list-alone',
      comment: 'whoever wants a rule asks the registry, which has them from rules/all.ts',
      severity: 'error',
      from: { path: '^(language|server|cli)/', pathNot: `(${RULES}|^language/rules/all\\.ts$)` },
      to: { path: RULES },
    },
    {
      name: 'fixes-are-loaded-when-asked-for',
      comment:
        'a rule imports its fixes with import(), and nothing but the type of its case as other files are imported',
      severity: 'error',
      from: {},
      to: { path: '\\.fix\\.ts$', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-room-is-known',
      comment: 'a folder of language/ has a line in the table above',
      severity: 'error',
      from: { path: `^language/(?!(${Object.keys(LANGUAGE).join('|')})/)` },
      to: {},
    },
    {
      name: 'language-runs-anywhere',
      comment: 'language/ runs in Node, a browser and a worker: hosts hand it what they read',
      severity: 'error',
      from: { path: '^language/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'no file imports itself by way of others, be it for a value or for a type',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'language-knows-no-editor',
      severity: 'error',
      from: { path: '^language/' },
      to: { path: '^(vscode|vscode-languageserver|vscode-languageclient)($|/)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
