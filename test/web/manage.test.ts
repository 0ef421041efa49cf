import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenForm } from '../../demo/fill-form.ts';
import { appraiseTheRest } from '../../demo/load-round.ts';
import type { Demo } from '../../demo/open-demo.ts';
import { formatDate } from '../../src/criteria/dates.ts';
import { civilDate } from '../../src/round/index.ts';
import { saveDecision } from '../../src/service/save-evidence.ts';
import type { Actor } from '../../src/service/service.ts';
import { rowWith, sheetAt, shown, texts } from '../documents/ranking-workbook/read-back.ts';
import {
  axeFaults,
  openBrowser,
  SCREEN,
  shoot,
  signIn,
  TELEPHONE,
  type Visitor,
  visitor,
} from './browser.ts';
import { chooseFrom } from './choose-from.ts';
import { LAST_ROUND, openHouse, PASSWORD, THIS_ROUND } from './house.ts';

const ROUNDS = '/dot';
const NEW_ROUND = 'chay-thu-khoi-su-nghiep-2026';
const manage = (round: string, part = '') => `/dot/${round}/quan-ly${part && `/${part}`}`;

let browser: Browser;
let house: Demo;
let folder: string;
let at: Visitor;
let page: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-manage-'));
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  at = await visitor(browser, house.url);
  page = at.page;
  await signIn(page, 'quanly', PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
async function ask(path: string): Promise<any> {
  return (await page.request.get(`/api/v1${path}`)).json();
}

/** What somebody else saves while the page is open. */
async function byColleague(path: string, data: object): Promise<void> {
  const headers = { origin: house.url };
  const answer = await page.request.put(`/api/v1${path}`, { data, headers });
  expect(answer.status(), await answer.text()).toBe(200);
}

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');

/** Looks at the page with axe, and keeps a picture of it, on a telephone too; of a part where told. */
async function look(name: string, part?: Locator): Promise<void> {
  // A link of the menu that is scrolled half under the head of the page is no fault.
  if (part) await page.evaluate(() => window.scrollTo(0, 0));
  expect(await axeFaults(page), name).toEqual([]);
  await part?.scrollIntoViewIfNeeded();
  await shoot(page, name);
  const size = page.viewportSize();
  await page.setViewportSize(TELEPHONE);
  await part?.scrollIntoViewIfNeeded();
  await shoot(page, `${name}-telephone`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${name} is as wide as the telephone`).toBeLessThanOrEqual(TELEPHONE.width);
  if (size) await page.setViewportSize(size);
}

const figure = (label: string) =>
  page.locator('.stats > div').filter({ hasText: label }).locator('dd').textContent();

/** Chooses in a list that opens. */
async function pick(label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

async function download(link: string | RegExp, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = join(folder, name);
  await (await waiting).saveAs(file);
  return file;
}

async function workbook(file: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await readFile(file)) as unknown as ArrayBuffer);
  return book;
}

/** Every cell of a sheet as a person reads it, a row a line. */
function textOf(sheet: exceljs.Worksheet | undefined): string {
  const lines: string[] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => {
      cells.push(String(cell.result ?? cell.value ?? ''));
    });
    lines.push(cells.join(' | '));
  });
  return lines.join('\n');
}

const today = () => formatDate(civilDate(new Date()));

describe('whoever manages a round', () => {
  it('finds the rounds from the menu, and in each how far its units are and who is late', async () => {
    await page.getByRole('link', { name: 'Các đợt đánh giá' }).click();
    await page.getByRole('heading', { name: 'Các đợt đánh giá' }).waitFor();
    await look('manage-rounds');
    await page.getByRole('link', { name: /năm 2025/ }).click();
    await page.getByText('Đang xem 37 trong 37 đơn vị.').waitFor();
    // The units of the folder: 20 + 5 + 12. All handed in but SN14; every other one of the 36 is appraised.
    expect(await figure('Đơn vị')).toBe('37');
    expect(await figure('Chưa bắt đầu')).toBe('1');
    expect(await figure('Đã nộp')).toBe('18');
    expect(await figure('Đã thẩm định')).toBe('18');
    expect(await figure('Quá hạn chưa nộp')).toBe('1');
    // After 10/12/2025: on 13/12, 16/12, 25/12 and 02/01/2026.
    expect(await figure('Nộp muộn')).toBe('4');
    // Only the nearest place of the menu is marked.
    const marked = page.locator('.menu a[aria-current="page"]');
    expect(await marked.allTextContents()).toEqual(['Quản lý đợt']);
    await look('manage-progress');
    await page.getByLabel('Chỉ đơn vị chậm').check();
    await page.getByText('Đang xem 5 trong 37 đơn vị.').waitFor();
    const row = page.locator('.ant-table-row');
    await expect.poll(() => row.count()).toBe(5);
    const days = await row.locator('td, .ant-table-cell').allTextContents();
    for (const day of ['13/12/2025', '16/12/2025', '25/12/2025', '02/01/2026'])
      expect(days.some((cell) => cell.includes(day) && cell.includes('muộn'))).toBe(true);
    await row.filter({ hasText: 'SN14' }).getByText('quá hạn').waitFor();
    await page.getByLabel('Chỉ đơn vị chậm').uncheck();
    // Typed without marks, as many do.
    await page.getByLabel('Tìm theo mã hoặc tên').fill('so tu phap');
    await page.getByText('Đang xem 1 trong 37 đơn vị.').waitFor();
    await button('Sở Tư pháp (giả định)').click();
    await dialog().getByText('SN03 · Sở Tư pháp (giả định)').waitFor();
    await dialog()
      .getByText(/SN03.*nộp/i)
      .first()
      .waitFor();
    await look('manage-unit');
    await page.keyboard.press('Escape');
    await page.getByLabel('Tìm theo mã hoặc tên').fill('');
  });

  it('shows the reports that are owed, and says so where none are', async () => {
    await page.getByRole('link', { name: 'Mốc báo cáo' }).click();
    const half = page.locator('section').filter({ hasText: 'Báo cáo sáu tháng' });
    await half.getByText('10/06/2025').waitFor();
    expect(await half.getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe('37');
    await button('xem cả 37 đơn vị', half).click();
    await half.getByText('SN20', { exact: false }).waitFor();
    await look('manage-milestones');
  });

  it('cannot make every unit late by moving the deadline of the self-score into the past', async () => {
    const { version } = await ask(`/rounds/${THIS_ROUND}`);
    const refused = await page.request.post(`/api/v1/rounds/${THIS_ROUND}/deadlines`, {
      data: { days: { selfAssessmentUntil: '2025-11-30' }, reason: 'Thử', seen: version },
    });
    expect(refused.status()).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'round.deadline-past' });
  });

  it('extends a deadline with a reason, and is told in Vietnamese why it may not be so', async () => {
    await page.goto(manage(LAST_ROUND));
    await button('Gia hạn').click();
    // Nothing moved yet: nothing to confirm.
    await expect.poll(() => button('Gia hạn', dialog()).isDisabled()).toBe(true);
    await dialog().getByLabel('Hết giải trình').fill('30/02/2027');
    await dialog().getByLabel('Hết giải trình').blur();
    await dialog()
      .getByText(/Không phải ngày có thật/)
      .waitFor();
    await dialog().getByLabel('Hết giải trình').fill('5/1/2026');
    await button('Gia hạn', dialog()).click();
    await dialog().getByText('Cần ghi lý do.').waitFor();
    await dialog().getByLabel('Lý do').fill('Nhiều đơn vị đề nghị thêm thời gian.');
    await button('Gia hạn', dialog()).click();
    await dialog()
      .getByText('«hết giải trình» đứng trước «bắt đầu giải trình»', { exact: false })
      .waitFor();
    await look('manage-extend-refused');
    // The days of a round that can still be lived through to its end today.
    await dialog().getByLabel('Hạn thẩm định', { exact: true }).fill('12/1/2026');
    await dialog().getByLabel('Bắt đầu giải trình').fill('13/01/2026');
    await dialog().getByLabel('Hết giải trình').fill('20/1/2026');
    await button('Gia hạn', dialog()).click();
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.round-days').getByText('20/01/2026').waitFor();
    const { days } = await ask(`/rounds/${LAST_ROUND}`);
    expect(days).toMatchObject({
      appraisalUntil: '2026-01-12',
      explanationFrom: '2026-01-13',
      explanationUntil: '2026-01-20',
    });
    const entries = await ask(`/audit?round=${LAST_ROUND}`);
    expect(JSON.stringify(entries)).toContain('Nhiều đơn vị đề nghị thêm thời gian.');
  });

  it('makes a round from a set: what is missing is told, and what the set says is filled in', async () => {
    await page.goto(ROUNDS);
    await button('Lập đợt mới').click();
    await button('Lập đợt và chọn đơn vị').click();
    const alert = page.getByRole('alert').filter({ hasText: 'Cần sửa trước khi lưu:' });
    for (const missing of ['Cần ghi tên đợt.', 'Cần chọn bộ tiêu chí.', 'Cần ghi tên hội đồng.'])
      await alert.getByText(missing).waitFor();
    await look('manage-new-round-faults');
    await page.getByLabel('Tên đợt').fill('Chạy thử khối sự nghiệp 2026');
    expect(await page.getByLabel('Mã đợt').inputValue()).toBe(NEW_ROUND);
    await page.getByLabel('Năm đánh giá').fill('2021');
    await pick('Bộ tiêu chí', /2022, nội dung theo Kế hoạch/);
    await button('Lấy thời hạn theo bộ tiêu chí').click();
    await page.getByText('Số liệu minh họa').waitFor();
    await page.getByLabel('Tên tổ thẩm định').fill('Tổ thẩm định chạy thử');
    await page.getByLabel('Tên hội đồng').fill('Hội đồng chạy thử');
    await button('Lập đợt và chọn đơn vị').click();
    await page
      .getByText(/không có hiệu lực cho năm 2021 \(từ 10\/03\/2022/)
      .first()
      .waitFor();
    await page.getByLabel('Năm đánh giá').fill('2026');
    await button('Lấy thời hạn theo bộ tiêu chí').click();
    // “Trước ngày 10/12”: the 9th is the last day in time; the others are the set's own, by the year.
    await expect.poll(() => page.getByLabel('Hạn tự chấm').inputValue()).toBe('09/12/2026');
    expect(await page.getByLabel('Hạn thẩm định', { exact: true }).inputValue()).toBe('20/12/2026');
    expect(await page.getByLabel('Hết giải trình').inputValue()).toBe('25/12/2026');
    expect(await page.getByLabel('Hạn gửi').inputValue()).toBe('15/06/2026');
    await look('manage-new-round');
    await button('Lập đợt và chọn đơn vị').click();
    await page.getByRole('heading', { name: 'Chọn đơn vị tham gia' }).waitFor();
  });

  it('may leave a round without units for later, and cannot open it so', async () => {
    await button('Để sau').click();
    await page.getByText('Đợt chưa có đơn vị nào tham gia.').waitFor();
    await look('manage-draft');
    await button('Mở đợt').click();
    await dialog().getByText('Chưa làm được vì:').waitFor();
    expect(await button('Mở đợt', dialog()).isDisabled()).toBe(true);
    await button('Thôi', dialog()).click();
    await button('Sửa đợt').click();
    await page.getByLabel('Lưu ý cho người xem').fill('chạy thử');
    // A colleague chooses units meanwhile: that writes over no plan, and the plan over no units.
    const { version } = await ask(`/rounds/${NEW_ROUND}`);
    await byColleague(`/rounds/${NEW_ROUND}/units`, { units: [{ code: 'DV01' }], seen: version });
    await byColleague(`/rounds/${NEW_ROUND}/units`, { units: [], seen: version + 1 });
    await button('Lưu').click();
    await page.getByText('Chạy thử', { exact: true }).waitFor();
  });

  it('writes over no plan that a colleague made meanwhile, and keeps what was typed', async () => {
    await button('Sửa đợt').click();
    await page.getByLabel('Tên hội đồng').fill('Hội đồng của tôi');
    const known = await ask(`/rounds/${NEW_ROUND}`);
    const { title, year, set, notice, days, milestones, version: seen } = known;
    const judges = { ...known.judges, council: 'Hội đồng của đồng nghiệp' };
    const theirs = { title, year, set, notice, days, milestones, judges, seen };
    await byColleague(`/rounds/${NEW_ROUND}`, theirs);
    await button('Lưu').click();
    await page.getByText('Đồng nghiệp vừa sửa đợt này nên chưa lưu được').waitFor();
    expect(await page.getByLabel('Tên hội đồng').inputValue()).toBe('Hội đồng của tôi');
    await look('manage-plan-stale', button('Lấy bản của đồng nghiệp'));
    await button('Lấy bản của đồng nghiệp').click();
    expect(await page.getByLabel('Tên hội đồng').inputValue()).toBe('Hội đồng của đồng nghiệp');
    await page.getByLabel('Tên hội đồng').fill('Hội đồng chạy thử');
    await button('Lưu').click();
    await page.getByText('Đợt chưa có đơn vị nào tham gia.').waitFor();
    expect((await ask(`/rounds/${NEW_ROUND}`)).judges.council).toBe('Hội đồng chạy thử');
  });

  it('chooses the units by their kind, sees in which block each is ranked, and opens the round', async () => {
    await button('Chọn đơn vị tham gia').click();
    await pick('Loại đơn vị', 'Đơn vị sự nghiệp trực thuộc UBND tỉnh');
    await button('Chọn cả 5 đơn vị đang xem').click();
    await page.getByText('Đã chọn 5 đơn vị.').waitFor();
    const block = page.getByText('Khối đơn vị sự nghiệp trực thuộc UBND tỉnh');
    await expect.poll(() => block.count()).toBe(5);
    await look('manage-participants');
    // A colleague saves other units meanwhile: neither choice is written over the other unseen.
    const { version } = await ask(`/rounds/${NEW_ROUND}`);
    const theirs = { units: [{ code: 'DV01' }, { code: 'SN01' }], seen: version };
    await byColleague(`/rounds/${NEW_ROUND}/units`, theirs);
    await button('Lưu 5 đơn vị tham gia').click();
    await page.getByText('Đồng nghiệp vừa sửa đợt này nên chưa lưu được').waitFor();
    await page.getByText('Đã chọn 5 đơn vị.').waitFor();
    const renew = button('Lấy danh sách mới nhất');
    // What went wrong is in sight, wherever the button that was pressed stood.
    const { y = 0, height = 0 } = (await renew.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(SCREEN.height);
    await look('manage-participants-stale', button('Để sau'));
    await renew.click();
    await page.getByText('đồng nghiệp thêm 2 đơn vị, bỏ 0 đơn vị.').waitFor();
    // The five of their own, DV01 among them, and the colleague's SN01.
    await page.getByText('Đã chọn 6 đơn vị.').waitFor();
    await look('manage-participants-renewed', button('Để sau'));
    await pick('Loại đơn vị', 'Sở, ban, ngành');
    await page.getByRole('checkbox', { name: /^SN01 / }).uncheck();
    await button('Lưu 5 đơn vị tham gia').click();
    await page.getByText('Đang xem 5 trong 5 đơn vị.').waitFor();
    await button('Mở đợt').click();
    await dialog()
      .getByText(/không đổi được bộ tiêu chí/)
      .waitFor();
    await look('manage-open-round');
    await button('Mở đợt', dialog()).click();
    await page.locator('.course li[aria-current]').getByText('tự chấm').waitFor();
    const { units } = await ask(`/rounds/${NEW_ROUND}/progress`);
    expect(units.map(({ code }: { code: string }) => code)).toEqual([
      'DV01',
      'DV02',
      'DV03',
      'DV04',
      'DV05',
    ]);
    await page.goto(`/dot/${NEW_ROUND}/lap`);
    await page.getByText('Đợt đã mở nên không sửa được nữa.').waitFor();
  });

  it('sends out forms and takes one in: first every fault by its cell, then the whole of it', async () => {
    await page.goto(manage(NEW_ROUND, 'phieu'));
    await chooseFrom(page, 'Đơn vị', 'DV01');
    await page.keyboard.press('Escape');
    await button('Tạo phiếu').click();
    const form = await OpenForm.open(await download(/^Tải về .*\.xlsx$/, 'DV01.xlsx'));
    form.field('submitted').value = today();
    const wrong = form.score('i:3.2/tren-mang', 'entry');
    wrong.value = 'bảy nghìn rưỡi';
    form.score('i:2.1/so-tin-bai', 'entry').value = 6;
    const filled = join(folder, 'DV01 da dien.xlsx');
    await form.save(filled);
    await page.locator('input[type=file]').setInputFiles(filled);
    await page.getByText('DV01 da dien.xlsx').waitFor();
    await look('manage-forms');
    await button('Nhập 1 tệp').click();
    await page.getByText(/^Đã nhận 0 trong 1 phiếu; có \d+ lỗi cần sửa\.$/).waitFor();
    const fault = page.getByRole('row').filter({ hasText: wrong.address });
    await fault.getByText('DV01 da dien.xlsx', { exact: false }).waitFor();
    await fault.getByText('bảy nghìn rưỡi', { exact: false }).waitFor();
    await page.getByText('Bảng lỗi (').scrollIntoViewIfNeeded();
    await look('manage-form-faults');
    const table = await workbook(await download('Tải bảng lỗi Excel để gửi đơn vị', 'loi.xlsx'));
    expect(textOf(table.worksheets[0])).toContain('bảy nghìn rưỡi');
    wrong.value = 90;
    form.score('i:3.2/tong-ho-so', 'entry').value = 120;
    await form.save(filled);
    await page.locator('input[type=file]').setInputFiles(filled);
    await button('Nhập 1 tệp').click();
    await page.getByText('Đã nhận 1 trong 1 phiếu.').waitFor();
    await page.getByRole('row', { name: /DV01.*đã nhận/ }).waitFor();
    await page.getByRole('link', { name: 'Tiến độ' }).click();
    await expect.poll(() => figure('Đã nộp')).toBe('1');
    expect(await figure('Chưa bắt đầu')).toBe('4');
    // 3.2 and 2.1 of the 34 criteria of such a unit.
    await page.getByText('2/34').waitFor();
  });

  it('is told what keeps a round from going on, and by whose work', async () => {
    await page.goto(manage(LAST_ROUND));
    await button('Mở giải trình').click();
    await dialog().getByText('18 đơn vị đã nộp nhưng chưa thẩm định xong:').waitFor();
    expect(await button('Mở giải trình', dialog()).isDisabled()).toBe(true);
    await look('manage-blocked');
    await button('Thôi', dialog()).click();
    await page.getByRole('link', { name: 'Kết quả và công bố' }).click();
    await page
      .getByText('Đợt còn phải qua các bước: giải trình → thẩm định lại → hội đồng.')
      .waitFor();
    await page.getByText('Chưa công bố lần nào.').waitFor();
    await look('manage-obstacles');
  });

  it('leads a round step by step to the council', async () => {
    const { service } = house.house;
    await appraiseTheRest(service, {
      folder: join('fixtures', 'hai-duong-2025'),
      round: LAST_ROUND,
    });
    // Nobody appraised H03: the manager ends it, and answers for what was not looked at.
    await page.goto(manage(LAST_ROUND));
    await page.getByLabel('Tìm theo mã hoặc tên').fill('H03');
    await button('UBND huyện Đồng Sao Mai (giả định)').click();
    await button('Kết thúc thẩm định', dialog()).click();
    await button('Kết thúc thẩm định', dialog().last()).click();
    await dialog()
      .last()
      .getByText(/^Còn tiêu chí chưa thẩm định: 1\.1, /)
      .first()
      .waitFor();
    await look('manage-unit-refused');
    await dialog()
      .last()
      .getByLabel('Chấp nhận điểm tự chấm của 35 tiêu chí chưa có quyết định')
      .check();
    await button('Kết thúc thẩm định', dialog().last()).click();
    await dialog().getByText('đã thẩm định', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    for (const [step, becomes] of [
      ['Mở giải trình', 'giải trình'],
      ['Bắt đầu thẩm định lại', 'thẩm định lại'],
      ['Chuyển hội đồng', 'hội đồng'],
    ] as const) {
      await button(step).click();
      await button(step, dialog()).click();
      await page.locator('.course li[aria-current]').getByText(becomes, { exact: true }).waitFor();
    }
  });

  it('computes the results, looks them over block by block, and publishes them', async () => {
    await button('Xem lại và công bố').click();
    await button('Tính kết quả').click();
    await page.getByText('Đã tính xong; hai cách tính cho cùng kết quả.').waitFor();
    await page.getByText('Công bố lần đầu kết quả của 37 đơn vị:').waitFor();
    const block = page.locator('section').filter({ hasText: /^Khối sở, ban, ngành/ });
    const count = (row: string | RegExp) =>
      block.getByRole('row', { name: row }).getByRole('cell').first().textContent();
    // Of the 20: SN13 handed in 23 days late and SN14 nothing, SN15 waits for a figure.
    expect(await count(/^Được xếp hạng/)).toBe('17');
    expect(await count(/^Không đủ điều kiện xếp loại/)).toBe('2');
    expect(await count(/^Chưa xác định/)).toBe('1');
    await block.getByText('Hoàn thành xuất sắc: 5', { exact: true }).waitFor();
    await block.getByText('Hoàn thành tốt: 10', { exact: true }).waitFor();
    await block.getByText('Hạng 7, 94,04 điểm:').waitFor();
    // SN15 will be «Hoàn thành tốt» with 82,27 to 86,27 points: places 11 to 17 wait for it.
    // What hangs on SN15 is told before publishing, as the workbook tells it afterwards.
    await block
      .getByText(/^Tạm thời: .* của 7 đơn vị còn có thể thay đổi.*SN15/)
      .first()
      .waitFor();
    await page
      .getByRole('heading', { name: 'Xem lại trước khi công bố' })
      .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    await look('manage-review');
    expect(await button('Công bố kết quả').isDisabled()).toBe(true);
    await page.getByLabel('Tôi đã xem các kết quả trên và đồng ý công bố.').check();
    await button('Công bố kết quả').click();
    await look('manage-publish');
    await button('Công bố kết quả', dialog()).click();
    await page.getByText('Đã công bố kết quả.').waitFor();
    await page.getByRole('link', { name: 'Tải gói kết quả lần 1' }).waitFor();
    await page.locator('.course li[aria-current]').getByText('đã công bố').waitFor();
    await look('manage-published');
    const { units } = await ask(`/rounds/${LAST_ROUND}/publications/1`);
    const standing = (code: string) =>
      units.find((unit: { code: string }) => unit.code === code).standing;
    // expected.yaml, worked out by other means; SN05 is there with 0,5 more, which the council gives later.
    expect(standing('SN02')).toMatchObject({ place: 1, total: '98.36', grade: 'xuat-sac' });
    expect(standing('SN07')).toMatchObject({ place: 7, total: '94.04', grade: 'tot' });
    expect(standing('SN05')).toMatchObject({ place: 5, total: '95.36', grade: 'xuat-sac' });
    expect(standing('SN14')).toMatchObject({ state: 'ungraded', place: null });
  });

  it('exports the ranking with its progress, and the workbook holds what was published', async () => {
    await page.getByRole('link', { name: 'Xuất tệp' }).click();
    await button('Xuất bảng xếp hạng').click();
    await page.getByRole('progressbar').first().waitFor();
    const file = await download(/^Tải về xep-hang-.*\.xlsx$/, 'xep-hang.xlsx');
    const row = page.getByRole('row').filter({ hasText: `xep-hang-${LAST_ROUND}.xlsx` });
    await row.getByText('Đã xong', { exact: false }).waitFor();
    await look('manage-exports');
    const book = await workbook(file);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Xếp loại – Khối sở, ban, ngành',
      'Xếp loại – Khối đơn vị sự nghi…',
      'Xếp loại – Khối UBND huyện, th…',
      'Chi tiết – Khối sở, ban, ngành',
      'Chi tiết – Khối đơn vị sự nghi…',
      'Chi tiết – Khối UBND huyện, th…',
      'Chênh lệch',
      'Điểm mất',
      'Bộ tiêu chí',
    ]);
    const [departments, services] = [sheetAt(book, 0), sheetAt(book, 1)];
    const told = texts(departments);
    for (const title of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI VÀ XẾP HẠNG',
      'Khối sở, ban, ngành – Năm 2025',
    ])
      expect(told).toContain(title);
    expect(told.some((text) => text.includes('CHỈ ĐỂ MINH HỌA'))).toBe(true);
    expect(told.some((text) => /của 7 đơn vị còn có thể thay đổi.*\(SN15\)/.test(text))).toBe(true);
    // Places, totals and grades of expected.yaml; group by group 12 + 11 + 31,36 + 14 + 12 + 10 + 6, bonus 2.
    expect(shown(rowWith(departments, 'SN02')).slice(0, 17)).toEqual([
      ...[1, 'SN02', 'Sở Nội vụ (giả định)', 12, 11, 31.36, 14, 12, 10, 6, 100, 2, 0],
      ...['95,86–98,86', 98.36, 98.36, 'Hoàn thành xuất sắc'],
    ]);
    const standing = (sheet: exceljs.Worksheet, code: string) => {
      const cells = shown(rowWith(sheet, code));
      return [cells[0], cells[15], cells[16]];
    };
    expect(standing(departments, 'SN06')).toEqual([7, 94.04, 'Hoàn thành tốt']);
    expect(standing(departments, 'SN07')).toEqual([7, 94.04, 'Hoàn thành tốt']);
    expect(standing(departments, 'SN18')).toEqual([17, 47.9, 'Không hoàn thành']);
    expect(standing(services, 'DV02')).toEqual([1, 98.43, 'Hoàn thành xuất sắc']);
    // At most 30 % of five units, rounded down: one. The second is moved down, its total as it is.
    expect(standing(services, 'DV01')).toEqual([2, 96.94, 'Hoàn thành tốt']);
  });

  it('corrects what was published: the review shows the one unit that changes, before and after', async () => {
    await page.goto(manage(LAST_ROUND));
    await button('Mở đính chính').click();
    await dialog().getByLabel('Lý do').fill('Bổ sung hai phóng sự của SN05.');
    await button('Mở đính chính', dialog()).click();
    await page.locator('.course li[aria-current]').getByText('hội đồng').waitFor();
    const officer = await visitor(browser, house.url);
    await signIn(officer.page, 'canbo', PASSWORD);
    await officer.page.goto(`/dot/${LAST_ROUND}/don-vi/SN11/ket-qua`);
    // Until the correction is published its unit reads what holds: 87,17 on place 16, as in expected.yaml.
    await officer.page
      .getByText(/^Kết quả công bố lần 1 đang được đính chính\..*tổng điểm 87,17, hạng 16\.$/)
      .waitFor();
    await shoot(officer.page, 'result-while-corrected');
    const council: Actor = { id: 'demo', name: 'demo', grants: [{ role: 'council-member' }] };
    await saveDecision(house.house.service, council, {
      round: LAST_ROUND,
      unit: 'SN05',
      criterion: '2.1',
      value: { inputs: { 'so-tin-bai': '10' }, reason: 'Hội đồng xác nhận thêm hai phóng sự.' },
      seen: 0,
    });
    await page.goto(manage(LAST_ROUND, 'cong-bo'));
    await button('Tính kết quả').click();
    await page.getByText('1 trong 37 đơn vị khác với lần công bố 1:').waitFor();
    const change = page.getByRole('row').filter({ hasText: 'SN05' }).first();
    // Two more at 0,25 each: 8 → 10 of at most 12.
    await change.getByText('95,36 → 95,86').waitFor();
    await change.getByText('2.1', { exact: true }).waitFor();
    await change.evaluate((row) => row.scrollIntoView({ block: 'center' }));
    await look('manage-correction');
    await page.getByLabel('Tôi đã xem các kết quả trên và đồng ý công bố.').check();
    await button('Công bố kết quả').click();
    await dialog().getByText('Lần này đính chính vì: Bổ sung hai phóng sự của SN05.').waitFor();
    await button('Công bố kết quả', dialog()).click();
    await page.getByText('lần 1: Bổ sung hai phóng sự của SN05.').waitFor();
    await officer.page.reload();
    await officer.page
      .getByText('Kết quả công bố lần 2, đính chính lần 1. Lý do: Bổ sung hai phóng sự của SN05.')
      .waitFor();
    await shoot(officer.page, 'result-corrected');
    expect(officer.complaints).toEqual([]);
    await officer.leave();
    expect(at.complaints).toEqual([]);
  });
});

describe('whoever does not manage rounds', () => {
  it('is told so, and where to go', async () => {
    const other = await visitor(browser, house.url);
    await signIn(other.page, 'thamdinh', PASSWORD);
    for (const path of [manage(LAST_ROUND), ROUNDS, '/dot/moi', `/dot/${NEW_ROUND}/lap`]) {
      await other.page.goto(path);
      await other.page
        .getByRole('heading', { name: 'Trang này không thuộc việc của bạn.' })
        .waitFor();
      expect(await axeFaults(other.page)).toEqual([]);
    }
    await shoot(other.page, 'manage-not-for-you');
    expect(other.complaints).toEqual([]);
    await other.leave();
  });

  it('looks over the round as an auditor, without a single button that would change it', async () => {
    const auditor = await visitor(browser, house.url);
    await signIn(auditor.page, 'kiemtra', PASSWORD);
    await auditor.page.goto(manage(NEW_ROUND));
    await auditor.page.getByText('Đang xem 5 trong 5 đơn vị.').waitFor();
    expect(await auditor.page.locator('section.sheet').first().getByRole('button').count()).toBe(0);
    await auditor.page.goto(manage(NEW_ROUND, 'cong-bo'));
    await auditor.page.getByText('Chưa công bố lần nào.').waitFor();
    expect(await auditor.page.getByRole('button', { name: 'Tính kết quả' }).count()).toBe(0);
    await auditor.page.goto(manage(NEW_ROUND, 'phieu'));
    await auditor.page.getByRole('heading', { name: 'Tạo phiếu Excel' }).waitFor();
    expect(await auditor.page.getByText('Nhập phiếu đã điền').count()).toBe(0);
    expect(auditor.complaints).toEqual([]);
    await auditor.leave();
  });
});
