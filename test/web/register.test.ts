import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { readRegister } from '../../src/documents/register/index.ts';
import {
  axeFaults,
  openBrowser,
  shoot,
  signIn,
  TELEPHONE,
  type Visitor,
  visitor,
} from './browser.ts';
import { openHouse, PASSWORD } from './house.ts';

const PAGE = '/don-vi';

let browser: Browser;
let house: Demo;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-register-'));
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function opened(username: string, size?: typeof TELEPHONE): Promise<Visitor> {
  const someone = await visitor(browser, house.url, size);
  await signIn(someone.page, username, PASSWORD);
  await someone.page.goto(PAGE);
  return someone;
}

interface Unit {
  readonly code: string;
}

async function registered(page: Page): Promise<readonly Unit[]> {
  return (await page.request.get('/api/v1/units')).json();
}

const unitOf = async (page: Page, code: string) =>
  (await registered(page)).find((unit) => unit.code === code);

/** Saves what a link downloads; gives the name it came with and where it is now. */
async function downloaded(page: Page, link: string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const download = await waiting;
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

describe('a manager', () => {
  let at: Visitor;
  let page: Page;
  beforeAll(async () => {
    at = await opened('quanly');
    page = at.page;
  });
  afterAll(() => at.leave());

  it('finds units by words without marks, and by kind', async () => {
    await page.getByText('Đang xem 37 trong 37 đơn vị.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'register-screen');
    await page.getByLabel('Tìm theo mã hoặc tên').fill('so noi vu');
    await page.getByText('Đang xem 1 trong 37 đơn vị.').waitFor();
    await page.getByLabel('Tìm theo mã hoặc tên').fill('');
  });

  it('adds a unit once every needed field holds something', async () => {
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    const drawer = page.getByRole('dialog', { name: 'Thêm đơn vị' });
    await drawer.getByLabel('Mã đơn vị').fill('SN01');
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    await drawer.getByText('Mã này đã có trong danh mục.').waitFor();
    expect(await drawer.getByText('Cần điền ô này.').count()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'register-add-screen');
    await drawer.getByLabel('Mã đơn vị').fill('SN90');
    await drawer.getByLabel('Tên đơn vị').fill('Sở Dân tộc và Tôn giáo (giả định)');
    await drawer.getByLabel('Loại đơn vị').fill('so-nganh');
    await page.keyboard.press('Escape');
    await drawer.getByLabel('Hiệu lực từ ngày').fill('31/2/2025');
    await drawer.getByLabel('Hiệu lực đến ngày').click();
    await drawer.getByText(/Không phải ngày có thật/).waitFor();
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    expect(await unitOf(page, 'SN90')).toBeUndefined();
    await drawer.getByLabel('Hiệu lực từ ngày').fill('1/3/2025');
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('Đang xem 38 trong 38 đơn vị.').waitFor();
    expect(await unitOf(page, 'SN90')).toMatchObject({
      name: 'Sở Dân tộc và Tôn giáo (giả định)',
      kind: 'so-nganh',
      inForceFrom: '2025-03-01',
      predecessors: [],
    });
  });

  it('mends a unit, whose code stays, and closes one that another came from', async () => {
    await page.getByLabel('Tìm theo mã hoặc tên').fill('SN90');
    await page.getByRole('button', { name: 'Sở Dân tộc và Tôn giáo (giả định)' }).click();
    const drawer = page.getByRole('dialog', { name: 'Sửa đơn vị SN90' });
    expect(await drawer.getByLabel('Mã đơn vị').isDisabled()).toBe(true);
    await drawer.getByLabel('Mã định danh').fill('H23.90');
    await drawer.getByLabel('Đơn vị tiền thân').fill('SN20');
    await page.locator('.ant-select-item-option').filter({ hasText: 'SN20' }).click();
    await page.keyboard.press('Escape');
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    await drawer.waitFor({ state: 'detached' });
    expect(await unitOf(page, 'SN90')).toMatchObject({
      identifier: 'H23.90',
      predecessors: ['SN20'],
      inForceFrom: '2025-03-01',
    });
    await page.getByText(/^SN20 Sở Ngoại vụ/).waitFor();
    await page.getByLabel('Tìm theo mã hoặc tên').fill('SN20');
    await page.getByRole('button', { name: 'Sở Ngoại vụ (giả định)' }).click();
    const old = page.getByRole('dialog', { name: 'Sửa đơn vị SN20' });
    await old.getByLabel('Hiệu lực đến ngày').fill('28/02/2025');
    await old.getByRole('button', { name: 'Lưu' }).click();
    await old.waitFor({ state: 'detached' });
    // No longer there today, so only found among the others.
    await page.getByText('Đang xem 0 trong 38 đơn vị.').waitFor();
    await page.getByLabel('Tìm theo mã hoặc tên').fill('');
    await page.getByText('Đang xem 37 trong 38 đơn vị.').waitFor();
  });

  it('gets a template that its own reader understands once it is filled in', async () => {
    const { name, file } = await downloaded(page, 'Tải mẫu để điền');
    expect(name).toBe('mau-danh-muc-don-vi.xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['Danh mục đơn vị', 'Cách điền']);
    const sheet = book.worksheets[0];
    const headings = [sheet?.getRow(3).values ?? []].flat();
    expect(headings.slice(0, 3)).toEqual(['Mã đơn vị *', 'Tên đơn vị *', 'Loại đơn vị *']);
    expect(headings).toContain('Thuộc tính: duoc-xep-hang-cchc');
    for (const [column, value] of ['SN91', 'Sở thử (giả định)', 'so-nganh'].entries()) {
      const cell = sheet?.getRow(4).getCell(column + 1);
      if (cell) cell.value = value;
    }
    const filled = join(folder, 'filled.xlsx');
    await book.xlsx.writeFile(filled);
    expect(await readRegister(filled, new Set())).toEqual({
      findings: [],
      units: [
        {
          code: 'SN91',
          name: 'Sở thử (giả định)',
          kind: 'so-nganh',
          attributes: {},
          predecessors: [],
        },
      ],
    });
  });

  it('is told every fault of a file by its cell and nothing is taken; then the mended one is', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Danh mục');
    sheet.addRow(['Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Hiệu lực từ']);
    sheet.addRow(['SN92', 'Sở Một (giả định)', 'so-nganh', '01/07/2025']);
    sheet.addRow(['SN92', 'Sở Hai (giả định)', 'Sở ngành', '31/02/2025']);
    sheet.addRow(['', 'Sở Ba (giả định)', 'so-nganh', '']);
    const file = join(folder, 'nhap.xlsx');
    await book.xlsx.writeFile(file);
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    await page.getByLabel('Tệp danh mục').setInputFiles(file);
    await page.getByRole('button', { name: 'Nhập danh mục' }).click();
    const faults = page.getByRole('alert').getByRole('row');
    for (const cell of ['A3', 'C3', 'D3', 'A4']) {
      await faults
        .filter({ hasText: `Danh mục · ${cell}` })
        .first()
        .waitFor();
    }
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'register-faults-screen');
    expect(await unitOf(page, 'SN92')).toBeUndefined();
    sheet.getCell('A3').value = 'SN93';
    sheet.getCell('C3').value = 'so-nganh';
    sheet.getCell('D3').value = '28/02/2025';
    sheet.getCell('A4').value = 'SN01';
    const mended = join(folder, 'nhap-da-sua.xlsx');
    await book.xlsx.writeFile(mended);
    await page.getByLabel('Tệp danh mục').setInputFiles(mended);
    await page.getByRole('button', { name: 'Nhập danh mục' }).click();
    await page.getByText('Đã nhập: thêm 2, sửa 1, không đổi 0 đơn vị.').waitFor();
    await page.getByText('Đang xem 39 trong 40 đơn vị.').waitFor();
    expect(await unitOf(page, 'SN93')).toMatchObject({ inForceFrom: '2025-02-28' });
    await page.getByRole('button', { name: 'Đóng' }).click();
  });

  it('writes the register out, and the same units are read back from it', async () => {
    const { name, file } = await downloaded(page, 'Tải danh mục Excel');
    expect(name).toBe('danh-muc-don-vi.xlsx');
    const { findings, units } = await readRegister(file, new Set());
    expect(findings).toEqual([]);
    const byCode = (list: readonly Unit[]) => list.toSorted((a, b) => a.code.localeCompare(b.code));
    const kept = (await registered(page)).map(
      ({ version: _, ...unit }: Unit & { version?: number }) => unit,
    );
    expect(byCode(units)).toEqual(byCode(kept));
    expect(units).toHaveLength(40);
    expect(at.complaints).toEqual([]);
  });
});

describe('the register for others', () => {
  it('is read by an auditor, who is offered nothing to change', async () => {
    const { page, complaints, leave } = await opened('kiemtra');
    await page.getByText(/^Đang xem/).waitFor();
    expect(await page.getByRole('button', { name: 'Thêm đơn vị' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Tải mẫu để điền' }).count()).toBe(0);
    expect((await page.request.get('/api/v1/units/template')).status()).toBe(403);
    expect((await page.request.get('/api/v1/units/file')).status()).toBe(200);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is refused to an officer of a unit, who is told why', async () => {
    const { page, complaints, leave } = await opened('canbo');
    await page.getByText('Vai trò của bạn không được làm việc này.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect((await page.request.get('/api/v1/units/file')).status()).toBe(403);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is looked up on a telephone', async () => {
    const { page, complaints, leave } = await opened('quanly', TELEPHONE);
    await page.getByText(/^Đang xem/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'register-telephone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(
      TELEPHONE.width,
    );
    await page.getByRole('button', { name: 'Trường Cao đẳng Nghề tỉnh (giả định)' }).click();
    await page.getByRole('dialog', { name: 'Sửa đơn vị DV02' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'register-unit-telephone');
    expect(complaints).toEqual([]);
    await leave();
  });
});
