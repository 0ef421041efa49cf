import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser, SCREEN, signIn } from '../../demo/browser.ts';
import { LAST_ROUND, loadDemo, PASSWORD, startDemo, THIS_ROUND } from '../../demo/open-demo.ts';
import { type Answer, answerWith, type Mode } from '../answer.ts';
import { ROOT_FOLDER } from '../folders.ts';
import { rounded, seconds, withSpread } from '../format.ts';
import { spreadOf } from '../samples.ts';

/** What does an officer on a slow line load, and how long until the first answer can be typed? */

const ROUNDS: Readonly<Record<Mode, number>> = { quick: 3, full: 9 };
const RANKING = `/dot/${LAST_ROUND}/xep-hang`;
const UNIT_PAGE = `/dot/${THIS_ROUND}/don-vi/SN11/tu-cham`;
/** Loaded beside the entry, before the page stands. */
const NEEDED = ['pages/unit/unit-page.tsx'];
/** 4 Mbit/s both ways and a ping of 40 ms; a processor four times slower than this machine's. */
const LINE = { bitsPerSecond: 4_000_000, latency: 40 };
const SLOWER = 4;
const AT_MOST_KB = 350;
const AT_MOST_MS = 2000;
/** A whole country of communes in one block. */
const UNITS = 4000;
/** Twenty pictures a second still look like movement. */
const SMOOTH_MS = 50;
const SCROLL_FOR = 3000;

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
  const folder = mkdtempSync(join(tmpdir(), 'thangdiem-bench-web-'));
  const options = {
    folder,
    host: '127.0.0.1',
    port: 0,
    web: join(ROOT_FOLDER, 'dist', 'web'),
    logLevel: 'error',
  };
  await loadDemo(options, { published: false });
  const [browser, house] = await Promise.all([openBrowser(), startDemo(options)]);
  try {
    const session = await sessionOf(browser, house.url, 'canbo');
    const load = (isSlow: boolean) => openUnitPage(browser, house.url, session, isSlow);
    const council = await sessionOf(browser, house.url, 'hoidong');
    const frames = await scroll(browser, house.url, council);
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
        {
          what: `Scrolling a block of ${UNITS} units, four times slower: the 95th frame of 100`,
          target: `≤ ${SMOOTH_MS} ms`,
          measured: `${rounded(frames.p95)} ms`,
          met: frames.p95 <= SMOOTH_MS,
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
          ['Frames while scrolling, ms: median', rounded(frames.p50)],
          ['Frames while scrolling, ms: 95th of 100', rounded(frames.p95)],
          ['Frames while scrolling, ms: longest', rounded(frames.longest)],
        ],
      },
      notes: [
        `The scrolled ranking is the demo's with its first unit repeated. An empty cache, a session already begun, ${SCREEN.width}×${SCREEN.height}. Usable: the first criterion's field takes an answer and its points stand beside it. kB are 1,000 bytes, as sent. The line and the processor are slowed by the browser's own debugger.`,
      ],
    };
  } finally {
    await browser.close();
    await house.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sessionOf(browser: Browser, url: string, username: string): Promise<Session> {
  const context = await browser.newContext({ baseURL: url, viewport: SCREEN, locale: 'vi-VN' });
  await signIn(await context.newPage(), username, PASSWORD);
  const session = await context.storageState();
  await context.close();
  return session;
}

/** Frames while the ranking of a block of very many units is scrolled without a stop. */
async function scroll(browser: Browser, url: string, session: Session) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SCREEN,
    locale: 'vi-VN',
    storageState: session,
  });
  const page = await context.newPage();
  await page.route(`**/rounds/${LAST_ROUND}/ranking`, async (route) => {
    const answer = await route.fetch();
    const ranking = await answer.json();
    const [block] = ranking.blocks;
    const [unit] = block.units;
    block.units = Array.from({ length: UNITS }, (_, index) => ({
      ...unit,
      code: `X${index + 1}`,
      name: `Xã thứ ${index + 1}`,
      place: index + 1,
    }));
    await route.fulfill({ response: answer, json: ranking });
  });
  await page.goto(RANKING);
  await page.locator('.ant-table-tbody-virtual-holder').hover();
  const debug = await context.newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(`(() => {
    window.frames95 = [];
    let last = performance.now();
    const step = (now) => { window.frames95.push(now - last); last = now; requestAnimationFrame(step); };
    requestAnimationFrame(step);
  })()`);
  const until = performance.now() + SCROLL_FOR;
  while (performance.now() < until) await page.mouse.wheel(0, 240);
  const frames = (await page.evaluate<number[]>('window.frames95')).toSorted((a, b) => a - b);
  await context.close();
  const at = (share: number) => frames[Math.floor(frames.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), longest: frames.at(-1) ?? 0 };
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
