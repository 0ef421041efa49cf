import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, signIn, TELEPHONE, visitor } from './browser.ts';
import { LAST_ROUND, openHouse, PASSWORD } from './house.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

describe('looking', () => {
  it('shoots', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'thamdinh', PASSWORD);
    await page.goto(`/dot/${LAST_ROUND}/tham-dinh`);
    await page.waitForTimeout(1500);
    await shoot(page, 'appraise-empty');
    await page.goto(`/dot/${LAST_ROUND}/tham-dinh?theo=don-vi&don-vi=SN13`);
    await page.getByRole('heading', { name: /^1\.1/ }).waitFor();
    for (let i = 0; i < 34; i++) {
      const n = await page.locator('.preview').count();
      const w = await page.locator('.card.warned').count();
      console.log(
        await page.locator('#task').innerText(),
        n,
        w,
        await page.locator('.preview img').count(),
      );
      await page.keyboard.press('j');
      await page.waitForTimeout(300);
    }
    console.log(await axeFaults(page));
    console.log(JSON.stringify(complaints));
    await leave();
  });
});
