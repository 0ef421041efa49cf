import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { SHOTS } from './browser.ts';

export interface Printed {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Width and height of the first page in points, rounded. */
  readonly size: readonly [width: number, height: number];
}

/** Prints a page as the browser does, keeps it to be looked at, and reads what is on it. */
export async function printed(page: Page, name: string): Promise<Printed> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  await mkdir(SHOTS, { recursive: true });
  const path = join(SHOTS, `print-${name}.pdf`);
  await writeFile(path, bytes);
  // Only where it is installed: a picture is for people, the checks read the file itself.
  await promisify(execFile)('pdftoppm', [
    '-png',
    '-r',
    '70',
    path,
    path.replace(/\.pdf$/, ''),
  ]).catch(() => undefined);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  let size: readonly [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const one = await document.getPage(number);
    const { width, height } = one.getViewport({ scale: 1 });
    if (number === 1) size = [Math.round(width), Math.round(height)];
    const { items } = await one.getTextContent();
    // A word may come in pieces, one a font; spaces come as items of their own.
    const text = items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
      .join('');
    pages.push(text.replace(/\s+/g, ' ').normalize('NFC'));
  }
  await document.destroy();
  return { pages, size };
}
