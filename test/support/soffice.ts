import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether LibreOffice is here; the reason for tests to be skipped when it is not. */
export async function hasSoffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version'], { timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Opens files in LibreOffice, which works out their formulas, and saves them anew. */
export async function resaved(
  files: readonly string[],
  folder: string,
  profile: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const args = [
    '--headless',
    `-env:UserInstallation=file://${profile}`,
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    ...files,
  ];
  await run('soffice', args, { timeout: 240_000 });
}
