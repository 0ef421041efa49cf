import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, SCREEN, signIn } from './browser.ts';
import {
  LAST_ROUND,
  loadDemo,
  PASSWORD,
  PUBLISHED_ROUND,
  startDemo,
  THIS_ROUND,
} from './open-demo.ts';

/**
 * Takes the pictures of the guides anew from the running product (`npm run guide-pictures`), so that
 * what a guide shows is what people find.
 */
const PICTURES = join('docs', 'huong-dan', 'hinh');

const options = {
  folder: join('out', 'guide-pictures'),
  host: '127.0.0.1',
  port: 0,
  web: join('dist', 'web'),
  logLevel: 'error',
};
await loadDemo(options);
const demo = await startDemo(options);
const browser = await openBrowser();
await mkdir(PICTURES, { recursive: true });
try {
  await asUser('canbo', unitPictures);
  await asUser('thamdinh', appraiserPictures);
  await asUser('quanly', managerPictures);
} finally {
  await browser.close();
  await demo.stop();
}

async function unitPictures(page: Page): Promise<void> {
  await take(page, 'viec-cua-toi');
  await page.goto(`/dot/${THIS_ROUND}/don-vi/SN11/tu-cham`);
  await page.getByRole('button', { name: /^1\.2\. / }).click();
  await page.getByLabel('Số cán bộ, công chức, viên chức đã được quán triệt').fill('45');
  await page.getByLabel('Tổng số cán bộ, công chức, viên chức').fill('60');
  await page.getByLabel('Giải trình, ghi chú của đơn vị').fill('Có danh sách ký nhận tại cơ quan.');
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await take(page, 'tu-cham');
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số, ký hiệu').fill('15/KH-SN11');
  await dialog.getByLabel('Ngày ban hành').fill('21/02/2026');
  await dialog.getByLabel('Cơ quan ban hành').fill('Sở Thông tin và Truyền thông (giả định)');
  await dialog.getByLabel('Trích yếu').fill('Kế hoạch công tác dân vận chính quyền năm 2026');
  await take(page, 'tai-lieu');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
  await page.getByRole('dialog', { name: 'Kiểm tra trước khi nộp' }).waitFor();
  await take(page, 'kiem-tra');
  await page.goto(`/dot/${PUBLISHED_ROUND}/don-vi/SN11/ket-qua`);
  await page.getByRole('heading', { name: /^SN11/ }).waitFor();
  await take(page, 'ket-qua');
}

async function appraiserPictures(page: Page): Promise<void> {
  await page.goto(`/dot/${LAST_ROUND}/tham-dinh`);
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('SN11');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^1\.1\. / }).waitFor();
  await page.locator('canvas').first().waitFor();
  await take(page, 'tham-dinh');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Kế hoạch ký ngày 02/4, sang quý II.');
  await take(page, 'sua-diem');
}

async function managerPictures(page: Page): Promise<void> {
  await page.goto(`/dot/${LAST_ROUND}/quan-ly`);
  await page.getByRole('columnheader', { name: 'Đơn vị' }).first().waitFor();
  await take(page, 'tien-do');
  await page.goto(`/dot/${PUBLISHED_ROUND}/quan-ly/cong-bo`);
  await page.getByRole('heading', { name: 'Các lần công bố' }).scrollIntoViewIfNeeded();
  await take(page, 'cong-bo');
  await page.goto(`/dot/${PUBLISHED_ROUND}/xep-hang`);
  await page.getByRole('cell', { name: 'SN02' }).first().waitFor();
  await take(page, 'xep-hang');
  await page.goto('/bo-tieu-chi');
  await page
    .getByRole('link', { name: /Hải Dương/ })
    .first()
    .click();
  await page.getByText('Số liệu minh họa').first().waitFor();
  await take(page, 'bo-tieu-chi');
  await page.goto('/nhat-ky');
  await page.getByRole('columnheader', { name: 'Thay đổi' }).waitFor();
  await take(page, 'nhat-ky');
}

async function asUser(username: string, pictures: (page: Page) => Promise<void>): Promise<void> {
  const page = await newPage(browser);
  await signIn(page, username, PASSWORD);
  await pictures(page);
  await page.context().close();
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: SCREEN,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return context.newPage();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
