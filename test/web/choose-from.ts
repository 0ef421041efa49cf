import type { Page } from 'playwright-core';

/**
 * Chooses the first of a list's options that are found by what is typed, once the list has marked it.
 *
 * @param option what it says, where it does not hold what is typed to the letter
 */
export async function chooseFrom(
  page: Page,
  name: string,
  typed: string,
  option: string | RegExp = typed,
): Promise<void> {
  const box = page.getByRole('combobox', { name, exact: true });
  await box.fill(typed);
  // It is marked a moment after typing; until then Enter chooses what was marked before.
  await page.locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await box.press('Enter');
}
