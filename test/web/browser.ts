import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SCREEN } from '../../demo/browser.ts';

export { openBrowser, SCREEN, signIn, TELEPHONE } from '../../demo/browser.ts';

/** Where screenshots of a run are kept, to be looked at. */
export const SHOTS = join('out', 'screenshots');

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
