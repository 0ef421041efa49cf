import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenForm } from '../../demo/fill-form.ts';
import type { Demo } from '../../demo/open-demo.ts';
import {
  axeFaults,
  openBrowser,
  shoot,
  signIn,
  TELEPHONE,
  type Visitor,
  visitor,
} from './browser.ts';
import { FRESH_MS, LAST_ROUND, openHouse, PASSWORD, THIS_ROUND } from './house.ts';

const PAGE = `/dot/${THIS_ROUND}/don-vi/SN11/tu-cham`;
const PDF = Buffer.from(
  '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n',
);

let browser: Browser;
let house: Demo;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thangdiem-unit-'));
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
async function ask(page: Page, path: string): Promise<any> {
  const answer = await page.context().request.get(`${house.url}/api/v1${path}`);
  return answer.json();
}

async function answerOf(page: Page, criterion: string) {
  const { entries } = await ask(page, `/rounds/${THIS_ROUND}/units/SN11`);
  return entries.find(
    (entry: { part: string; key: string }) => entry.part === 'answer' && entry.key === criterion,
  )?.value;
}

async function opened(username: string, size?: typeof TELEPHONE): Promise<Visitor> {
  const someone = await visitor(browser, house.url, size);
  await signIn(someone.page, username, PASSWORD);
  await someone.page.goto(PAGE);
  await someone.page.getByRole('heading', { name: /^1\.1\./ }).waitFor();
  return someone;
}

const EVIDENCE = `**/api/v1/rounds/${THIS_ROUND}/units/SN11`;

/** The page of a unit that stands as told, whatever the server keeps. */
async function openedAs(
  told: { unit: object; days?: object },
  username = 'lanhdao',
): Promise<Visitor> {
  const someone = await visitor(browser, house.url);
  await someone.page.route(EVIDENCE, async (route) => {
    const response = await route.fetch();
    const { unit, round, ...rest } = await response.json();
    const days = { ...round.days, ...told.days };
    const json = { ...rest, unit: { ...unit, ...told.unit }, round: { ...round, days } };
    await route.fulfill({ response, json });
  });
  await signIn(someone.page, username, PASSWORD);
  await someone.page.goto(PAGE);
  await someone.page.getByRole('heading', { name: /^1\.1\./ }).waitFor();
  return someone;
}

/** Opens the check before handing in, and keeps pictures of it where they are named. */
async function checked(page: Page, name?: string) {
  await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
  const drawer = page.getByRole('dialog', { name: 'Kiểm tra trước khi nộp' });
  await drawer.waitFor();
  if (name) {
    // Nothing is said of what is missing before the points are there.
    await drawer.getByText(/tiêu chí còn thiếu/).waitFor();
    expect(await axeFaults(page), name).toEqual([]);
    await shoot(page, `${name}-screen`);
    const size = page.viewportSize();
    await page.setViewportSize(TELEPHONE);
    await shoot(page, `${name}-telephone`);
    if (size) await page.setViewportSize(size);
  }
  return drawer;
}

const choose = (page: Page, criterion: string) =>
  page
    .locator('.criteria-list')
    .getByRole('button', { name: new RegExp(`^${criterion.replace('.', '\\.')}\\. `) })
    .click();
const saved = (page: Page) => page.locator('.save-state').getByText('Đã lưu').waitFor();
const points = (page: Page) => page.locator('.live .points strong');

describe('a unit scoring itself', () => {
  it('sees the points of each answer at once, with the reason, and finds them saved on the server', async () => {
    const { page, complaints, leave } = await opened('canbo');
    await choose(page, '1.2');
    await page.getByLabel('Số cán bộ, công chức, viên chức đã được quán triệt').fill('45');
    await page.getByLabel('Tổng số cán bộ, công chức, viên chức', { exact: true }).fill('60');
    await page
      .getByLabel('Giải trình, ghi chú của đơn vị')
      .fill('Có danh sách ký nhận tại cơ quan.');
    // 45 of 60 is three quarters of the 4 points.
    await expect.poll(() => points(page).textContent()).toBe('3');
    await page.locator('.live').getByText('45/60').first().waitFor();
    await saved(page);
    expect(await answerOf(page, '1.2')).toEqual({
      inputs: { 'da-quan-triet': '45', 'tong-so': '60' },
      explanation: 'Có danh sách ký nhận tại cơ quan.',
    });
    const { views } = await ask(page, `/rounds/${THIS_ROUND}/units/SN11/scores`);
    const line = views.self.lines.find(({ id }: { id: string }) => id === '1.2');
    expect(line.amount).toBe('3');
    const { low, high } = views.self.total.points;
    const total = await page.locator('.unit-bar .total strong').textContent();
    expect(total).toBe(`${low}–${high}`.replaceAll('.', ','));
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-criterion-screen');
    await page.getByRole('radio', { name: 'Cả bảng' }).click();
    await page.getByRole('columnheader', { name: 'Số liệu' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-table-screen');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is told what is wrong with a figure, which is kept as typed and costs nothing else', async () => {
    const { page, leave } = await opened('canbo');
    await choose(page, '3.1');
    await page.getByLabel('Số nhiệm vụ đã hoàn thành').fill('mười');
    await page
      .getByText(/phải là số|không phải là số|không đọc được/)
      .first()
      .waitFor();
    expect(await page.getByLabel('Số nhiệm vụ đã hoàn thành').inputValue()).toBe('mười');
    await page.locator('.save-state').getByText('1 mục chưa lưu được, cần sửa').waitFor();
    await shoot(page, 'unit-fault-screen');
    await page.getByLabel('Số nhiệm vụ đã hoàn thành').fill('10');
    await saved(page);
    expect(await answerOf(page, '3.1')).toEqual({ inputs: { 'hoan-thanh': '10' } });
    // What cannot be saved can also be given up.
    await page.getByLabel('Số nhiệm vụ đã hoàn thành').fill('mười một');
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu, lấy lại bản đã lưu' }).click();
    await saved(page);
    expect(await page.getByLabel('Số nhiệm vụ đã hoàn thành').inputValue()).toBe('10');
    await page.reload();
    await choose(page, '3.1');
    expect(await page.getByLabel('Số nhiệm vụ đã hoàn thành').inputValue()).toBe('10');
    expect(await answerOf(page, '3.1')).toEqual({ inputs: { 'hoan-thanh': '10' } });
    await leave();
  });

  it('loses nothing when the line goes, even when the page is closed meanwhile', async () => {
    const { page, context, leave } = await opened('canbo');
    await choose(page, '2.1');
    await saved(page);
    await context.setOffline(true);
    await page.getByLabel('Số tin, bài đã đăng, phát trong năm').fill('17');
    await page.getByText(/Mất kết nối — 1 mục đang giữ trên máy này/).waitFor();
    await shoot(page, 'unit-line-down-screen');
    // Typed on without a line: both are kept, and the points still follow.
    await choose(page, '2.2');
    await page.getByLabel('Số mô hình “Dân vận khéo” được công nhận').fill('2');
    await page.getByText(/Mất kết nối — 2 mục/).waitFor();
    await page.waitForTimeout(300);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(PAGE);
    await again.getByRole('heading', { name: /^1\.1\./ }).waitFor();
    await saved(again);
    await expect.poll(() => answerOf(again, '2.1')).toEqual({ inputs: { 'so-tin-bai': '17' } });
    expect(await answerOf(again, '2.2')).toEqual({ inputs: { 'so-mo-hinh': '2' } });
    await leave();
  });

  it('sends by itself what was typed without a line once it is back', async () => {
    const { page, context, leave } = await opened('canbo');
    await choose(page, '2.1');
    await context.setOffline(true);
    await page.getByLabel('Số tin, bài đã đăng, phát trong năm').fill('21');
    await page.getByText(/Mất kết nối/).waitFor();
    await context.setOffline(false);
    await saved(page);
    expect(await answerOf(page, '2.1')).toEqual({ inputs: { 'so-tin-bai': '21' } });
    await leave();
  });

  it('keeps what was just saved when a read begun before comes late', async () => {
    const { page, leave } = await opened('canbo');
    await choose(page, '2.1');
    const field = page.getByLabel('Số tin, bài đã đăng, phát trong năm');
    let late: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      late = resolve;
    });
    const reading = page.waitForRequest((asked) => asked.url().endsWith('/units/SN11'));
    await page.route(
      '**/units/SN11',
      async (route) => {
        const response = await route.fetch();
        await held;
        await route.fulfill({ response }).catch(() => undefined);
      },
      { times: 1 },
    );
    // Whoever comes back from another window after a while has everything read again.
    await page.waitForTimeout(FRESH_MS);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await reading;
    await field.fill('31');
    await saved(page);
    late?.();
    await page.waitForTimeout(500);
    expect(await field.inputValue()).toBe('31');
    await field.fill('32');
    await saved(page);
    expect(await answerOf(page, '2.1')).toEqual({ inputs: { 'so-tin-bai': '32' } });
    await leave();
  });

  it('is saved under no other name when somebody else signs in in another tab', async () => {
    const { page, context, leave } = await opened('canbo');
    await choose(page, '2.2');
    const before = await answerOf(page, '2.2');
    const other = await context.newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Đăng xuất' }).click();
    await other.getByLabel('Tên đăng nhập').waitFor();
    await signIn(other, 'lanhdao', PASSWORD);
    await page.getByLabel('Số mô hình “Dân vận khéo” được công nhận').fill('7');
    await page.getByText(/Lãnh đạo SN11.* vừa đăng nhập ở một cửa sổ khác/).waitFor();
    await shoot(page, 'unit-other-person');
    expect(await answerOf(page, '2.2')).toEqual(before);
    await leave();
  });

  it('chooses between its own answer and the one a colleague saved meanwhile', async () => {
    const officer = await opened('canbo');
    const head = await opened('lanhdao');
    for (const { page } of [officer, head]) await choose(page, '2.5');
    const field = 'Số tập thể, cá nhân điển hình được tuyên truyền';
    await officer.page.getByLabel(field).fill('5');
    await saved(officer.page);
    await head.page.getByLabel(field).fill('8');
    await head.page.getByText('Đồng nghiệp vừa sửa mục này').waitFor();
    await head.page.getByText('Cán bộ SN11 (chạy thử) lưu lúc').waitFor();
    expect(await axeFaults(head.page)).toEqual([]);
    await shoot(head.page, 'unit-conflict-screen');
    expect(await answerOf(head.page, '2.5')).toEqual({ inputs: { 'so-dien-hinh': '5' } });
    await head.page.getByRole('button', { name: 'Lưu bản của tôi' }).click();
    await saved(head.page);
    expect(await answerOf(head.page, '2.5')).toEqual({ inputs: { 'so-dien-hinh': '8' } });
    // The other way round: the officer's page still stands at 5.
    await officer.page.getByLabel(field).fill('6');
    await officer.page.getByRole('button', { name: 'Lấy bản của đồng nghiệp' }).click();
    await saved(officer.page);
    expect(await officer.page.getByLabel(field).inputValue()).toBe('8');
    expect(await answerOf(head.page, '2.5')).toEqual({ inputs: { 'so-dien-hinh': '8' } });
    await Promise.all([officer.leave(), head.leave()]);
  });

  it('signs in again over its work when the session has ended, and goes on', async () => {
    const { page, context, leave } = await opened('canbo');
    await choose(page, '2.1');
    await context.clearCookies();
    await page.getByLabel('Số tin, bài đã đăng, phát trong năm').fill('33');
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await again.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-session-ended-screen');
    await again.getByLabel('Mật khẩu').fill(PASSWORD);
    await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    await saved(page);
    expect(await page.getByLabel('Số tin, bài đã đăng, phát trong năm').inputValue()).toBe('33');
    expect(await answerOf(page, '2.1')).toEqual({ inputs: { 'so-tin-bai': '33' } });
    await leave();
  });

  it('gives several files at once, and uses a document again without typing it anew', async () => {
    const { page, complaints, leave } = await opened('canbo');
    await page.getByLabel('Thêm tài liệu', { exact: true }).setInputFiles([
      { name: 'ke_hoach_dan_van.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'phu-luc.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PDF, PDF]) },
    ]);
    const dialog = page.getByRole('dialog', { name: '2 tài liệu' });
    const first = dialog.getByRole('group').nth(0);
    await first.getByLabel('Số, ký hiệu').fill('15/KH-SN11');
    await first.getByLabel('Ngày ban hành').fill('21/02/2026');
    await first.getByLabel('Cơ quan ban hành').fill('Sở Thông tin và Truyền thông (giả định)');
    expect(await first.getByLabel('Trích yếu').inputValue()).toBe('ke hoach dan van');
    const second = dialog.getByRole('group').nth(1);
    await second.getByRole('button', { name: 'Lấy số, ngày, cơ quan như trên' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-documents-screen');
    await dialog.getByRole('button', { name: 'Lưu tài liệu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Mở tệp: ke_hoach_dan_van.pdf' }).waitFor();
    await saved(page);
    const { documents } = await answerOf(page, '1.1');
    expect(documents).toHaveLength(2);
    const { entries, files } = await ask(page, `/rounds/${THIS_ROUND}/units/SN11`);
    const kept = entries.filter(({ part }: { part: string }) => part === 'document');
    expect(kept.map(({ value }: { value: { number: string } }) => value.number)).toEqual([
      '15/KH-SN11',
      '15/KH-SN11',
    ]);
    expect(files).toHaveLength(2);
    // For another criterion the document is pointed to.
    await choose(page, '1.3');
    const given = page.getByLabel('Dùng tài liệu đã khai');
    const [plan] = await given.getByRole('option', { name: /ke hoach dan van/ }).all();
    await given.selectOption((await plan?.getAttribute('value')) ?? '');
    await saved(page);
    expect((await answerOf(page, '1.3')).documents).toHaveLength(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('refuses a file that is not what its name says, in the dialog, and keeps what was typed', async () => {
    const { page, leave } = await opened('canbo');
    await page
      .getByLabel('Thêm tài liệu', { exact: true })
      .setInputFiles([
        { name: 'gia.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00 program') },
      ]);
    const dialog = page.getByRole('dialog', { name: 'Tài liệu kiểm chứng' });
    await dialog.getByLabel('Số, ký hiệu').fill('99/KH');
    await dialog.getByLabel('Ngày ban hành').fill('01/03/2026');
    await dialog.getByLabel('Cơ quan ban hành').fill('Sở (giả định)');
    await dialog.getByRole('button', { name: 'Lưu tài liệu' }).click();
    await dialog.getByRole('alert').first().waitFor();
    expect(await dialog.getByLabel('Số, ký hiệu').inputValue()).toBe('99/KH');
    // Whoever leaves it at that leaves nothing behind.
    await saved(page);
    const { entries } = await ask(page, `/rounds/${THIS_ROUND}/units/SN11`);
    expect(JSON.stringify(entries)).not.toContain('99/KH');
    await leave();
  });

  it('fills in the Excel form, learns its faults by cell, and finds the repaired one on the page', async () => {
    const { page, complaints, leave } = await opened('canbo');
    await page.getByRole('button', { name: 'Biểu mẫu Excel' }).click();
    const drawer = page.getByRole('dialog', { name: 'Làm trên biểu mẫu Excel' });
    await drawer.getByRole('button', { name: 'Tải biểu mẫu' }).click();
    const waiting = page.waitForEvent('download');
    await drawer.getByRole('link').click();
    const file = join(folder, 'SN11.xlsx');
    await (await waiting).saveAs(file);
    const form = await OpenForm.open(file);
    // What was typed on the page stands in the form.
    expect(form.score('c:1.2', 'explanation').value).toBe('Có danh sách ký nhận tại cơ quan.');
    form.score('c:1.2', 'explanation').value = 'Sửa trong Excel.';
    const cell = form.scores.getColumn(1).values.indexOf('i:3.2/tren-mang');
    expect(cell).toBeGreaterThan(0);
    const entry = form.score('i:3.2/tren-mang', 'entry');
    entry.value = 'chín mươi';
    const spoilt = join(folder, 'loi.xlsx');
    await form.save(spoilt);
    await drawer.locator('input[type=file]').setInputFiles(spoilt);
    await drawer.getByText('Biểu mẫu chưa nhận được').waitFor();
    await drawer.getByText(entry.address, { exact: false }).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-form-faults-screen');
    expect((await answerOf(page, '1.2')).explanation).toBe('Có danh sách ký nhận tại cơ quan.');
    entry.value = 90;
    form.score('i:3.2/tong-ho-so', 'entry').value = 120;
    await form.save(spoilt);
    await drawer.getByLabel('Ghi đè những câu trả lời đã có').check();
    await drawer.locator('input[type=file]').setInputFiles({
      name: 'SN11.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(spoilt),
    });
    await drawer.getByText('Đã nhận biểu mẫu').waitFor();
    await page.keyboard.press('Escape');
    await choose(page, '3.2');
    // 90 of 120 is 75 %; of the 90 % asked of a department that is five sixths of 5 points.
    await expect.poll(() => points(page).textContent()).toBe('4,17');
    expect((await answerOf(page, '1.2')).explanation).toBe('Sửa trong Excel.');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is told when a form is not its own: nothing is taken in, and nobody says it was', async () => {
    const manager = await visitor(browser, house.url);
    await signIn(manager.page, 'quanly', PASSWORD);
    const { request } = manager.page;
    const data = { round: THIS_ROUND, units: ['SN12'], kind: 'self' };
    const { id } = await (await request.post('/api/v1/jobs/make-forms', { data })).json();
    const job = () => request.get(`/api/v1/jobs/${id}`).then((answer) => answer.json());
    await expect.poll(async () => (await job()).state).toBe('done');
    const foreign = join(folder, 'SN12.xlsx');
    await writeFile(foreign, await (await request.get(`/api/v1/jobs/${id}/file`)).body());
    await manager.leave();
    const form = await OpenForm.open(foreign);
    form.score('i:3.2/tong-ho-so', 'entry').value = 7;
    await form.save(foreign);

    const { page, complaints, leave } = await opened('canbo');
    await page.getByRole('button', { name: 'Biểu mẫu Excel' }).click();
    const drawer = page.getByRole('dialog', { name: 'Làm trên biểu mẫu Excel' });
    await drawer.locator('input[type=file]').setInputFiles(foreign);
    const refused = drawer.getByRole('alert').filter({ hasText: 'Không nhận được phiếu của SN12' });
    await refused.getByText('Vai trò của bạn không được làm việc này.').waitFor();
    expect(await drawer.getByText('Đã nhận biểu mẫu').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is handed in by the head alone, with what is missing and at stake, and withdrawn with a reason', async () => {
    const officer = await opened('canbo');
    await officer.page.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
    await officer.page.getByText('Chỉ người đứng đầu đơn vị được nộp.').waitFor();
    await officer.leave();
    const { page, complaints, leave } = await opened('lanhdao');
    await page.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
    const drawer = page.getByRole('dialog', { name: 'Kiểm tra trước khi nộp' });
    await drawer.getByText(/tiêu chí còn thiếu/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'unit-check-screen');
    await drawer.getByRole('button', { name: 'Vẫn nộp dù còn thiếu' }).click();
    await drawer.getByText(/^Đã nộp ngày/).waitFor();
    await drawer.getByLabel('Lý do rút lại').fill('Bổ sung số liệu quý IV');
    expect((await ask(page, `/rounds/${THIS_ROUND}/units/SN11`)).unit.state).toBe('submitted');
    await drawer.getByRole('button', { name: 'Rút lại bài' }).click();
    await page.getByText('Đã rút lại bài; có thể sửa và nộp lại.').waitFor();
    expect((await ask(page, `/rounds/${THIS_ROUND}/units/SN11`)).unit.state).toBe('withdrawn');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('tells a unit that has not begun what handing in waits for, until its first answer is saved', async () => {
    const { page, leave } = await openedAs({ unit: { state: 'not-started' } });
    const drawer = await checked(page, 'unit-check-not-begun');
    await drawer.getByText('Đơn vị chưa bắt đầu nên chưa có gì để nộp.').waitFor();
    await drawer.getByRole('button', { name: 'Đóng' }).click();
    await page.unroute(EVIDENCE);
    await choose(page, '3.1');
    await page.getByLabel('Giải trình, ghi chú của đơn vị').fill('Theo báo cáo năm.');
    await saved(page);
    await checked(page);
    await drawer.getByRole('button', { name: 'Vẫn nộp dù còn thiếu' }).waitFor();
    expect(await drawer.getByText('Đơn vị chưa bắt đầu').count()).toBe(0);
    await leave();
  });

  const OVER = { selfAssessmentUntil: '2026-01-05', late: 'refused' };

  it.each(['lanhdao', 'canbo'])(
    'tells a unit that did not hand in in time what can still be done: %s',
    async (username) => {
      const unit = { state: 'in-progress' };
      const { page, leave } = await openedAs({ unit, days: OVER }, username);
      await page
        .locator('.unit-bar')
        .getByText(/quá hạn/)
        .waitFor();
      const drawer = await checked(page, `unit-check-closed-${username}`);
      await drawer.getByText('Đã quá hạn và đợt này không nhận bài muộn.').waitFor();
      expect(await drawer.getByRole('button', { name: /ộp/ }).count()).toBe(0);
      await leave();
    },
  );

  it('calls nobody overdue who handed in in time', async () => {
    const unit = { state: 'submitted', submittedOn: '2026-01-04', submittedLate: false };
    const { page, leave } = await openedAs({ unit, days: OVER });
    await page.locator('.unit-bar').getByText('05/01/2026').waitFor();
    expect(await page.getByText(/quá hạn/i).count()).toBe(0);
    const drawer = await checked(page, 'unit-check-in-time');
    await drawer.getByText('Đã nộp ngày 04/01/2026.').waitFor();
    expect(await page.getByText(/quá hạn/i).count()).toBe(0);
    await leave();
  });

  it('shows last year beside, and copies what still holds', async () => {
    const { page, leave } = await opened('canbo');
    await page.getByText('Năm 2025 đã kê khai').waitFor();
    await page.getByRole('button', { name: 'Chép sang năm nay' }).click();
    await saved(page);
    expect((await answerOf(page, '1.1')).inputs).toEqual({ 'thoi-diem': 'quy-1' });
    await leave();
  });

  it('can be read but not changed once the round has gone on', async () => {
    const { page, leave } = await visitor(browser, house.url);
    await signIn(page, 'canbo', PASSWORD);
    await page.goto(`/dot/${LAST_ROUND}/don-vi/SN11/tu-cham`);
    await page.getByText('Đơn vị đã nộp, không sửa được').waitFor();
    await choose(page, '1.2');
    expect(
      await page.getByLabel('Số cán bộ, công chức, viên chức đã được quán triệt').isDisabled(),
    ).toBe(true);
    await leave();
  });

  it('works on a telephone', async () => {
    const { page, complaints, leave } = await opened('canbo', TELEPHONE);
    await page.getByRole('button', { name: 'Danh sách tiêu chí' }).click();
    await shoot(page, 'unit-list-telephone');
    expect(await axeFaults(page)).toEqual([]);
    await choose(page, '2.1');
    await page.getByLabel('Số tin, bài đã đăng, phát trong năm').fill('40');
    await saved(page);
    await shoot(page, 'unit-criterion-telephone');
    // Nothing makes the page wider than the telephone.
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(
      TELEPHONE.width,
    );
    expect(complaints).toEqual([]);
    await leave();
  });
});
