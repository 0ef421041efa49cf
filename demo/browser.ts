import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/** What most officials have, and what a few use on the way. */
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

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('heading', { name: /^Xin chào/ }).waitFor();
}
