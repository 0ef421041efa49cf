import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { openBrowser, SCREEN, signIn, visitor } from './browser.ts';
import { LAST_ROUND, openHouse, PASSWORD, PUBLISHED_ROUND, THIS_ROUND } from './house.ts';

/** To a page, text of twice the size on a screen is a screen of half the size. */
const HALF = { width: Math.floor(SCREEN.width / 2), height: SCREEN.height / 2 };

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse({ published: true })]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

describe('at 200 % every page keeps to the width of the screen', () => {
  it.each([
    ['canbo', ['/', `/dot/${THIS_ROUND}/don-vi/SN11/tu-cham`, '/bao-mat']],
    ['canbo', [`/dot/${PUBLISHED_ROUND}/don-vi/SN11/ket-qua`, '/bo-tieu-chi']],
    ['thamdinh', [`/dot/${LAST_ROUND}/tham-dinh`]],
    ['hoidong', [`/dot/${PUBLISHED_ROUND}/xep-hang`, `/dot/${PUBLISHED_ROUND}/xep-hang/bang`]],
    ['quanly', ['/dot', `/dot/${LAST_ROUND}/quan-ly`, '/dot/moi', '/don-vi', '/nhat-ky']],
    ['quantri', ['/nguoi-dung']],
  ])('for %s: %j', async (username, addresses) => {
    const { page, leave } = await visitor(browser, house.url, HALF);
    await signIn(page, username, PASSWORD);
    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ address, width }).toEqual({ address, width: HALF.width });
    }
    await leave();
  });
});
