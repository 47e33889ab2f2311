/** The arrows between the rooms of the house: what each may import. docs/architecture.md draws them. */

/** Which rooms a room of `language/` may import, besides itself: those that it needs, and what those are made of. */
const LANGUAGE = {
  memory: [],
  text: [],
  grammar: [],
  generated: [],
  quantities: [],
  lexicon: ['memory'],
  reader: ['quantities', 'memory'],
  feasibility: ['quantities'],
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
  documents: ['meaning', 'measure', 'findings', 'model', 'quantities', 'feasibility', 'text', 'memory'],
  reports: ['findings', 'rules', 'text'],
  intake: ['reader', 'lexicon', 'model', 'writing', 'generated', 'syntax', 'quantities', 'text', 'memory'],
  measure: ['meaning', 'lexicon', 'model', 'quantities', 'text', 'memory'],
  exchange: ['meaning', 'measure', 'findings', 'model', 'quantities', 'text'],
  workspace: [
    ...['generated', 'syntax', 'model', 'meaning', 'quantities', 'feasibility', 'lexicon', 'reader', 'text', 'memory'],
    ...['findings', 'editing', 'writing', 'rules', 'documents', 'reports', 'exchange', 'intake', 'measure'],
  ],
  review: [
    ...['generated', 'syntax', 'model', 'meaning', 'intake', 'text', 'findings', 'editing', 'writing'],
    ...['rules', 'documents', 'workspace', 'memory'],
  ],
};

const EVERYTHING = '^(language|server|cli|client|protocol|test|scripts|bench)/';

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
    hosts('cli', ['language']),
    hosts('server', ['language', 'protocol']),
    hosts('client', ['protocol']),
    hosts('scripts', ['language']),
    hosts('bench', ['language', 'scripts', 'test/support']),
    hosts('test/support', ['language', 'scripts']),
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
