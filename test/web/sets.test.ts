import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import {
  axeFaults,
  openBrowser,
  SHOTS,
  shoot,
  signIn,
  TELEPHONE,
  type Visitor,
  visitor,
} from './browser.ts';
import { LAST_ROUND, openHouse, PASSWORD } from './house.ts';

const ANNEX = join('fixtures', 'annexes', '05-sai-so.docx');

let browser: Browser;
let house: Demo;
let folder: string;
/** Fingerprint of the set both rounds of the demo go by. */
let shipped: string;
let manager: Visitor;
let page: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-sets-'));
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  manager = await opened('quanly');
  page = manager.page;
  [{ hash: shipped }] = await versions(page);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function opened(username: string, size?: typeof TELEPHONE): Promise<Visitor> {
  const someone = await visitor(browser, house.url, size);
  await signIn(someone.page, username, PASSWORD);
  return someone;
}

async function get(of: Page, path: string) {
  return of.context().request.get(`${house.url}/api/v1${path}`);
}

async function versions(of: Page) {
  return (await (await get(of, '/sets')).json()) as [{ hash: string; id: string; version: string }];
}

/** The machine may be busy: what shows in a moment is waited for. */
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 15_000 });
const tab = (of: Page, name: string) => of.getByRole('tab', { name, exact: true }).click();
const checks = (of: Page) => of.getByRole('region', { name: 'Kiểm tra' });
const sound = (of: Page) => checks(of).getByText('Không có lỗi').waitFor();
const faults = (of: Page, count: number) => checks(of).getByText(`${count} lỗi phải sửa`).waitFor();
const inForm = (of: Page) => of.getByRole('tabpanel');

async function wholeText(of: Page): Promise<string> {
  await tab(of, 'Toàn văn tệp');
  return of.getByLabel('Nội dung tệp set.yaml').inputValue();
}

/** Chooses in one of the page's lists by typing, as the keyboard does. */
async function pick(of: Page, label: string, typed: string): Promise<void> {
  const field = inForm(of).getByLabel(label, { exact: true });
  await field.fill(typed);
  await field.press('Enter');
}

/** Chooses in a list too short to be searched. */
async function choose(of: Page, label: string, title: string): Promise<void> {
  await inForm(of).getByLabel(label, { exact: true }).click();
  await of.locator('.ant-select-dropdown').getByTitle(title, { exact: true }).click();
}

/** Lines of a text that another one does not have. */
function changedLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

describe('reading a set', () => {
  it('is open to a unit, with source and fidelity at every criterion, and nothing to change', async () => {
    const { page, complaints, leave } = await opened('canbo');
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('link', { name: 'Soạn bản sửa' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Nhập phụ lục Word, Excel' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Đọc', exact: true }).click();
    await page.getByText('Có số điểm, ngưỡng hoặc quy tắc chỉ để minh họa').waitFor();
    const rows = page.locator('table.criteria tbody tr');
    // 7 groups and 35 criteria of the scale, 3 bonuses, 4 deductions: counted in set.yaml.
    const withoutBadge = rows.filter({ hasNot: page.locator('.badge') });
    expect(await rows.count()).toBeGreaterThan(40);
    expect(await withoutBadge.count()).toBe(0);
    const press = rows.filter({ hasText: /^2\.1/ });
    await press.getByText('II.2, …/KH-UBND').waitFor();
    await press.getByText('Số liệu minh họa').waitFor();
    await press.getByText('0,25 điểm × «Số tin, bài đã đăng, phát trong năm»').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-read-screen');
    await page.pdf({ path: join(SHOTS, 'sets-read.pdf'), format: 'A4', printBackground: true });
    // The menu and the buttons stay off the paper.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    // The address of the editor is no way in.
    await page.goto(`/bo-tieu-chi/${shipped}/soan`);
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await page.goto('/bo-tieu-chi/nhap-phu-luc');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('fits a telephone', async () => {
    const { page, complaints, leave } = await opened('canbo', TELEPHONE);
    await page.goto('/bo-tieu-chi');
    await page.getByRole('link', { name: 'Đọc', exact: true }).waitFor();
    await shoot(page, 'sets-list-telephone');
    await page.getByRole('link', { name: 'Đọc', exact: true }).click();
    await page.getByRole('heading', { name: 'Tiêu chí và thang điểm' }).scrollIntoViewIfNeeded();
    await shoot(page, 'sets-read-telephone');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(
      TELEPHONE.width,
    );
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('the annex of another province', () => {
  it('is read, its faults told by table and row, each row confirmed by a person', async () => {
    await page.goto('/bo-tieu-chi');
    await page.getByRole('link', { name: 'Nhập phụ lục Word, Excel' }).click();
    await page.locator('#annex-file').setInputFiles(ANNEX);
    expect(await page.getByLabel('Mã bộ tiêu chí').inputValue()).toBe('bo-05-sai-so');
    await page.getByLabel('Mã bộ tiêu chí').fill('tinh-gia-dinh-2026');
    await page.getByLabel('Áp dụng từ năm').fill('2026');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lập bản nháp' }).click();
    // 8 and 10 points under a heading of 20; 50 in all under a total of 60.
    await page.getByText('ghi 20 điểm nhưng các mục con cộng lại được 18 điểm').waitFor();
    await page.getByText('ghi 60 điểm nhưng các mục cộng lại được 50 điểm').waitFor();
    const plan = page.getByRole('row').filter({ hasText: 'Có kế hoạch' });
    // As the annex says it, and as it was understood.
    expect(await plan.getByText('có: 8 điểm; không: 0 điểm').count()).toBe(2);
    await plan.getByText('cách chấm do máy đề nghị').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-annex-screen');
    await page.getByRole('button', { name: /^Đúng: I\.1\./ }).click();
    await plan.getByText('Đã xác nhận').waitFor();
    await page.getByRole('button', { name: /^Đúng: II\.1\./ }).click();
    // The third is left for the editor; what was confirmed outlives the page.
    await page.reload();
    await plan.getByText('Đã xác nhận').waitFor();
    expect(await page.getByRole('button', { name: /^Đúng: / }).count()).toBe(1);
  });

  it('is mended and filled in without touching its text, until nothing is wrong with it', async () => {
    await page.getByRole('link', { name: /^Sửa: I\.2\./ }).click();
    await page.getByRole('heading', { name: 'I.2. Có báo cáo' }).waitFor();
    // Six questions of the frame, one row, one sum.
    await faults(page, 8);
    await checks(page)
      .getByText(/^Dòng 54/)
      .waitFor();
    await inForm(page).getByRole('button', { name: 'Đã đối chiếu, đúng' }).click();
    await faults(page, 7);
    await inForm(page).getByLabel('Điểm tối đa').fill('12');
    await faults(page, 6);
    await inForm(page).getByText('có: 12 điểm; không: 0 điểm').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await tab(page, 'Thông tin chung');
    const field = (name: string) => inForm(page).getByRole('textbox', { name, exact: true });
    const fill = (name: string, typed: string) => field(name).fill(typed);
    await fill('Số, ký hiệu', '99/QĐ-UBND');
    await fill('Ngày ban hành', '31/02/2026');
    // A day that does not exist is told at its field and by its line.
    await faults(page, 1);
    await inForm(page).locator('.fault').first().waitFor();
    await shoot(page, 'sets-frame-screen');
    expect(await axeFaults(page)).toEqual([]);
    await fill('Ngày ban hành', '10/03/2026');
    await faults(page, 6);
    await fill('Cơ quan ban hành', 'UBND tỉnh Giả Định');
    await fill('Tỉnh, thành phố', 'Tỉnh Giả Định');
    await fill('Mã tỉnh', 'gia-dinh');
    await fill('Tên bản', 'Bản 2026');
    await fill('Lưu ý hiện ở mọi trang và tệp xuất ra', '');
    const grade = inForm(page).getByRole('group', { name: 'Mức 1' });
    await grade.getByLabel('Tên gọi').fill('Hoàn thành');
    await grade.getByLabel('Từ bao nhiêu điểm').fill('25');
    await inForm(page).getByRole('button', { name: 'Thêm một mức thấp hơn' }).click();
    const lower = inForm(page).getByRole('group', { name: 'Mức 2' });
    await lower.getByLabel('Tên gọi').fill('Chưa hoàn thành');
    await lower.getByLabel('Điều, khoản, mục').fill('Điều 6');
    for (let left = 6; left > 0; left -= 1) {
      await inForm(page).getByText(`${left} nội dung chờ đối chiếu với văn bản`).waitFor();
      await inForm(page)
        .getByRole('button', { name: /^Đã đối chiếu, đúng/ })
        .first()
        .click();
    }
    await sound(page);
    // Typed a moment before the page goes: kept all the same.
    await fill('Tên bộ tiêu chí', 'Bộ tiêu chí tỉnh Giả Định');
    await page.reload();
    await sound(page);
    await tab(page, 'Thông tin chung');
    expect(await field('Tên bộ tiêu chí').inputValue()).toBe('Bộ tiêu chí tỉnh Giả Định');
    await page.getByRole('button', { name: 'Đưa vào hệ thống' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByRole('heading', { name: 'Bộ tiêu chí tỉnh Giả Định' }).waitFor();
    await page.getByText('99/QĐ-UBND – UBND tỉnh Giả Định').first().waitFor();
    const report = page.getByRole('row').filter({ hasText: 'Có báo cáo' });
    expect(await report.getByRole('cell').nth(1).textContent()).toBe('12');
    // The reader takes a sum from the annex and a rule from its words: the page says which is which.
    await report.getByText('Đúng lời văn').waitFor();
    expect((await versions(page)).map(({ id }) => id)).toContain('tinh-gia-dinh-2026');
    expect(manager.complaints).toEqual([]);
  });

  it('can be reviewed in Excel by several people, faults told by cell', async () => {
    await page.goto('/bo-tieu-chi/nhap-phu-luc');
    await page.locator('#annex-file').setInputFiles(ANNEX);
    await page.getByRole('button', { name: 'Lập bản nháp' }).click();
    await page.getByText('Hoặc rà soát bằng Excel').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bảng rà soát' }).click();
    const file = join(folder, 'ra-soat.xlsx');
    await (await waiting).saveAs(file);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.worksheets[0];
    const rows: exceljs.Row[] = [];
    sheet?.eachRow((row) => {
      if (/^I{1,2}\.\d$/.test(row.getCell(1).text)) rows.push(row);
    });
    expect(rows).toHaveLength(3);
    const [first, second] = rows;
    if (first) first.getCell(7).value = 'có lẽ';
    await book.xlsx.writeFile(file);
    await page.locator('#review-file').setInputFiles(file);
    await page.getByText(String(first?.getCell(7).address)).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    if (first && second) {
      first.getCell(7).value = 'Đúng';
      second.getCell(7).value = 'Người chấm';
    }
    await book.xlsx.writeFile(file);
    await page.locator('#review-file').setInputFiles(file);
    await page.getByText('Đã xác nhận 2 mục; còn 7 mục chờ xác nhận.').waitFor();
    expect(await page.getByRole('button', { name: /^Đúng: / }).count()).toBe(1);
    // Nothing is thrown away unasked.
    await page.getByRole('button', { name: 'Đọc phụ lục khác' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Hủy' }).click();
    expect(await page.getByRole('row').filter({ hasText: 'Có báo cáo' }).count()).toBe(1);
    expect(manager.complaints).toEqual([]);
  });
});

describe('a copy of a version', () => {
  const threshold = (of: Page, index: number) =>
    inForm(of).getByLabel('Giá trị', { exact: true }).nth(index);

  it('has a condition changed in the builder, and only that line of the text with it', async () => {
    await page.goto('/bo-tieu-chi');
    const row = page.getByRole('row').filter({ hasText: 'hai-duong-629-2022' });
    await row.getByRole('link', { name: 'Soạn bản sửa' }).click();
    const before = await (await get(page, `/sets/${shipped}`)).text();
    expect(await wholeText(page)).toBe(before);
    await tab(page, 'Điều kiện');
    await threshold(page, 1).waitFor();
    expect(await threshold(page, 1).inputValue()).toBe('70%');
    await threshold(page, 1).fill('bảy mươi');
    // The condition is shared: it is faulty where it stands and where a grade leans on it.
    await faults(page, 2);
    await inForm(page).getByRole('heading', { name: 'Lỗi ở điều kiện này' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-builder-screen');
    // The fault leads to its line, where the text says what was typed.
    const line = before.split('\n').findIndex((one) => one.includes('fact: share.4')) + 1;
    await checks(page)
      .getByRole('button', { name: new RegExp(`^Dòng ${line}\\b`) })
      .click();
    const field = page.getByLabel('Nội dung tệp set.yaml');
    await soon(() =>
      field.evaluate((area) => {
        const { value, selectionStart } = area as unknown as {
          value: string;
          selectionStart: number;
        };
        return value.slice(0, selectionStart).split('\n').length;
      }),
    ).toBe(line);
    await tab(page, 'Điều kiện');
    await threshold(page, 1).fill('72,5%');
    await sound(page);
    await inForm(page).getByText(/72,5%/).first().waitFor();
    expect(changedLines(before, await wholeText(page))).toEqual([
      '      - { fact: share.4, operator: greaterThanInclusive, value: "72,5%" }',
    ]);
  });

  it('has its conditions built by the keyboard alone', async () => {
    const before = await wholeText(page);
    const typeAndTake = async (typed: string) => {
      await page.keyboard.type(typed);
      await page.locator('.ant-select-item-option-active').getByText(typed).waitFor();
      await page.keyboard.press('Enter');
      await inForm(page)
        .locator('.rule')
        .nth(3)
        .getByText(typed)
        .filter({ visible: true })
        .first()
        .waitFor();
    };
    await tab(page, 'Điều kiện');
    await inForm(page).getByTitle('Thêm điều kiện').focus();
    await page.keyboard.press('Enter');
    const facts = inForm(page).getByRole('combobox', { name: 'Số liệu' });
    await soon(() => facts.count()).toBe(4);
    await sound(page);
    await facts.nth(3).focus();
    await typeAndTake('của mục 1');
    await page.keyboard.press('Tab');
    await typeAndTake('trở lên');
    // Past what the value is: a figure, not another fact.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // The checks still speak of the rule without a value: what was typed is looked for in the text.
    await expect.poll(() => threshold(page, 3).evaluate((it) => it.matches(':focus'))).toBe(true);
    await page.keyboard.type('50%');
    await soon(() => threshold(page, 3).inputValue()).toBe('50%');
    await tab(page, 'Toàn văn tệp');
    await soon(() => page.getByLabel('Nội dung tệp set.yaml').inputValue()).toContain(
      'fact: share.1, operator: greaterThanInclusive, value: 50%',
    );
    await sound(page);
    expect(changedLines(before, await wholeText(page))).toEqual([
      '      - { fact: share.1, operator: greaterThanInclusive, value: 50% }',
    ]);
    await tab(page, 'Điều kiện');
    await inForm(page).getByTitle('Bỏ điều kiện này').nth(3).focus();
    await page.keyboard.press('Space');
    await soon(() => facts.count()).toBe(3);
    expect(await wholeText(page)).toBe(before);
  });

  it('is tried on the last round: which units change, by how much, and why', async () => {
    await tab(page, 'Tiêu chí');
    await pick(page, 'Nhóm, tiêu chí', '2.1');
    await page.getByRole('heading', { name: /^2\.1\. / }).waitFor();
    await inForm(page).getByLabel('điểm mỗi lần').fill('0,1');
    await inForm(page).getByText('0,1 điểm × «Số tin, bài').waitFor();
    await tab(page, 'Tính thử');
    // The round that has been handed in is offered before the one still being filled in.
    await inForm(page)
      .getByTitle(/năm 2025/)
      .first()
      .waitFor();
    await inForm(page).getByRole('button', { name: 'Tính thử' }).click();
    await page.getByText('Tính thử, không phải kết quả chính thức.').waitFor();
    await choose(page, 'Thay đổi về', 'thứ hạng');
    const cells = (code: string) =>
      inForm(page)
        .getByRole('row')
        .filter({ hasText: `${code} · ` })
        .getByRole('cell')
        .allTextContents();
    // H08 gave 13 pieces: 3 points, the most there is, are 1,3 now. It falls below 75, a grade down,
    // and H06, whose 9 pieces were 2,25 and are 0,9, passes it.
    await inForm(page).getByText('2.1: 3 → 1,3').waitFor();
    expect(await cells('H08')).toEqual([
      '76,5 → 74,73',
      'Hoàn thành tốt → Hoàn thành',
      '3 → 4',
      '−1',
      '2.1: 3 → 1,3',
    ]);
    expect(await cells('H06')).toEqual([
      '79,41 → 78,02',
      'Hoàn thành',
      '4 → 3',
      '+1',
      '2.1: 2,25 → 0,9',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-trial-screen');
    // A trial is of one text: changed after it, the page says so.
    await tab(page, 'Tiêu chí');
    await inForm(page).getByLabel('điểm mỗi lần').fill('0,2');
    await tab(page, 'Tính thử');
    await page.getByText('Văn bản đã sửa sau lần tính này').waitFor();
    const round = await (await get(page, `/rounds/${LAST_ROUND}`)).json();
    expect(round.set).toBe(shipped);
  });

  it('is added under a name of its own, and compared with what it was made from', async () => {
    await sound(page);
    await page.getByText('Bộ này đã có bản tên «2022, nội dung theo Kế hoạch').waitFor();
    const add = page.getByRole('button', { name: 'Đưa vào hệ thống' });
    expect(await add.isDisabled()).toBe(true);
    await tab(page, 'Thông tin chung');
    await inForm(page).getByLabel('Tên bản').fill('Bản sửa thử');
    await soon(() => add.isDisabled()).toBe(false);
    await tab(page, 'Đã thay đổi');
    await inForm(page).getByRole('row').filter({ hasText: '0,25' }).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await add.click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByText('Bản sửa thử').first().waitFor();
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByLabel('Bản trước').fill('2022, nội dung');
    await page.getByLabel('Bản trước').press('Enter');
    await page.getByLabel('Bản sau').fill('Bản sửa thử');
    await page.getByLabel('Bản sau').press('Enter');
    await shoot(page, 'sets-list-screen');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'So sánh', exact: true }).click();
    await page.getByRole('heading', { name: 'So sánh hai bản của bộ tiêu chí' }).waitFor();
    // What changed, as a person reads it: before and after.
    const changed = (text: string) =>
      page.getByRole('row').filter({ hasText: text }).first().getByRole('cell').allTextContents();
    await page.getByRole('row').filter({ hasText: '2.1' }).first().waitFor();
    expect(await changed('2.1. Tin, bài')).toEqual([
      'Cách chấm',
      '0,25 điểm × «Số tin, bài đã đăng, phát trong năm», tối đa 3 điểm',
      '0,2 điểm × «Số tin, bài đã đăng, phát trong năm», tối đa 3 điểm',
    ]);
    expect((await changed('Điều kiện dùng chung: cac-linh-vuc')).at(-1)).toContain(
      'tỷ lệ điểm đạt được của mục 4 ≥ 72,5%',
    );
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-compare-screen');
    expect(manager.complaints).toEqual([]);
  });

  it('warns whoever edits an older version, and lets no window overwrite another', async () => {
    await page.goto(`/bo-tieu-chi/${shipped}/soan`);
    await page.getByText('đã có bản «Bản sửa thử» được đưa vào').waitFor();
    const other = await manager.context.newPage();
    await other.goto(`/bo-tieu-chi/${shipped}/soan`);
    await inForm(other).getByLabel('Tên bản').fill('Sửa ở cửa sổ hai');
    await page.getByText('vừa được sửa ở một cửa sổ khác').waitFor();
    await inForm(page).getByLabel('Tên bản').fill('Sửa ở cửa sổ một');
    // Until one is chosen the other window's work stays what is kept.
    await inForm(page).getByLabel('Mã tỉnh').focus();
    await other.reload();
    expect(await inForm(other).getByLabel('Tên bản').inputValue()).toBe('Sửa ở cửa sổ hai');
    await page.evaluate('window.scrollTo(0, 0)');
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'sets-conflict-screen');
    await page.getByRole('button', { name: 'Lấy bản ở cửa sổ kia' }).click();
    expect(await inForm(page).getByLabel('Tên bản').inputValue()).toBe('Sửa ở cửa sổ hai');
    await other.close();
    await page.getByRole('button', { name: 'Bỏ phần đã sửa' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Đồng ý' }).click();
    await soon(() => inForm(page).getByLabel('Tên bản').inputValue()).toBe(
      '2022, nội dung theo Kế hoạch tháng 02/2025',
    );
    expect(manager.complaints).toEqual([]);
  });
});
