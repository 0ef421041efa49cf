import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../demo/open-demo.ts';
import { axeFaults, openBrowser, shoot, signIn, visitor } from './browser.ts';
import { LAST_ROUND, openHouse, PASSWORD } from './house.ts';
import { openExplanation } from './open-explanation.ts';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  await openExplanation(house, LAST_ROUND);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const ADDRESS = `/dot/${LAST_ROUND}/don-vi/SN11/ket-qua`;

describe('answering the appraisal', () => {
  it('keeps what both of a unit wrote, and is handed in once by the head', async () => {
    const officer = await visitor(browser, house.url);
    const head = await visitor(browser, house.url);
    await signIn(officer.page, 'canbo', PASSWORD);
    await signIn(head.page, 'lanhdao', PASSWORD);
    for (const { page } of [officer, head]) {
      await page.goto(ADDRESS);
      await page.getByLabel('Giải trình tiêu chí 3.4').waitFor();
    }
    expect(await axeFaults(officer.page)).toEqual([]);
    await officer.page.getByText('Lãnh đạo đơn vị nộp giải trình.').waitFor();

    const box = (page: Page) => page.locator('.explain').filter({ hasText: 'tiêu chí 3.4' });
    await officer.page.getByLabel('Giải trình tiêu chí 3.4').fill('Sở đã công khai bổ sung.');
    await officer.page.reload();
    // Typed, not saved: it is still there.
    const field = officer.page.getByLabel('Giải trình tiêu chí 3.4');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Sở đã công khai bổ sung.');
    await box(officer.page).getByRole('button', { name: 'Lưu giải trình' }).click();
    await box(officer.page).getByText('Đã lưu').waitFor();

    // Written on while it is being saved: both parts are kept, and saved by the next press.
    await officer.page.route(
      '**/explanations/3.4',
      async (route) => {
        await officer.page.waitForTimeout(1000);
        await route.continue();
      },
      { times: 1 },
    );
    await field.fill('Sở đã công khai bổ sung');
    await box(officer.page).getByRole('button', { name: 'Lưu giải trình' }).click();
    await field.pressSequentially('.');
    await officer.page.waitForResponse('**/explanations/3.4');
    await officer.page.waitForTimeout(500);
    expect(await field.inputValue()).toBe('Sở đã công khai bổ sung.');
    await box(officer.page).getByRole('button', { name: 'Lưu giải trình' }).click();
    await box(officer.page).getByText('Đã lưu').waitFor();

    // The head has the page from before: what stands there is shown, and nothing is overwritten unseen.
    await head.page.getByLabel('Giải trình tiêu chí 3.4').fill('Sở đã công khai đủ 42 quy trình.');
    await box(head.page).getByRole('button', { name: 'Lưu giải trình' }).click();
    await head.page.getByText('Sở đã công khai bổ sung.').waitFor();
    expect(await axeFaults(head.page)).toEqual([]);
    await box(head.page).scrollIntoViewIfNeeded();
    await shoot(head.page, 'result-explain-conflict');
    await head.page.getByRole('button', { name: 'Ghi đè bằng nội dung của tôi' }).click();
    await box(head.page).getByText('Đã lưu').waitFor();

    await box(head.page).getByRole('button', { name: 'Thêm tài liệu mới' }).click();
    const dialog = head.page.getByRole('dialog');
    await dialog.getByLabel('Loại tài liệu').click();
    await head.page.getByTitle('Công văn').click();
    await dialog.getByLabel('Số, ký hiệu').fill('12/SN11-VP');
    await dialog.getByLabel('Ngày ban hành (dd/mm/yyyy)').fill('05/12/2025');
    await dialog.getByLabel('Cơ quan ban hành').fill('Sở Thông tin và Truyền thông (giả định)');
    await dialog.getByLabel('Trích yếu').fill('Công khai quy trình');
    await shoot(head.page, 'result-add-document');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await box(head.page).getByText('12/SN11-VP – Công khai quy trình').first().waitFor();
    await box(head.page).getByRole('button', { name: 'Lưu giải trình' }).click();
    await box(head.page).getByText('Đã lưu').waitFor();

    await head.page.getByRole('button', { name: 'Nộp giải trình' }).click();
    await head.page
      .getByRole('dialog')
      .getByText(/Đã giải trình 1 trên/)
      .waitFor();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Nộp giải trình' }).click();
    await head.page.getByText('Đơn vị đã nộp giải trình.').waitFor();
    const said = await head.page.locator('.said').first().innerText();
    expect(said).toContain('Sở đã công khai đủ 42 quy trình.');
    expect(said).toContain('12/SN11-VP');
    await head.page.getByRole('row', { name: /Nộp giải trình.*Lãnh đạo SN11/ }).waitFor();
    expect([...officer.complaints, ...head.complaints]).toEqual([]);
    await Promise.all([officer.leave(), head.leave()]);
  });
});
