import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { openHouse, PASSWORD } from './house.ts';

const PAGE = '/nguoi-dung';
const NAME = 'Lê Văn Cường';
const OWN_PASSWORD = 'Sáng ra bờ suối tối vào hang';

let browser: Browser;
let house: Demo;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function opened(username: string, size?: typeof TELEPHONE): Promise<Visitor> {
  const someone = await visitor(browser, house.url, size);
  await signIn(someone.page, username, PASSWORD);
  await someone.page.goto(PAGE);
  return someone;
}

async function pick(page: Page, field: string, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true });
  await box.click();
  if (await box.isEditable()) await box.fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: typed }).first().click();
}

const row = (page: Page, username: string) => page.getByRole('row').filter({ hasText: username });

describe('an administrator', () => {
  let at: Visitor;
  let page: Page;
  let link: string;
  let cuong: Visitor;
  beforeAll(async () => {
    at = await opened('quantri');
    page = at.page;
    cuong = await visitor(browser, house.url);
  });
  afterAll(async () => {
    await at.leave();
    await cuong.leave();
  });

  it('sees who may sign in and what each may do, and finds somebody without typing marks', async () => {
    await page.getByText('Đang xem 7 trong 7 người.').waitFor();
    await row(page, 'thamdinh')
      .getByText(/^Người thẩm định · khối: Khối sở, ban, ngành/)
      .waitFor();
    await row(page, 'lanhdao').getByText('Người đứng đầu đơn vị · đơn vị SN11').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-screen');
    await page.getByLabel(/^Tìm theo tên/).fill('lanh dao');
    await page.getByText('Đang xem 1 trong 7 người.').waitFor();
    await page.getByLabel(/^Tìm theo tên/).fill('');
  });

  it('adds somebody, told at once which name for signing in cannot be', async () => {
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' });
    await dialog.getByLabel('Họ và tên').fill(NAME);
    await dialog.getByLabel('Tên đăng nhập').fill('lê cường');
    await dialog.getByRole('button', { name: 'Thêm và lấy đường dẫn' }).click();
    await expect
      .poll(() => dialog.getByLabel('Tên đăng nhập').getAttribute('aria-invalid'))
      .toBe('true');
    await dialog.getByLabel('Tên đăng nhập').fill('canbo');
    await dialog.getByRole('button', { name: 'Thêm và lấy đường dẫn' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-add-screen');
    await dialog.getByLabel('Tên đăng nhập').fill('levancuong');
    await dialog.getByRole('button', { name: 'Thêm và lấy đường dẫn' }).click();
    await page.getByText(`Đường dẫn đặt mật khẩu của ${NAME}`).waitFor();
    link = (await page.locator('.one-time').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/.+\/moi#.{20,}$/);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-link-screen');
    await row(page, 'levancuong').getByText('Chưa có vai trò nào.').waitFor();
  });

  it('hands on a link that sets the first password, once', async () => {
    const { page: theirs } = cuong;
    const address = `/moi${new URL(link).hash}`;
    await theirs.goto(address);
    await theirs.getByText(NAME).waitFor();
    await theirs.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD);
    await theirs.getByLabel('Nhập lại mật khẩu').fill(`${OWN_PASSWORD}.`);
    await theirs.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await theirs.getByText('Hai lần nhập không giống nhau.').waitFor();
    expect(await axeFaults(theirs)).toEqual([]);
    await theirs.getByLabel('Nhập lại mật khẩu').fill(OWN_PASSWORD);
    await theirs.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await theirs.getByText('Đã đặt mật khẩu. Tên đăng nhập của bạn: levancuong').waitFor();
    await signIn(theirs, 'levancuong', OWN_PASSWORD);
    const again = await visitor(browser, house.url);
    await again.page.goto(address);
    await again.page.getByRole('alert').waitFor();
    expect(await again.page.getByLabel('Mật khẩu mới').count()).toBe(0);
    await again.leave();
  });

  it('gives a role for one unit, which opens that unit to the person and no other', async () => {
    await page.getByRole('button', { name: NAME }).click();
    const drawer = page.getByRole('dialog', { name: NAME });
    await pick(page, 'Giao vai trò', 'Cán bộ đơn vị');
    expect(await drawer.getByRole('button', { name: 'Giao vai trò này' }).isDisabled()).toBe(true);
    await pick(page, 'Của đơn vị', 'SN12');
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-role-screen');
    await drawer.getByRole('button', { name: 'Giao vai trò này' }).click();
    const asked = page.getByRole('dialog', { name: `Giao vai trò cho ${NAME}?` });
    await asked.getByText('Cán bộ đơn vị · đơn vị SN12').waitFor();
    await asked.getByRole('button', { name: 'Giao vai trò này' }).click();
    await asked.waitFor({ state: 'detached' });
    await drawer.getByRole('listitem').getByText('Cán bộ đơn vị · đơn vị SN12').waitFor();
    const { page: theirs } = cuong;
    await theirs.goto('/');
    await theirs.getByText('Cán bộ đơn vị · SN12').waitFor();
    await theirs.locator('nav a', { hasText: 'Tự chấm điểm' }).waitFor();
  });

  it('gives an appraiser blocks and groups to judge, and refuses none at all', async () => {
    const drawer = page.getByRole('dialog', { name: NAME });
    await pick(page, 'Giao vai trò', 'Người thẩm định');
    expect(await drawer.getByRole('button', { name: 'Giao vai trò này' }).isDisabled()).toBe(true);
    await pick(page, 'Các khối được thẩm định', 'Khối đơn vị sự nghiệp');
    await page.keyboard.press('Escape');
    await drawer.getByRole('button', { name: 'Giao vai trò này' }).click();
    const asked = page.getByRole('dialog', { name: `Giao vai trò cho ${NAME}?` });
    await asked.getByRole('button', { name: 'Giao vai trò này' }).click();
    await asked.waitFor({ state: 'detached' });
    await drawer
      .getByRole('listitem')
      .getByText(/^Người thẩm định · khối: Khối đơn vị sự/)
      .waitFor();
  });

  it('takes a role away, from the next thing the person does', async () => {
    const drawer = page.getByRole('dialog', { name: NAME });
    await drawer.getByRole('button', { name: 'Thu vai trò Cán bộ đơn vị · đơn vị SN12' }).click();
    const asked = page.getByRole('dialog', { name: `Thu vai trò của ${NAME}?` });
    await asked.getByRole('button', { name: 'Thu', exact: true }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await drawer.getByRole('listitem').count()).toBe(1);
    const { page: theirs } = cuong;
    await theirs.goto('/');
    await theirs
      .getByText(/^Người thẩm định/)
      .first()
      .waitFor();
    expect(await theirs.getByText('Cán bộ đơn vị · SN12').count()).toBe(0);
  });

  it('locks somebody out at once, with the way back, and finds all of it in the log', async () => {
    const drawer = page.getByRole('dialog', { name: NAME });
    await drawer.getByRole('button', { name: 'Khóa người dùng' }).click();
    const asked = page.getByRole('dialog', { name: `Khóa ${NAME}?` });
    await asked.getByText(/bị đăng xuất ngay/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Khóa người dùng' }).click();
    await asked.waitFor({ state: 'detached' });
    await drawer.getByText('đã khóa').waitFor();
    await shoot(page, 'people-locked-screen');
    const { page: theirs } = cuong;
    await theirs.goto('/');
    await theirs.getByLabel('Tên đăng nhập').fill('levancuong');
    await theirs.getByLabel('Mật khẩu').fill(OWN_PASSWORD);
    await theirs.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await theirs.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    await drawer.getByRole('button', { name: 'Mở khóa người dùng' }).click();
    await page
      .getByRole('dialog', { name: `Mở khóa ${NAME}?` })
      .getByRole('button', { name: 'Mở khóa người dùng' })
      .click();
    await drawer.getByText('đang dùng').waitFor();
    await signIn(theirs, 'levancuong', OWN_PASSWORD);
    await drawer.getByRole('link', { name: 'Xem nhật ký về người này' }).click();
    await page.getByText(`Chỉ xem: Người dùng ${NAME}`).waitFor();
    for (const deed of ['Thêm người dùng', 'Giao vai trò', 'Thu vai trò', 'Khóa người dùng']) {
      await page
        .getByRole('cell', { name: new RegExp(`^${deed}`) })
        .first()
        .waitFor();
    }
    expect(at.complaints).toEqual([]);
    expect(cuong.complaints).toEqual([]);
  });
});

describe('people on a telephone, and for others', () => {
  it('can be looked up on a telephone', async () => {
    const { page, complaints, leave } = await opened('quantri', TELEPHONE);
    await page.getByText(/^Đang xem/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-telephone');
    await page.getByRole('button', { name: 'Người thẩm định (chạy thử)' }).click();
    await page.getByRole('dialog', { name: 'Người thẩm định (chạy thử)' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-person-telephone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(
      TELEPHONE.width,
    );
    expect(complaints).toEqual([]);
    await leave();
  });

  it('are not shown to a manager, who is told why', async () => {
    const { page, complaints, leave } = await opened('quanly');
    await page.getByText('Vai trò của bạn không được làm việc này.').waitFor();
    expect(await page.getByRole('button', { name: 'Thêm người dùng' }).count()).toBe(0);
    expect(await page.locator('nav a', { hasText: 'Người dùng' }).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await shoot(page, 'people-refused-screen');
    expect(complaints).toEqual([]);
    await leave();
  });
});
