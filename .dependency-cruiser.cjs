/**
 * The layer law. Imports go one way, and data order is folder order; each comment is what somebody reads when a rule
 * stops them, so it names the right place.
 *
 * domain <- protocol <- client <- react <- web        domain, protocol <- server
 * server: doors > gate > records > rooms > storage, topics, views (numbered as in ARCHITECTURE.md)
 */

const TEST_CODE = '(\\.test\\.tsx?$|\\.e2e\\.ts$|\\.contract\\.ts$|/test/|/testing/)';
const SERVER = '^apps/server/src';

/** A package may import the workspaces named here and no other. */
const ALLOWED_WORKSPACES = {
  'packages/domain': [],
  'packages/protocol': ['packages/domain'],
  'packages/client': ['packages/domain', 'packages/protocol'],
  'packages/react': ['packages/domain', 'packages/protocol', 'packages/client'],
  'apps/web': ['packages/domain', 'packages/protocol', 'packages/client', 'packages/react'],
  'apps/server': ['packages/domain', 'packages/protocol'],
};

/** A folder of the server may import itself, the folders named here, and nothing else of the server. */
const SHARED_BY_ALL = ['config', 'log', 'metrics'];
/** Small files beside main.ts (clock, chance, ...) are for every layer; the two that know all parts are for none. */
const TOP_FILES = `${SERVER}/(?!main\\.|compose\\.)[^/]+\\.ts$`;
const BOTTOM = ['storage', 'topics', 'views'];
const ALLOWED_SERVER_FOLDERS = {
  doors: ['gate', 'records', 'rooms', 'views'],
  gate: ['records', 'rooms', ...BOTTOM],
  records: ['rooms', 'pictures', ...BOTTOM],
  rooms: [...BOTTOM],
  storage: [],
  pictures: [],
  topics: [],
  views: [],
  samples: [],
};

const betweenWorkspaces = Object.entries(ALLOWED_WORKSPACES).map(([workspace, allowed]) => ({
  name: `${workspace.replace('/', '-')}-imports-left`,
  severity: 'error',
  comment: `${workspace} may import ${allowed.join(', ') || 'no other workspace'}. What two sides need belongs further left: rules in packages/domain, wire shapes in packages/protocol.`,
  from: { path: `^${workspace}/`, pathNot: TEST_CODE },
  to: { path: '^(packages|apps|tools)/', pathNot: [workspace, ...allowed].map((folder) => `^${folder}/`) },
}));

const insideServer = Object.entries(ALLOWED_SERVER_FOLDERS).map(([folder, allowed]) => ({
  name: `server-${folder}-imports-down`,
  severity: 'error',
  comment: `apps/server/src/${folder} may import ${[...allowed, ...SHARED_BY_ALL].join(', ')} and files beside main.ts. Hand the rest in from compose.ts, or move the code to the layer that owns it.`,
  from: { path: `${SERVER}/${folder}/`, pathNot: TEST_CODE },
  to: {
    path: `${SERVER}/`,
    pathNot: [TOP_FILES, ...[folder, ...allowed, ...SHARED_BY_ALL].map((name) => `${SERVER}/${name}(/|[.-])`)],
  },
}));

const insideDomain = [
  {
    name: 'domain-vocabulary-is-the-floor',
    severity: 'error',
    comment: 'vocabulary/ holds nouns and imports only vocabulary. A verb belongs in rules/.',
    from: { path: '^packages/domain/src/vocabulary/', pathNot: TEST_CODE },
    to: { path: '^packages/domain/src/', pathNot: '^packages/domain/src/vocabulary/' },
  },
  {
    name: 'domain-rules-stay-in-their-feature',
    severity: 'error',
    comment:
      'A rules file imports vocabulary and its own feature only. A noun two features share belongs in vocabulary/; decide.ts and evolve.ts combine features.',
    from: { path: '^packages/domain/src/rules/([^/.]+)', pathNot: TEST_CODE },
    to: {
      path: '^packages/domain/src/',
      pathNot: ['^packages/domain/src/vocabulary/', '^packages/domain/src/rules/$1(/|\\.|$)'],
    },
  },
];

const WEB = '^apps/web/src';
const insideWeb = [
  {
    name: 'web-ui-knows-no-game-word',
    severity: 'error',
    comment: 'ui/ holds plain controls that any program could use. What knows the game belongs in table/ or a page.',
    from: { path: `${WEB}/ui/`, pathNot: TEST_CODE },
    to: { path: [`${WEB}/(app|pages|table|map|shapes)/`, '^packages/'] },
  },
  {
    name: 'web-table-below-pages',
    severity: 'error',
    comment: 'table/ holds panels that pages put together; hand in what a panel needs as a property.',
    from: { path: `${WEB}/table/`, pathNot: TEST_CODE },
    to: { path: `${WEB}/(app|pages)/` },
  },
  {
    name: 'web-map-below-table',
    severity: 'error',
    comment: 'map/ is one panel that the table shows; it gets what it needs as properties and knows no other panel.',
    from: { path: `${WEB}/map/`, pathNot: TEST_CODE },
    to: { path: `${WEB}/(app|pages|table)/` },
  },
  {
    name: 'web-pages-below-app',
    severity: 'error',
    comment: 'app/ loads pages, never the other way round; hand a page what it needs, or move it to table/ or ui/.',
    from: { path: `${WEB}/pages/`, pathNot: TEST_CODE },
    to: { path: `${WEB}/app/(app|router|shell)\\.tsx$` },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or need a third both may import.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'front-door-only',
    severity: 'error',
    comment: 'A package has one entry, src/index.ts; export there what others may use.',
    from: { path: '^(packages|apps|tools)/([^/]+)/', pathNot: TEST_CODE },
    to: { path: '^packages/[^/]+/src/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^$1/$2/'] },
  },
  {
    name: 'no-test-code-in-production',
    severity: 'error',
    comment: 'What production needs must not live among tests; move it into the layer that owns it.',
    from: { path: '^(packages|apps)/', pathNot: TEST_CODE },
    to: { path: TEST_CODE, pathNot: 'node_modules' },
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    comment: 'This import leads nowhere; a package must stand in the package.json of the workspace using it.',
    from: { path: '^(packages|apps|tools)/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'pure-domain',
    severity: 'error',
    comment: 'domain and protocol run in the browser too: no Node modules; clock, randomness and ids are handed in.',
    from: { path: '^packages/(domain|protocol)/src/', pathNot: TEST_CODE },
    to: { dependencyTypes: ['core'] },
  },
];

module.exports = {
  forbidden: [...everywhere, ...betweenWorkspaces, ...insideDomain, ...insideServer, ...insideWeb],
  options: {
    exclude: { path: '(^|/)(dist|coverage|test-results)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
