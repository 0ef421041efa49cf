import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, signIn, TELEPHONE, visitor } from '../browser.ts';
import { LAST_ROUND, openHouse, PASSWORD, THIS_ROUND } from '../house.ts';
import { drawn, handedOut, opened, rankingOf, rowsOf } from './opened.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

describe('the ranking, before it is published', () => {
  it('is refused to a unit, which is told why and when', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'canbo', PASSWORD);
    await page.goto(rankingOf(LAST_ROUND));
    await page.getByRole('heading', { name: 'Đợt này chưa công bố kết quả' }).waitFor();
    await page.getByText(/Đợt đang ở bước «thẩm định»/).waitFor();
    const menu = page.getByRole('navigation', { name: 'Danh mục' });
    expect(await menu.getByRole('link', { name: 'Xếp hạng' }).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'ranking-not-published');
    const { request } = page.context();
    const asked = await request.get(`${house.url}/api/v1/rounds/${LAST_ROUND}/ranking`);
    expect([asked.status(), (await asked.json()).code]).toEqual([403, 'not-allowed.role']);
    const file = await request.get(`${house.url}/api/v1/rounds/${LAST_ROUND}/ranking/file`);
    expect(file.status()).toBe(403);
    const latest = `${house.url}/api/v1/rounds/${LAST_ROUND}/publications/latest/ranking`;
    const none = await request.get(latest);
    expect([none.status(), (await none.json()).code]).toEqual([404, 'unknown.publication']);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('shows the council how the round stands, and that it may still change', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'hoidong', PASSWORD);
    await page.goto(rankingOf(LAST_ROUND));
    await page.getByRole('navigation', { name: 'Danh mục' }).getByText('Xếp hạng').waitFor();
    await page.getByText(/^Chưa công bố. Số liệu dưới đây tạm tính/).waitFor();
    await drawn(page, /^Tổng điểm theo thứ hạng/);
    const rows = new Map((await rowsOf(page)).map((row) => [row[1], row]));
    // SN02 is appraised, and the council changed nothing in the end; SN01 waits for its appraisal.
    expect(rows.get('SN02')?.[4]).toBe('98,36');
    expect(rows.get('SN02')?.[0]).toContain('tạm tính');
    expect(rows.get('SN01')?.slice(4)).toEqual(['–', 'Chưa thẩm định', 'Chưa được thẩm định.']);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'ranking-council');
    const full = await handedOut(page, 'button', 'Tải bảng kết quả đầy đủ (Excel)');
    expect(full.suggestedFilename()).toBe('xep-hang-hai-duong-2025.xlsx');
    const now = await handedOut(page, 'link', 'Tải bảng tổng hợp (Excel)');
    expect(now.suggestedFilename()).toBe('tong-hop-hai-duong-2025-tam-tinh.xlsx');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has nothing to show while units still fill in: nobody is late yet', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url, TELEPHONE);
    await signIn(page, 'quanly', PASSWORD);
    await page.goto(rankingOf(THIS_ROUND));
    await page.getByText(/Xếp hạng tạm tính có từ bước thẩm định/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'ranking-too-early-telephone');
    const asked = `${house.url}/api/v1/rounds/${THIS_ROUND}/ranking`;
    const answer = await page.context().request.get(asked);
    expect((await answer.json()).code).toBe('not-allowed.round-state');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('keeps a block of 4,000 units light: only rows in sight are drawn', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'hoidong', PASSWORD);
    await page.route(`**/rounds/${LAST_ROUND}/ranking`, async (route) => {
      const answer = await route.fetch();
      const ranking = await answer.json();
      const [block] = ranking.blocks;
      const [unit] = block.units;
      block.units = Array.from({ length: 4000 }, (_, index) => ({
        ...unit,
        code: `X${index + 1}`,
        name: `Xã thứ ${index + 1}`,
        place: index + 1,
      }));
      await route.fulfill({ response: answer, json: ranking });
    });
    await page.goto(rankingOf(LAST_ROUND));
    await drawn(page, /^Tổng điểm theo thứ hạng/);
    await page.getByText('Hình vẽ 40 đơn vị đầu trong 4000 đơn vị').waitFor();
    const list = page.locator('.ant-table-tbody-virtual-holder');
    const rows = page.locator('.ant-table-tbody-virtual .ant-table-row');
    expect(await rows.count()).toBeLessThan(60);
    expect(await axeFaults(page)).toEqual([]);
    const last = page.getByText('Xã thứ 4000', { exact: true });
    // A turn of the wheel that comes while the charts above still settle moves the page instead.
    const turned = async () => {
      await list.hover();
      await page.mouse.wheel(0, 1_000_000);
      return last.count();
    };
    await expect.poll(turned, { timeout: 20_000 }).toBe(1);
    expect(await rows.count()).toBeLessThan(60);
    await shoot(page, 'ranking-4000');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is open to appraisers of whole blocks', async () => {
    const { page, leave } = await opened(browser, house, 'thamdinh', rankingOf(LAST_ROUND));
    await drawn(page, /^Tổng điểm theo thứ hạng/);
    expect(await page.getByRole('button', { name: /kết quả đầy đủ/ }).count()).toBe(0);
    await leave();
  });
});
