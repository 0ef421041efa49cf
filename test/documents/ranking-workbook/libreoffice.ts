import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = '/usr/bin/soffice';

export const hasLibreOffice = existsSync(PROGRAM);
export const WITHOUT_LIBREOFFICE = `LibreOffice is not installed: no ${PROGRAM}`;

/** Works every formula out again, whatever results the file came with. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Opens a workbook, recalculates it and saves it anew below the folder; gives its path. */
export async function recalculated(file: string, folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  const out = join(folder, 'recalculated');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  await run(PROGRAM, [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    file,
  ]);
  return join(out, basename(file));
}
