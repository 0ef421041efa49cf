import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, TELEPHONE } from '../browser.ts';
import { openHouse, PUBLISHED_ROUND } from '../house.ts';
import { printed } from '../printed.ts';
import { drawn, expectedUnits, opened, rankingOf, rowsOf } from './opened.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse({ published: true })]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const GRADES: Readonly<Record<string, string>> = {
  'xuat-sac': 'Hoàn thành xuất sắc',
  tot: 'Hoàn thành tốt',
  'hoan-thanh': 'Hoàn thành',
  'khong-hoan-thanh': 'Không hoàn thành',
};
const BLOCKS = ['Khối sở, ban, ngành', 'Khối đơn vị sự nghiệp', 'Khối UBND huyện'];
const comma = (value: number) => value.toFixed(2).replace('.', ',');
const RANKING = rankingOf(PUBLISHED_ROUND);

describe('the ranking, once published', () => {
  it.each([
    ['screen', undefined],
    ['telephone', TELEPHONE],
  ])('shows a unit every block as it was worked out apart, on a %s', async (name, size) => {
    const { page, complaints, leave } = await opened(browser, house, 'canbo', RANKING, size);
    const found = new Map<string, readonly string[]>();
    for (const block of BLOCKS) {
      await page.getByRole('link', { name: new RegExp(`^${block}`) }).click();
      await drawn(page, new RegExp(`^Tổng điểm theo thứ hạng – ${block}`));
      for (const row of await rowsOf(page)) found.set(row[1] ?? '', row);
      if (block !== BLOCKS[0]) continue;
      expect(await axeFaults(page)).toEqual([]);
      await shoot(page, `ranking-${name}`);
      await page.getByRole('img', { name: /^Tổng điểm/ }).scrollIntoViewIfNeeded();
      await shoot(page, `ranking-chart-${name}`);
    }
    const units = await expectedUnits();
    expect(found.size).toBe(units.size);
    for (const [code, { final, undecided, grade, place, ungraded }] of units) {
      const [shownPlace = '', , , , total, shownGrade] = found.get(code) ?? [];
      if (place !== undefined && final !== undefined && grade) {
        expect([code, Number.parseInt(shownPlace, 10), total, shownGrade]).toEqual([
          code,
          place,
          comma(final),
          GRADES[grade],
        ]);
      } else {
        expect(shownPlace).toContain('Không có thứ hạng');
        if (undecided) expect(total).toBe(`${comma(undecided.low)}–${comma(undecided.high)}`);
        if (ungraded) expect(shownGrade).toBe('Không đủ điều kiện xếp loại');
      }
    }
    expect(complaints).toEqual([]);
    await leave();
  });

  it('tells ties as ties, and why a unit has no grade or a lower one', async () => {
    const { page, leave } = await opened(browser, house, 'canbo', RANKING);
    await page.getByText(/tạm tính vì chưa xác định xong kết quả hoặc thứ hạng của SN15/).waitFor();
    const rows = new Map((await rowsOf(page)).map((row) => [row[1], row]));
    // SN15 has 82,27 to 86,27 points: it comes above the 81,78 of SN19, never near 94,04.
    expect(rows.get('SN19')?.[0]).toBe('11 tạm tính');
    expect(rows.get('SN06')?.[0]).toBe('7 đồng hạng');
    expect(rows.get('SN06')?.[6]).toContain('Đồng hạng với SN07.');
    expect(rows.get('SN07')?.[0]).toBe('7 đồng hạng');
    // Late by more than twenty days: the score stands, there is neither grade nor place.
    expect(rows.get('SN13')?.slice(4)).toEqual([
      '89,80',
      'Không đủ điều kiện xếp loại',
      'Không đủ điều kiện xếp loại do «Gửi kết quả tự chấm chậm quá 20 ngày».',
    ]);
    expect(rows.get('SN14')?.[3]).toBe('–');
    expect(rows.get('SN14')?.[6]).toContain('Không gửi kết quả tự chấm');
    // 87,17 would be «Hoàn thành tốt»: the published record still tells what lowered it.
    expect(rows.get('SN11')?.[6]).toContain('Cao nhất chỉ đạt mức «Hoàn thành» do');
    expect(rows.get('SN10')?.[6]).toContain('Hạ một mức do «Có khiếu nại, tố cáo quá hạn');
    // 30 % of five units is one: the second of them gives its grade up.
    await page.getByRole('link', { name: /^Khối đơn vị sự nghiệp/ }).click();
    const second = page.getByRole('row', { name: /DV01/ });
    await second.getByText('Chuyển từ «Hoàn thành xuất sắc» xuống «Hoàn thành tốt»').waitFor();
    await leave();
  });

  it('prints the public table on A4 as the annex of a decision', async () => {
    const { page, complaints, leave } = await opened(browser, house, 'canbo', RANKING);
    await page.getByRole('link', { name: 'Bảng công bố để in' }).click();
    await page.getByRole('heading', { name: /^PHỤ LỤC/ }).waitFor();
    await page.getByRole('cell', { name: '98,36' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'public-table');
    const { pages, size } = await printed(page, 'public-table');
    expect(size).toEqual([595, 842]);
    const all = pages.join(' ');
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'CHỈ ĐỂ MINH HỌA',
      'I. Khối sở, ban, ngành (20 đơn vị)',
      'Đồng hạng với SN07.',
      '98,36',
      '82,27–86,27',
      'Nơi nhận:',
    ])
      expect(all).toContain(words);
    for (const words of ['Đăng xuất', 'In bảng này', 'Bộ tiêu chí', 'BẢN TẠM TÍNH'])
      expect(all).not.toContain(words);
    expect(complaints).toEqual([]);
    await leave();
  });
});
