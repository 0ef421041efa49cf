/**
 * The import arrows of docs/architecture.md. Each rule says why it stands and what to do instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const CORE = '^src/(criteria|evidence|scoring|ranking|analysis|round)/';

const core = ['criteria', 'evidence', 'scoring', 'ranking', 'analysis'];

/** Rooms from right to left: a room may import those named before it, and itself. */
const rooms = [
  { room: 'criteria', may: [] },
  { room: 'evidence', may: ['criteria'] },
  { room: 'scoring', may: ['criteria', 'evidence'] },
  { room: 'ranking', may: ['criteria', 'evidence', 'scoring'] },
  { room: 'analysis', may: ['criteria', 'evidence', 'scoring', 'ranking'] },
  { room: 'round', may: ['criteria', 'evidence'] },
  { room: 'text', may: [...core, 'round'] },
  { room: 'documents', may: [...core, 'text'] },
  { room: 'storage', may: ['criteria', 'evidence', 'round'] },
  { room: 'app', may: [...core, 'round', 'documents', 'storage'] },
  { room: 'service', may: [...core, 'round', 'text', 'documents', 'storage', 'app'] },
  { room: 'server', may: [...core, 'round', 'text', 'documents', 'storage', 'app', 'service'] },
  // The browser: what it knows of the server is the description of its API, made into types.
  { room: 'web', may: [...core, 'round', 'text'] },
  {
    room: 'cli',
    may: [...core, 'round', 'text', 'documents', 'storage', 'app', 'service', 'server'],
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
      ...(['service', 'server', 'cli'].includes(room) ? ['^src/version.ts$'] : []),
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
        'The core runs the same in a browser: it imports zod, yaml (reading, writing and mending, in one file each), decimal.js (in one file), json-rules-engine (in one file) and pure-rand (seeded, in one file). Anything else belongs in the shell.',
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
        '^src/criteria/(located|written|spliced)-yaml\\.ts$',
        'every scalar is read and written as text',
      ],
      [
        'fflate',
        '^src/documents/(form|bundle)/',
        'forms and bundles are packed where they are made',
      ],
      ['exceljs', '^src/documents/', 'workbooks are made in one room'],
      ['yauzl', '^src/documents/intake/archive\\.ts$', 'what is unpacked is counted in one place'],
      ['saxes', '^src/documents/intake/read-xml\\.ts$', 'no entity of a file is ever followed'],
      [
        'docx',
        '^src/documents/papers/docx/',
        'papers are laid out without knowing Word, and written as Excel from the same plan',
      ],
      [
        'echarts',
        '^src/(documents/robustness-plots|web/charts)/',
        'its weight is loaded only for plots',
      ],
      [
        '(react|react-dom|antd|@ant-design|wouter|@tanstack|openapi-fetch|idb-keyval)',
        '^src/web/',
        'nothing but the pages needs a browser',
      ],
      [
        '(kysely|pg|@electric-sql)',
        '^src/storage/',
        'the rest speaks to a store in words of the domain',
      ],
      ['csv-parse', '^src/documents/register/', 'the register is read in one place'],
      [
        '@aws-sdk',
        '^src/storage/files/s3-files\\.ts$',
        'its weight is loaded only where S3 is used',
      ],
      ['file-type', '^src/storage/files/sniff\\.ts$', 'what a file is, is decided in one place'],
      ['better-auth', '^src/server/sign-in/', 'who somebody is, is decided in one place'],
      ['(hono|@hono)', '^src/server/', 'use cases know no HTTP'],
      ['pg-boss', '^src/storage/jobs/', 'work is queued in one place'],
      ['nodemailer', '^src/service/mail/', 'letters are sent from one place'],
      ['(pino|prom-client)', '^src/server/', 'use cases neither log nor count'],
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
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/cli/main\\.ts$', '^src/web/main\\.tsx$', '-worker\\.ts$'],
      },
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
