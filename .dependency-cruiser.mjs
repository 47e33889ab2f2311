/** The arrows between the rooms of the house: what each may import. docs/architecture.md draws them. */

/** Which rooms a room of `language/` may import, besides itself. */
const LANGUAGE = {
  grammar: [],
  generated: [],
  lexicon: [],
  quantities: [],
  text: [],
  findings: ['text'],
  editing: ['text'],
  syntax: ['generated', 'lexicon'],
  feasibility: ['quantities'],
  reader: ['quantities'],
  model: ['generated', 'syntax', 'quantities'],
  intake: ['generated', 'syntax', 'quantities', 'lexicon', 'reader', 'model'],
  meaning: ['model', 'quantities', 'feasibility', 'reader', 'lexicon', 'text'],
  rules: ['meaning', 'model', 'quantities', 'feasibility', 'lexicon', 'reader', 'text', 'findings', 'editing'],
  documents: ['meaning', 'findings', 'model', 'quantities', 'feasibility', 'text'],
  reports: ['findings', 'rules', 'text'],
  exchange: ['meaning', 'findings', 'model', 'quantities', 'text'],
  workspace: [
    'generated',
    'syntax',
    'model',
    'quantities',
    'feasibility',
    'lexicon',
    'reader',
    'text',
    'findings',
    'editing',
    'meaning',
    'rules',
    'documents',
    'reports',
    'exchange',
  ],
  review: ['generated', 'syntax', 'model', 'intake', 'text', 'findings', 'editing', 'rules', 'documents', 'workspace'],
};

const room = (name, allowed) => ({
  name: `language/${name}`,
  comment: `language/${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^language/${name}/` },
  to: {
    path: '^(language|server|cli|client|protocol|test|scripts|bench)/',
    pathNot: `^language/(${[name, ...allowed].join('|')})/`,
  },
});

const hosts = (name, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(language|server|cli|client|protocol|test|scripts|bench)/',
    pathNot: `^(${[name, ...allowed].join('|')})/`,
  },
});

export default {
  forbidden: [
    ...Object.entries(LANGUAGE).map(([name, allowed]) => room(name, allowed)),
    hosts('protocol', []),
    hosts('cli', ['language']),
    hosts('server', ['language', 'protocol']),
    hosts('client', ['protocol']),
    {
      name: 'language-runs-anywhere',
      comment: 'language/ runs in Node, a browser and a worker: hosts hand it what they read',
      severity: 'error',
      from: { path: '^language/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
