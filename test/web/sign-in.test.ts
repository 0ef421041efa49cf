import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, signIn, TELEPHONE, visitor } from './browser.ts';
import { openHouse, PASSWORD } from './house.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

describe('signing in', () => {
  it.each([
    ['a screen', undefined],
    ['a telephone', TELEPHONE],
  ])('leads to what waits for the person, on %s', async (name, size) => {
    const { page, complaints, leave } = await visitor(browser, house.url, size);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, `sign-in-${size ? 'telephone' : 'screen'}`);
    await signIn(page, 'lanhdao', PASSWORD);
    await page.getByRole('link', { name: 'Tự chấm điểm' }).first().waitFor();
    expect(await axeFaults(page), name).toEqual([]);
    await shoot(page, `home-${size ? 'telephone' : 'screen'}`);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says what to do about a wrong password, and keeps the name typed', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('lanhdao');
    await page.getByLabel('Mật khẩu').fill('không phải mật khẩu này');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('lanhdao');
    await leave();
  });

  it('reads in English for whoever chooses so, after reloading too', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await signIn(page, 'quanly', PASSWORD);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    // What the server says, too, without another visit.
    await page.getByText('appraisal', { exact: true }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    await page.getByText('appraisal', { exact: true }).first().waitFor();
    await leave();
  });

  it('ends with a page that knows nobody, from the home page too', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await signIn(page, 'lanhdao', PASSWORD);
    await page.getByRole('link', { name: 'Tự chấm điểm' }).first().waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(await page.getByRole('link', { name: 'Tự chấm điểm' }).count()).toBe(0);
    await leave();
  });

  it('says so when signing out fails for want of a line', async () => {
    const { page, context, leave } = await visitor(browser, house.url);
    await signIn(page, 'lanhdao', PASSWORD);
    await page.getByRole('link', { name: 'Tự chấm điểm' }).first().waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Chưa đăng xuất được vì mất kết nối').waitFor();
    await leave();
  });

  it('shows whoever is not signed in the door, whatever page was asked for', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await page.goto('/nhat-ky');
    await page.getByLabel('Tên đăng nhập').waitFor();
    await leave();
  });
});
