import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser, SCREEN, signIn, visitor } from '../../test/web/browser.ts';
import { openHouse, PASSWORD, THIS_ROUND } from '../../test/web/house.ts';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { rounded, seconds, withSpread } from '../format.ts';
import { spreadOf } from '../samples.ts';

/** What does an officer on a slow line load, and how long until the first answer can be typed? */

const ROUNDS: Readonly<Record<Mode, number>> = { quick: 1, full: 9 };
const UNIT_PAGE = `/dot/${THIS_ROUND}/don-vi/SN11/tu-cham`;
/** Loaded one by one as they are needed, before the page stands. */
const NEEDED = [
  'pages/unit/unit-page.tsx',
  'scoring/read-set.ts',
  'scoring/core-words.ts',
  'scoring/live-scores.ts',
];
/** 4 Mbit/s both ways and a ping of 40 ms; a processor four times slower than this machine's. */
const LINE = { bitsPerSecond: 4_000_000, latency: 40 };
const SLOWER = 4;
const AT_MOST_KB = 350;
const AT_MOST_MS = 2000;

type Kind = 'scripts' | 'styles' | 'fonts' | 'data and the rest';

interface Loaded {
  /** From the address to a field that takes an answer, with the points beside it. */
  readonly usableMs: number;
  /** Compressed, as sent, in kB. */
  readonly weight: ReadonlyMap<Kind, number>;
  /** Also compressed: fetched after the page stands, for what is opened later. */
  readonly laterKb: number;
}

async function ask(mode: Mode): Promise<Answer> {
  const [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  try {
    const signedIn = await visitor(browser, house.url);
    await signIn(signedIn.page, 'canbo', PASSWORD);
    const session = await signedIn.context.storageState();
    const load = (isSlow: boolean) => openUnitPage(browser, house.url, session, isSlow);
    const first = await load(false);
    const slow: number[] = [];
    const fast: number[] = [];
    for (let round = 0; round < ROUNDS[mode]; round += 1) {
      fast.push((await load(false)).usableMs);
      slow.push((await load(true)).usableMs);
    }
    const total = sum([...first.weight.values()]);
    const usable = spreadOf(slow).median;
    return {
      title: "The unit's pages in a browser",
      verdicts: [
        {
          what: 'First load of the self-assessment, compressed',
          target: `≤ ${AT_MOST_KB} kB`,
          measured: `${rounded(total)} kB`,
          met: total <= AT_MOST_KB,
        },
        {
          what: 'Usable on 4 Mbit/s and a four times slower processor',
          target: '≤ 2 s',
          measured: seconds(usable),
          met: usable <= AT_MOST_MS,
        },
      ],
      table: {
        header: ['What', 'Value'],
        rows: [
          ...[...first.weight].map(([kind, kb]) => [`First load: ${kind}`, `${rounded(kb)} kB`]),
          ['First load, all of it', `${rounded(total)} kB`],
          ['Fetched once the page stands, for dialogs', `${rounded(first.laterKb)} kB`],
          ['Usable here, ms: median (middle half)', withSpread(spreadOf(fast))],
          ['Usable on the slow line, ms: median (middle half)', withSpread(spreadOf(slow))],
        ],
      },
      notes: [
        `An empty cache, a session already begun, ${SCREEN.width}×${SCREEN.height}. Usable: the first criterion's field takes an answer and its points stand beside it. kB are 1,000 bytes, as sent. The line and the processor are slowed by the browser's own debugger.`,
      ],
    };
  } finally {
    await browser.close();
    await house.stop();
  }
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

async function openUnitPage(
  browser: Browser,
  url: string,
  session: Session,
  isSlow: boolean,
): Promise<Loaded> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SCREEN,
    locale: 'vi-VN',
    storageState: session,
  });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  const requests = await watch(debug);
  if (isSlow) await slowDown(debug);
  const begun = performance.now();
  await page.goto(UNIT_PAGE, { waitUntil: 'commit' });
  await untilUsable(page);
  const usableMs = performance.now() - begun;
  await page.waitForLoadState('networkidle');
  const all = requests.finished();
  await context.close();
  const needed = neededScripts();
  const isLater = ({ type, name }: Request) => type === 'Script' && !needed.has(name);
  const weight = weigh(all.filter((request) => !isLater(request)));
  const laterKb = sum([...weigh(all.filter(isLater)).values()]);
  return { usableMs, weight, laterKb };
}

interface Built {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Which scripts the page cannot stand without: its own and the core's, with all they import. */
function neededScripts(): ReadonlySet<string> {
  const manifest = join(ROOT_FOLDER, 'dist', 'web', '.vite', 'manifest.json');
  const built: Readonly<Record<string, Built>> = JSON.parse(readFileSync(manifest, 'utf8'));
  const needed = new Set<string>();
  const take = (name: string): void => {
    const found = built[name];
    if (!found || needed.has(`/${found.file}`)) return;
    needed.add(`/${found.file}`);
    for (const imported of found.imports ?? []) take(imported);
  };
  for (const [name, { isEntry }] of Object.entries(built)) if (isEntry) take(name);
  for (const name of NEEDED) {
    if (!built[name]) throw new Error(`${name} is not among the built pages`);
    take(name);
  }
  return needed;
}

async function untilUsable(page: Page): Promise<void> {
  await page.locator('.answering :is(input, select, textarea):enabled').first().waitFor();
  await page.locator('.live .points strong').waitFor();
}

interface Request {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

async function watch(debug: CDPSession) {
  const begun = new Map<string, { name: string; type: string }>();
  const finished: Request[] = [];
  debug.on('Network.responseReceived', ({ requestId, response, type }) =>
    begun.set(requestId, { name: new URL(response.url).pathname, type }),
  );
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const found = begun.get(requestId);
    if (found) finished.push({ ...found, bytes });
  });
  await debug.send('Network.enable');
  return { finished: (): readonly Request[] => [...finished] };
}

async function slowDown(debug: CDPSession): Promise<void> {
  await debug.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: LINE.bitsPerSecond / 8,
    uploadThroughput: LINE.bitsPerSecond / 8,
  });
  await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

function weigh(requests: readonly Request[]): ReadonlyMap<Kind, number> {
  const kinds = new Map<Kind, number>();
  for (const { type, bytes } of requests) {
    const kind = kindOf(type);
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes / 1000);
  }
  return kinds;
}

function kindOf(type: string): Kind {
  if (type === 'Script') return 'scripts';
  if (type === 'Stylesheet') return 'styles';
  return type === 'Font' ? 'fonts' : 'data and the rest';
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

await answerWith(ask);
