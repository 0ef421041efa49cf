import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../../demo/open-demo.ts';
import { giveRole } from '../../../src/service/keep-grants.ts';
import { SYSTEM } from '../../../src/service/service.ts';
import {
  axeFaults,
  openBrowser,
  SCREEN,
  shoot,
  signIn,
  TELEPHONE,
  type Visitor,
  visitor,
} from '../browser.ts';
import { chooseFrom } from '../choose-from.ts';
import { FRESH_MS, LAST_ROUND, openHouse, PASSWORD } from '../house.ts';

const PAGE = `/dot/${LAST_ROUND}/tham-dinh`;
const API = `/api/v1/rounds/${LAST_ROUND}`;

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  // A colleague of the same block, who gets in the way.
  const { identity, house: inside } = house;
  const { id } = await identity.createPerson({ username: 'dongnghiep', name: 'Trần Thị Bình' });
  const { url } = await identity.invite(id);
  await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
  const grant = { role: 'appraiser', blocks: ['khoi-so-nganh'] } as const;
  await giveRole(inside.service, SYSTEM, id, grant);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const task = (page: Page, criterion: string) =>
  page.getByRole('heading', {
    level: 2,
    name: new RegExp(`^${criterion.replace('.', '\\.')}\\. `),
  });

/** Opens one criterion of one unit, as a saved link does. */
async function openTask(page: Page, unit: string, criterion: string): Promise<void> {
  await page.goto(`${PAGE}?theo=don-vi&don-vi=${unit}&tieu-chi=${criterion}`);
  await task(page, criterion).waitFor();
}

/** A piece as the server has it. */
async function pieceOf(page: Page, unit: string, part: string, key: string) {
  const answer = await page.request.get(`${API}/units/${unit}`);
  const { entries } = await answer.json();
  return entries.find((one: { part: string; key: string }) => one.part === part && one.key === key);
}

async function stateOf(page: Page, unit: string): Promise<string> {
  return (await (await page.request.get(`${API}/units/${unit}`)).json()).unit.state;
}

describe('an appraiser', () => {
  let at: Visitor;
  let page: Page;
  beforeAll(async () => {
    at = await visitor(browser, house.url);
    page = at.page;
    await signIn(page, 'thamdinh', PASSWORD);
  });
  afterAll(() => at.leave());

  it('comes from the home page to the queue and chooses a unit', async () => {
    await page.locator(`main a[href="${PAGE}"]`).click();
    await page.getByText('Chọn đơn vị để bắt đầu.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-start');
    await chooseFrom(page, 'Đơn vị', 'SN11');
    await task(page, '1.1').waitFor();
    // However long the name of the round: what is worked through is read and chosen within the screen.
    const { x = 0, width = 0 } = (await page.getByText('Từng tiêu chí').boundingBox()) ?? {};
    expect(x + width).toBeLessThan(SCREEN.width);
    const chosen = await page.locator('.queue-select').boundingBox();
    expect(chosen?.width).toBeGreaterThan(200);
    await page.getByText('Trong quý I hoặc trước đó').first().waitFor();
    await page
      .getByText(/Trung vị của khối: 4/)
      .first()
      .waitFor();
  });

  it('reads the PDF in the page, its pages turned and its words there to be heard', async () => {
    const preview = page.getByRole('region', { name: /^Tệp ke-hoach-dan-van\.pdf/ });
    await preview.getByText('Trang 1/2').waitFor();
    const paper = preview.getByRole('region', { name: /^Trang 1 của/ });
    await expect.poll(() => paper.textContent(), { timeout: 15_000 }).toContain('KẾ HOẠCH');
    const ink = await preview.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      let dark = 0;
      for (let i = 0; data && i < data.length; i += 4) if ((data[i] ?? 255) < 90) dark += 1;
      return dark;
    });
    expect(ink).toBeGreaterThan(500);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-pdf');
    await preview.getByRole('button', { name: 'Trang sau' }).click();
    const second = preview.getByRole('region', { name: /^Trang 2 của/ });
    await expect.poll(() => second.textContent(), { timeout: 15_000 }).toContain('PHỤ LỤC');
  });

  it('accepts by one key and is at the next that waits, without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.keyboard.press('a');
    await task(page, '1.2').waitFor();
    await page.getByText('Đã lưu: Chấp nhận như đơn vị khai, SN11, tiêu chí 1.1.').waitFor();
    expect(await pieceOf(page, 'SN11', 'appraisal', '1.1')).toMatchObject({
      value: { accept: 'có' },
      version: 1,
    });
    const first = page.getByRole('button', { name: /^1\.1 / });
    await first.getByText('Đã quyết').waitFor();
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
    await page.keyboard.press('k');
    await task(page, '1.1').waitFor();
    await page.keyboard.press('j');
    await task(page, '1.2').waitFor();
  });

  it('changes values for a reason, seeing the points before they are saved', async () => {
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Số cán bộ, công chức, viên chức đã được quán triệt/).fill('120');
    await dialog.getByLabel(/^Tổng số cán bộ/).fill('160');
    // 120 ÷ 160 × 4 = 3.
    await expect.poll(() => dialog.locator('output strong.big').textContent()).toBe('3');
    // The decision being typed stands above and is not told once more.
    expect(await dialog.locator('output').innerText()).not.toContain('xác định');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await dialog.getByText('Cần ghi lý do sửa; đơn vị sẽ đọc lý do này.').waitFor();
    expect(await pieceOf(page, 'SN11', 'appraisal', '1.2')).toBeUndefined();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-change');
    // What is typed is no key, though it holds an “a” and a “?”.
    await dialog.getByLabel('Lý do').fill('');
    await dialog.getByLabel('Lý do').pressSequentially('Báo cáo năm ghi 120/160, sai a?');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await task(page, '1.3').waitFor();
    expect(await pieceOf(page, 'SN11', 'appraisal', '1.2')).toMatchObject({
      value: {
        inputs: { 'da-quan-triet': '120', 'tong-so': '160' },
        reason: 'Báo cáo năm ghi 120/160, sai a?',
      },
    });
    const { views } = await (await page.request.get(`${API}/units/SN11/scores`)).json();
    const line = views.appraised.lines.find(({ id }: { id: string }) => id === '1.2');
    expect(line.amount).toBe('3');
  });

  it('refuses points above the maximum as the server would, before asking it', async () => {
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cho điểm trực tiếp').click();
    await dialog.getByLabel('Điểm', { exact: true }).fill('4,5');
    await dialog.locator('.ant-alert-warning').waitFor();
    await dialog.getByLabel('Điểm', { exact: true }).fill('3,5');
    await dialog.getByLabel('Lý do').fill('Quy chế chưa ban hành');
    await expect.poll(() => dialog.locator('output strong.big').textContent()).toBe('3,5');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await task(page, '2.1').waitFor();
    expect((await pieceOf(page, 'SN11', 'appraisal', '1.3')).value).toEqual({
      points: '3,5',
      reason: 'Quy chế chưa ban hành',
    });
  });

  it('sees a picture in the page', async () => {
    await openTask(page, 'SN11', '3.11');
    const picture = page.getByRole('img', { name: 'Tệp hoi-nghi-cbcc.png' });
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(620);
    await shoot(page, 'appraise-picture');
  });

  it('is warned of what needs a closer look, and finds it by the filter', async () => {
    await openTask(page, 'SN11', '4.2');
    await page.getByText(/trùng hoàn toàn với tệp đã nộp ở: SN12 \(doi-thoai\)/).waitFor();
    await page.getByRole('button', { name: /^Lưu ý \d/ }).click();
    const shown = page.locator('.queue .task-list li');
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    expect(await page.locator('.queue .mark.warn').count()).toBe(count);
    await shoot(page, 'appraise-warned');
  });

  it('asks the unit; what is typed starts nothing, and the unit can answer', async () => {
    await openTask(page, 'SN11', '2.2');
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await dialog.getByText('Cần ghi nội dung câu hỏi.').waitFor();
    await dialog
      .getByLabel('Nội dung câu hỏi')
      .pressSequentially('Quyết định số nào, ai ký? a s j');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('chờ đơn vị trả lời').waitFor();
    await task(page, '2.2').waitFor();
    expect(await pieceOf(page, 'SN11', 'appraisal', '2.2')).toBeUndefined();

    const unit = await visitor(browser, house.url);
    await signIn(unit.page, 'canbo', PASSWORD);
    await unit.page.goto(`/dot/${LAST_ROUND}/don-vi/SN11/tu-cham`);
    const waiting = unit.page.getByRole('alert').filter({ hasText: 'chờ trả lời 1 câu hỏi' });
    await waiting.getByRole('button', { name: 'Tiêu chí 2.2' }).click();
    await unit.page.getByText('Quyết định số nào, ai ký? a s j').waitFor();
    await unit.page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await unit.page.getByText('Cần ghi nội dung.').waitFor();
    await unit.page.getByLabel('Nội dung trả lời').fill('Số 1440/QĐ-UBND');
    expect(await axeFaults(unit.page)).toEqual([]);
    await shoot(unit.page, 'unit-question');
    await unit.page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(unit.complaints).toEqual([]);
    await unit.leave();

    await page.reload();
    await page.getByText('Số 1440/QĐ-UBND').waitFor();
    await page.getByText('Cán bộ SN11 (chạy thử)', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /^Đang hỏi 1/ }).waitFor();
    await shoot(page, 'appraise-question');
    await page.getByRole('button', { name: 'Khép câu hỏi' }).click();
    await page.getByText('đã khép').waitFor();
    await page.getByRole('button', { name: /^Đang hỏi 0/ }).waitFor();
  });

  it('is shown what a colleague decided meanwhile, and chooses which stands', async () => {
    await openTask(page, 'SN11', '2.5');
    const colleague = await visitor(browser, house.url);
    await signIn(colleague.page, 'dongnghiep', PASSWORD);
    const theirs = await colleague.page.request.put(`${API}/units/SN11/decisions/2.5`, {
      data: { value: { points: '1', reason: 'Chỉ xác nhận được một' }, seen: 0 },
    });
    expect(theirs.status()).toBe(200);
    await page.keyboard.press('a');
    const note = page.getByRole('alert').filter({ hasText: 'Người khác vừa quyết định' });
    await note.getByText(/^Trần Thị Bình đã lưu lúc/).waitFor();
    await note.getByText('Cho 1 điểm').waitFor();
    await note.getByText('Chấp nhận như đơn vị khai').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-stale');
    expect((await pieceOf(page, 'SN11', 'appraisal', '2.5')).value).toMatchObject({ points: '1' });
    await note.getByRole('button', { name: 'Giữ quyết định đang có' }).click();
    await page.getByText('Lý do: Chỉ xác nhận được một', { exact: true }).waitFor();

    await openTask(page, 'SN11', '3.4');
    await colleague.page.request.put(`${API}/units/SN11/decisions/3.4`, {
      data: { value: { points: '1', reason: 'Mới công khai một phần' }, seen: 0 },
    });
    await page.keyboard.press('a');
    await note.getByRole('button', { name: 'Lưu quyết định của tôi' }).click();
    await expect
      .poll(async () => (await pieceOf(page, 'SN11', 'appraisal', '3.4')).value)
      .toEqual({ accept: 'có' });
    await colleague.leave();
  });

  it('decides once by a double click, and says nothing of anybody else', async () => {
    await openTask(page, 'SN11', '4.2');
    await page.getByRole('button', { name: /^Chấp nhận/ }).dblclick();
    await expect
      .poll(async () => (await pieceOf(page, 'SN11', 'appraisal', '4.2'))?.value)
      .toEqual({ accept: 'có' });
    await page.waitForTimeout(500);
    expect(await page.getByText('Người khác vừa quyết định').count()).toBe(0);
  });

  it('says in the dialog why a change could not be saved, and keeps what was typed', async () => {
    await openTask(page, 'SN11', '4.3');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cho điểm').click();
    expect(await dialog.getByText('Chưa sửa số liệu nào').count()).toBe(0);
    await dialog.getByLabel('Điểm', { exact: true }).fill('0,5');
    await dialog.getByLabel('Lý do').fill('Thiếu một quý');
    await page.mouse.click(5, 300);
    await at.context.setOffline(true);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Chưa kết nối được với máy chủ').waitFor();
    await shoot(page, 'appraise-change-fault');
    expect(await dialog.getByLabel('Lý do').inputValue()).toBe('Thiếu một quý');
    await at.context.setOffline(false);
    await dialog.getByRole('button', { name: 'Thôi' }).click();
  });

  it('does not write over a decision that came while the change was being typed', async () => {
    await openTask(page, 'SN11', '3.2');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Số liệu khớp báo cáo quý');
    const colleague = await visitor(browser, house.url);
    await signIn(colleague.page, 'dongnghiep', PASSWORD);
    await colleague.page.request.put(`${API}/units/SN11/decisions/3.2`, {
      data: { value: { points: '1', reason: 'Thiếu một quý' }, seen: 0 },
    });
    // Whoever comes back from another window after a while has everything read again.
    await page.waitForTimeout(FRESH_MS);
    const read = page.waitForResponse((answer) => answer.url().endsWith(`${API}/units/SN11`));
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await read;
    await dialog.getByText('Cho điểm').click();
    await dialog.getByLabel('Điểm', { exact: true }).fill('0,5');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    const note = page.getByRole('alert').filter({ hasText: 'Người khác vừa quyết định' });
    await note.getByText('Cho 1 điểm').waitFor();
    expect((await pieceOf(page, 'SN11', 'appraisal', '3.2')).value).toMatchObject({ points: '1' });
    await note.getByRole('button', { name: 'Giữ quyết định đang có' }).click();
    await colleague.leave();
  });

  it('has a list of keys, and none works under it', async () => {
    await openTask(page, 'SN11', '3.1');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Phím tắt' });
    await dialog.getByText('Mục chờ tiếp theo').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-keys');
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await task(page, '3.1').waitFor();
    expect(await pieceOf(page, 'SN11', 'appraisal', '3.1')).toBeUndefined();
  });

  it('works through one criterion across units too', async () => {
    await page.getByText('Từng tiêu chí', { exact: true }).click();
    await chooseFrom(page, 'Tiêu chí', '4.1');
    await task(page, '4.1').waitFor();
    await page.getByRole('button', { name: /^SN11 / }).waitFor();
    await page.getByRole('button', { name: /^SN13 / }).click();
    await page.locator('.pane').getByText('SN13', { exact: true }).waitFor();
    await shoot(page, 'appraise-criterion');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByText(/Đã lưu: .*SN13, tiêu chí 4\.1\./).waitFor();
    expect((await pieceOf(page, 'SN13', 'appraisal', '4.1')).value).toEqual({ accept: 'có' });
    await page.locator('.pane').getByText('SN16', { exact: true }).waitFor();
  });

  it('sends a unit back with a reason, and finishes another', async () => {
    await openTask(page, 'SN13', '1.1');
    await page.getByRole('button', { name: 'Trả lại…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await dialog.getByText('Cần ghi lý do.').waitFor();
    await dialog.getByLabel('Lý do').fill('Thiếu danh mục tin, bài');
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await page.getByText('Đã trả lại cho SN13.').waitFor();
    expect(await stateOf(page, 'SN13')).toBe('returned');

    await openTask(page, 'SN11', '1.1');
    await page.getByRole('button', { name: 'Thẩm định xong…' }).click();
    await dialog.getByText(/^Còn \d+ tiêu chí chưa quyết định\.$/).waitFor();
    await dialog.getByRole('button', { name: 'Kết thúc thẩm định' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await stateOf(page, 'SN11')).toBe('submitted');
    await dialog.getByText('Chấp nhận như đơn vị khai mọi tiêu chí chưa quyết định').click();
    await shoot(page, 'appraise-finish');
    await dialog.getByRole('button', { name: 'Kết thúc thẩm định' }).click();
    await page.getByText('Đã kết thúc thẩm định SN11.').waitFor();
    expect(await stateOf(page, 'SN11')).toBe('appraised');
    await page.getByText('Đơn vị này không ở bước chờ quyết định.').waitFor();
    // What was decided before stays; the rest is accepted, each by a decision of its own.
    expect((await pieceOf(page, 'SN11', 'appraisal', '2.5')).value).toMatchObject({ points: '1' });
    expect((await pieceOf(page, 'SN11', 'appraisal', '3.1')).value).toEqual({ accept: 'có' });
  });

  it('met no fault of the page on the whole way', () => {
    expect(at.complaints).toEqual([]);
  });
});

describe('on a telephone', () => {
  it('has the same work in one column, the list behind a button', async () => {
    const { page, complaints, leave } = await visitor(browser, house.url, TELEPHONE);
    await signIn(page, 'thamdinh', PASSWORD);
    await openTask(page, 'SN16', '1.1');
    await page.getByRole('button', { name: 'Chấp nhận' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-telephone');
    await page.getByRole('button', { name: /^Danh sách \(1\// }).click();
    await page.getByRole('button', { name: /^1\.3 / }).waitFor();
    await shoot(page, 'appraise-telephone-list');
    await page.getByRole('button', { name: /^1\.3 / }).click();
    await task(page, '1.3').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(TELEPHONE.width);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('in the steps after', () => {
  const put = (statements: string) => house.house.database.execute(statements);

  it('the second appraisal has what the unit explains beside, and keeps or changes the first', async () => {
    await put(`
      update rounds set state = 'second-appraisal' where id = '${LAST_ROUND}';
      update round_units set state = 'explained'
        where round_id = '${LAST_ROUND}' and unit_code = 'SN11';
      insert into entries (round_id, unit_code, part, key, value, changed_by, changed_at)
        values ('${LAST_ROUND}', 'SN11', 'explanation', '2.5',
          '{"text": "Có thêm tập thể thứ hai theo Quyết định 12"}', 'x', now());
    `);
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'thamdinh', PASSWORD);
    await openTask(page, 'SN11', '2.5');
    await page.getByText('Có thêm tập thể thứ hai theo Quyết định 12').waitFor();
    await page.getByRole('button', { name: /^Chờ 1$/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'appraise-second');
    await page.keyboard.press('g');
    await page.getByText('Đã quyết hết các mục trong danh sách này.').waitFor();
    expect((await pieceOf(page, 'SN11', 'second-appraisal', '2.5')).value).toEqual({
      points: '1',
      reason: 'Chỉ xác nhận được một',
    });
    expect(complaints).toEqual([]);
    await leave();
  });

  it('the council decides in the same pane, of every unit', async () => {
    await put(`
      update rounds set state = 'council' where id = '${LAST_ROUND}';
      update round_units set state = 'appraised'
        where round_id = '${LAST_ROUND}' and unit_code = 'SN11';
    `);
    const { page, complaints, leave } = await visitor(browser, house.url);
    await signIn(page, 'hoidong', PASSWORD);
    await openTask(page, 'SN11', '2.5');
    await page.getByRole('heading', { name: 'Quyết định của hội đồng' }).waitFor();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cho điểm trực tiếp').click();
    await dialog.getByLabel('Điểm', { exact: true }).fill('2');
    await dialog.getByLabel('Lý do').fill('Theo biên bản họp');
    await dialog.getByRole('button', { name: 'Lưu quyết định' }).click();
    await page.getByText('Lý do: Theo biên bản họp', { exact: true }).waitFor();
    await shoot(page, 'appraise-council');
    expect((await pieceOf(page, 'SN11', 'council', '2.5')).value).toEqual({
      points: '2',
      reason: 'Theo biên bản họp',
    });
    expect(complaints).toEqual([]);
    await leave();
  });

  it('an auditor sees all of it and is told that there is nothing to decide', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await signIn(page, 'kiemtra', PASSWORD);
    await openTask(page, 'SN11', '2.5');
    await page.getByText('Vai trò của bạn chỉ xem, không quyết định.').waitFor();
    await page.keyboard.press('a');
    await page.waitForTimeout(300);
    expect((await pieceOf(page, 'SN11', 'council', '2.5')).version).toBe(1);
    await leave();
  });
});
