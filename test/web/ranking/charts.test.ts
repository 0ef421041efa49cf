import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, TELEPHONE } from '../browser.ts';
import { openHouse, PUBLISHED_ROUND } from '../house.ts';
import { drawn, expectedUnits, handedOut, opened, rankingOf, rowsOf } from './opened.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse({ published: true })]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const SECTIONS = [
  ['Phân bố xếp loại', /^Số đơn vị theo mức/],
  ['Trung bình từng nhóm', /^Tỷ lệ điểm đạt trung bình theo nhóm/],
  ['Tự chấm và chính thức', /^Điểm tự chấm và điểm chính thức/],
  ['Mất nhiều điểm', /^Tiêu chí mất nhiều điểm/],
  ['Từng đơn vị', /^Tỷ lệ điểm đạt của SN11/],
] as const;

describe('the charts of a round', () => {
  it.each([
    ['screen', undefined],
    ['telephone', TELEPHONE],
  ])('each have their figures in a table and are badged, on a %s', async (name, size) => {
    const address = rankingOf(PUBLISHED_ROUND);
    const { page, complaints, leave } = await opened(browser, house, 'canbo', address, size);
    for (const [index, [section, title]] of SECTIONS.entries()) {
      await page.getByRole('link', { name: section }).click();
      await drawn(page, title);
      expect((await rowsOf(page)).length).toBeGreaterThan(4);
      expect(await page.locator('h2 .badge', { hasText: 'Số liệu minh họa' }).count()).toBe(1);
      await page.evaluate('scrollTo(0, 0)');
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('h2').first().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 330);
      await page.waitForTimeout(200);
      await shoot(page, `ranking-part-${index + 1}-${name}`);
    }
    expect(complaints).toEqual([]);
    await leave();
  });

  it('count grades of a block as they are counted by hand', async () => {
    const address = rankingOf(PUBLISHED_ROUND, '?muc=xep-loai');
    const { page, leave } = await opened(browser, house, 'canbo', address);
    await drawn(page, /^Số đơn vị theo mức/);
    // Of SN01–SN20 in expected.yaml.
    expect(await rowsOf(page)).toEqual([
      ['Hoàn thành xuất sắc', '5'],
      ['Hoàn thành tốt', '10'],
      ['Hoàn thành', '1'],
      ['Không hoàn thành', '1'],
      ['Không đủ điều kiện xếp loại', '2'],
      ['Chưa đủ căn cứ để xếp', '1'],
      ['Chưa thẩm định', '0'],
      ['Cả khối', '20'],
    ]);
    await leave();
  });

  it('are handed out: the figures as a workbook, each chart as a picture', async () => {
    const address = rankingOf(PUBLISHED_ROUND);
    const { page, leave } = await opened(browser, house, 'canbo', address);
    await drawn(page, /^Tổng điểm/);
    const file = await handedOut(page, 'link', 'Tải bảng tổng hợp (Excel)');
    expect(file.suggestedFilename()).toBe('tong-hop-hai-duong-2024-cong-bo-1.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(await file.path());
    const texts: string[] = [];
    const found = new Map<unknown, unknown[]>();
    workbook.worksheets[0]?.eachRow((row) => {
      const values = row.values as unknown[];
      texts.push(String(values[1]));
      found.set(values[2], values);
    });
    expect(texts.join('\n')).toContain('CHỈ ĐỂ MINH HỌA');
    expect(texts.join('\n')).toContain('Theo kết quả công bố lần 1');
    const units = await expectedUnits();
    for (const code of ['SN02', 'SN06', 'SN11', 'SN18']) {
      expect([found.get(code)?.[1], found.get(code)?.[5]]).toEqual([
        units.get(code)?.place,
        units.get(code)?.final,
      ]);
    }
    expect(found.get('SN14')?.[1]).toBe('–');
    expect(found.get('SN15')?.[5]).toBe('82,27–86,27');

    const picture = await handedOut(page, 'button', /^Tải hình «Tổng điểm theo thứ hạng/);
    expect(picture.suggestedFilename()).toBe('xep-hang-khoi-so-nganh-hai-duong-2024.png');
    const bytes = await readFile(await picture.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // Twice 1000 pixels wide, and tall enough for 17 bars.
    expect(bytes.readUInt32BE(16)).toBe(2000);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(1100);
    expect(bytes.length).toBeGreaterThan(40_000);
    await picture.saveAs('out/screenshots/ranking-picture.png');
    await leave();
  });
});
