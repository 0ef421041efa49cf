import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, signIn, TELEPHONE, visitor } from './browser.ts';
import { chooseFrom } from './choose-from.ts';
import { LAST_ROUND, openHouse, PASSWORD } from './house.ts';

const REASON = 'Báo cáo năm chỉ ghi 120 người; có danh sách ký nhận';
const AGAIN = 'Sở bổ sung danh sách, cho 3,25 điểm';

let browser: Browser;
let house: Demo;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-audit-'));
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  // What the log is searched for: an appraiser who changes a criterion twice, through the API.
  const { page, leave } = await visitor(browser, house.url);
  await signIn(page, 'thamdinh', PASSWORD);
  const decide = async (value: object, seen: number) => {
    const path = `/api/v1/rounds/${LAST_ROUND}/units/SN11/decisions/1.2`;
    const answer = await page.request.put(path, { data: { value, seen } });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  await decide({ inputs: { 'da-quan-triet': '120' }, reason: REASON }, 0);
  await decide({ points: '3.25', reason: AGAIN }, 1);
  await leave();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function opened(username: string, size?: typeof TELEPHONE, at = '/nhat-ky') {
  const someone = await visitor(browser, house.url, size);
  await signIn(someone.page, username, PASSWORD);
  await someone.page.goto(at);
  return someone;
}

const rows = (page: Page) => page.locator('table.audit tbody tr');

describe('the log', () => {
  it('tells an auditor who changed a point, when, from what to what and why, found by filters', async () => {
    const { page, complaints, leave } = await opened('kiemtra');
    await page.locator('nav a[aria-current]', { hasText: 'Nhật ký' }).waitFor();
    await page.getByText(/^Đang xem 50 mục mới nhất/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'audit-screen');
    await chooseFrom(page, 'Đơn vị', 'SN11');
    await chooseFrom(page, 'Tiêu chí', '1.2');
    await chooseFrom(page, 'Loại việc', 'diem tham dinh', /điểm thẩm định/i);
    await page.getByText('2 mục.').waitFor();
    const [second, first] = [rows(page).nth(0), rows(page).nth(1)];
    const cell = (row: typeof first, index: number) => row.getByRole('cell').nth(index).innerText();
    expect(await cell(first, 0)).toMatch(/^\d\d\/\d\d\/20\d\d \d\d:\d\d$/);
    expect(await cell(first, 1)).toBe('Người thẩm định (chạy thử)');
    expect(await cell(first, 2)).toMatch(
      /^Lưu: thẩm định\nĐơn vị SN11 Sở Thông tin và Truyền thông \(giả định\) · tiêu chí 1\.2 Tổ chức quán triệt/,
    );
    // The unit declared 136, see fixtures/hai-duong-2025/evidence/SN11.yaml.
    expect(plain(await cell(first, 3))).toBe(
      'Số cán bộ, công chức, viên chức đã được quán triệt: 136 → 120',
    );
    expect(await cell(first, 4)).toBe(REASON);
    const changes = plain(await cell(second, 3));
    expect(changes).toMatch(/^Điểm: 3,25 /);
    expect(changes).toContain('quán triệt: 120 → thay bằng điểm ghi trực tiếp');
    expect(await cell(second, 4)).toBe(AGAIN);
    // What is looked for stands in the address: reloading finds the same.
    await page.reload();
    await page.getByText('2 mục.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'audit-found-screen');
    await chooseFrom(page, 'Người làm', 'nguoi tham dinh', /người thẩm định/i);
    await page.getByText('2 mục.').waitFor();
    await page.getByLabel('Đến ngày').fill('01/01/2026');
    await page.getByText('Không có mục nào khớp với điều kiện lọc.').waitFor();
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }).click();
    await page.getByText(/^Đang xem 50 mục/).waitFor();
    expect(await page.getByLabel('Đến ngày').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('gives what was found as a workbook with typed times, in the same words', async () => {
    const { page, leave } = await opened(
      'quanly',
      undefined,
      `/nhat-ky?round=${LAST_ROUND}&unit=SN11&criterion=1.2&kind=decisions`,
    );
    await page.getByText('2 mục.').waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Excel' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('nhat-ky.xlsx');
    const file = join(folder, 'nhat-ky.xlsx');
    await download.saveAs(file);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('Nhật ký');
    const found = (sheet?.getRows(4, 10) ?? []).filter((row) => row.getCell(8).text === '120');
    expect(found).toHaveLength(1);
    const [row] = found;
    const text = (column: number) => row?.getCell(column).text;
    // By the clock in Việt Nam; exceljs reads a time of a sheet as if it were UTC.
    const at = row?.getCell(2).value;
    expect(at).toBeInstanceOf(Date);
    const hours = Math.abs(Number(at) - (Date.now() + 7 * 3_600_000)) / 3_600_000;
    expect(hours).toBeLessThan(0.5);
    expect(row?.getCell(2).numFmt).toBe('dd/mm/yyyy hh:mm');
    expect([3, 4, 6, 7, 8, 9].map(text)).toEqual([
      'Người thẩm định (chạy thử)',
      'Lưu: thẩm định',
      'Số cán bộ, công chức, viên chức đã được quán triệt',
      '136',
      '120',
      REASON,
    ]);
    await leave();
  });

  it('shows older entries on demand, and every kind of entry in words', async () => {
    const { page, complaints, leave } = await opened('quantri');
    await page.getByRole('button', { name: 'Xem thêm mục cũ hơn' }).click();
    await page.getByText(/^Đang xem 100 mục/).waitFor();
    expect(await rows(page).count()).toBe(100);
    for (const kind of ['answers', 'units', 'rounds', 'register', 'people', 'sign-in']) {
      await page.goto(`/nhat-ky?kind=${kind}`);
      await rows(page).first().waitFor();
      const text = await page.locator('table.audit tbody').innerText();
      // No JSON, no code of an action, no id of a person.
      expect(text, kind).not.toMatch(/[{}[\]]|"|undefined|sign-in\.|[a-z]+-[a-z]+-person/);
    }
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is checked as a chain, and says where it was broken behind its back', async () => {
    const { page, leave } = await opened('kiemtra');
    await page.getByRole('button', { name: 'Kiểm tra nhật ký có bị sửa không' }).click();
    await page.getByText(/^Nhật ký còn nguyên vẹn: cả \d+ mục khớp nhau/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await house.house.database.execute(
      "alter table audit_log disable trigger user; update audit_log set actor = 'kẻ khác' where seq = 7",
    );
    await page.getByRole('button', { name: 'Kiểm tra nhật ký có bị sửa không' }).click();
    await page.getByText('Nhật ký không còn nguyên vẹn, từ mục số 7.').waitFor();
    await page.getByText(/^Nội dung mục này khác với lúc ghi\./).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'audit-broken-screen');
    await leave();
  });

  it('is read on a telephone, entry below entry', async () => {
    const { page, complaints, leave } = await opened(
      'kiemtra',
      TELEPHONE,
      '/nhat-ky?unit=SN11&criterion=1.2&kind=decisions',
    );
    await page.getByText(REASON).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'audit-telephone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(
      TELEPHONE.width,
    );
    await page.getByText('Điều kiện lọc', { exact: true }).click();
    await page.getByLabel('Người làm').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is refused to those who judge and to units, in the menu and by the server', async () => {
    for (const username of ['thamdinh', 'lanhdao']) {
      const { page, complaints, leave } = await opened(username);
      await page.getByText('Vai trò của bạn không được làm việc này.').first().waitFor();
      expect(await page.locator('nav a', { hasText: 'Nhật ký' }).count()).toBe(0);
      expect((await page.request.get('/api/v1/audit/file')).status()).toBe(403);
      expect(await axeFaults(page)).toEqual([]);
      await shoot(page, 'audit-refused-screen');
      expect(complaints).toEqual([]);
      await leave();
    }
  });
});

/** As read aloud: the arrow stands for a word that only readers of screens hear. */
function plain(text: string): string {
  return text
    .replaceAll(/\s*\bthành\s*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
