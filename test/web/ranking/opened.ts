import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Demo } from '../../../demo/open-demo.ts';
import { signIn, type TELEPHONE, type Visitor, visitor } from '../browser.ts';
import { PASSWORD } from '../house.ts';

export interface Expected {
  readonly final?: number;
  readonly undecided?: { readonly low: number; readonly high: number };
  readonly grade?: string;
  readonly place?: number;
  readonly ungraded?: string;
}

/** Worked out apart from the product; the published round is the same a year earlier. */
export async function expectedUnits(): Promise<ReadonlyMap<string, Expected>> {
  const text = await readFile('fixtures/hai-duong-2025/expected.yaml', 'utf8');
  return new Map(Object.entries((parse(text) as { units: Record<string, Expected> }).units));
}

export const rankingOf = (round: string, query = '') => `/dot/${round}/xep-hang${query}`;

/** Somebody signed in with the ranking open. */
export async function opened(
  browser: Browser,
  { url }: Demo,
  user: string,
  address: string,
  size?: typeof TELEPHONE,
): Promise<Visitor> {
  const someone = await visitor(browser, url, size);
  await signIn(someone.page, user, PASSWORD);
  await someone.page.goto(address);
  await someone.page.getByRole('heading', { name: 'Xếp hạng và tổng hợp' }).waitFor();
  return someone;
}

/** Rows of the table in sight, each as the texts of its cells. */
export async function rowsOf(shown: Page): Promise<readonly (readonly string[])[]> {
  const rows = await shown
    .locator('table.figures tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell as HTMLElement).innerText),
      ),
    );
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
}

/** Waits until a chart is drawn. */
export async function drawn(shown: Page, title: RegExp): Promise<void> {
  await shown.getByRole('img', { name: title }).locator('canvas').waitFor();
}

/** Clicks what hands out a file, and gives the file. */
export async function handedOut(
  shown: Page,
  role: 'link' | 'button',
  name: string | RegExp,
): Promise<Download> {
  const [download] = await Promise.all([
    shown.waitForEvent('download'),
    shown.getByRole(role, { name }).click(),
  ]);
  return download;
}
