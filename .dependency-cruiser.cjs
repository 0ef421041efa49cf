/**
 * The import arrows of docs/architecture.md. Each rule says why it stands and what to do instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const CORE = '^src/(criteria|evidence|scoring|ranking|analysis)/';

/** Rooms from right to left: a room may import those named before it, and itself. */
const rooms = [
  { room: 'criteria', may: [] },
  { room: 'evidence', may: ['criteria'] },
  { room: 'scoring', may: ['criteria', 'evidence'] },
  { room: 'ranking', may: ['criteria', 'evidence', 'scoring'] },
  { room: 'analysis', may: ['criteria', 'evidence', 'scoring', 'ranking'] },
  { room: 'text', may: ['criteria', 'evidence', 'scoring', 'ranking', 'analysis'] },
  { room: 'documents', may: ['criteria', 'evidence', 'scoring', 'ranking', 'analysis', 'text'] },
  { room: 'app', may: ['criteria', 'evidence', 'scoring', 'ranking', 'analysis', 'documents'] },
  {
    room: 'cli',
    may: ['criteria', 'evidence', 'scoring', 'ranking', 'analysis', 'text', 'documents', 'app'],
  },
];

const arrows = rooms.map(({ room, may }) => ({
  name: `arrow-${room}`,
  comment:
    `src/${room} imports only ${['itself', ...may].join(', ')}, so that a score's path from evidence to rank stays one-way. ` +
    'Move what is shared to the room furthest right that needs it, or pass it in as a value.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[room, ...may].join('|')})/`,
      ...(room === 'cli' ? ['^src/version.ts$'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      comment:
        'A cycle means that neither module can be read alone. Type-only circles are allowed.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-packages',
      comment:
        'The core runs the same in a browser: it imports zod, yaml (reading and writing, in one file each), decimal.js (in one file), json-rules-engine (in one file) and pure-rand (seeded, in one file). Anything else belongs in the shell.',
      severity: 'error',
      from: { path: CORE },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'unknown'],
        pathNot: '(^|/)node_modules/(zod|yaml|decimal\\.js|json-rules-engine|pure-rand)/',
      },
    },
    {
      name: 'core-reads-no-files',
      comment:
        'Only criteria/load.ts and criteria/read-file.ts touch the file system; the rest of the core takes values and gives values.',
      severity: 'error',
      from: { path: CORE, pathNot: '^src/criteria/(load|read-file)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    ...[
      ['json-rules-engine', '^src/scoring/rules-engine\\.ts$', 'the evaluator can be replaced'],
      ['decimal\\.js', '^src/criteria/decimal-number\\.ts$', 'every number has the same precision'],
      [
        'yaml',
        '^src/criteria/(located|written)-yaml\\.ts$',
        'every scalar is read and written as text',
      ],
      ['fflate', '^src/documents/form/', 'forms are packed where they are made'],
      ['exceljs', '^src/documents/', 'workbooks are made in one room'],
      ['yauzl', '^src/documents/intake/archive\\.ts$', 'what is unpacked is counted in one place'],
      ['saxes', '^src/documents/intake/read-xml\\.ts$', 'no entity of a file is ever followed'],
      [
        'docx',
        '^src/documents/papers/docx/',
        'papers are laid out without knowing Word, and written as Excel from the same plan',
      ],
      ['echarts', '^src/documents/robustness-plots/', 'its weight is loaded only for plots'],
      [
        'pure-rand',
        '^src/analysis/robustness/random\\.ts$',
        'chance comes from a seed and nowhere else',
      ],
      [
        '(commander|cli-progress|cli-table3)',
        '^src/cli/',
        'only the command line talks to a terminal',
      ],
    ].map(([name, from, why]) => ({
      name: `only-there-${name.replace(/\W/g, '')}`,
      comment: `${name} is imported only in ${from}, so that ${why}. Use what that file exports.`,
      severity: 'error',
      from: { path: '^src/', pathNot: from },
      to: { path: `(^|/)node_modules/${name}/` },
    })),
    {
      name: 'no-orphans',
      comment:
        'A module nobody imports is dead. Delete it, or import it where it is used. A worker is started, not imported.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/cli/main\\.ts$', '-worker\\.ts$'] },
      to: {},
    },
    {
      name: 'not-to-test',
      comment: 'The product does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|demo)/' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
