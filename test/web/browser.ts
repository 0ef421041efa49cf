import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core';

/** Where screenshots of a run are kept, to be looked at. */
export const SHOTS = join('out', 'screenshots');

export const SCREEN = { width: 1366, height: 768 };
export const TELEPHONE = { width: 390, height: 844 };

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Made for taking pictures: without its own security a browser does not say where a request is from. */
const UNLIKE_PEOPLE = ['--single-process', '--disable-web-security'];

/** A real browser: the one that comes with the packages on Linux, an installed Chrome elsewhere. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((arg) => !UNLIKE_PEOPLE.some((one) => arg.startsWith(one))),
      headless: true,
    });
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) throw new Error('no Chrome found: install Google Chrome, or run on Linux x64');
  return playwright.launch({ executablePath: installed, headless: true });
}

/** Somebody at a browser of their own. What the page complains of fails the test. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages of the browser's console that are errors, and failures of scripts. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

/** Answers that a test provokes on purpose also show in the console; their words are these. */
const EXPECTED = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/;

export async function visitor(browser: Browser, url: string, size = SCREEN): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints, leave: () => context.close() };
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: /^Xin chào/ }).waitFor();
}

export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Every fault against WCAG 2.2 AA that axe finds on the page as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Run by the debugger, so that the page's own policy on scripts stays as it is.
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }).then(({ violations }) => violations)`);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(
      ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`,
    );
    return `${id}: ${help}\n  ${where.join('\n  ')}`;
  });
}
