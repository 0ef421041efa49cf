import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { saved } from '../saved.ts';
import type { Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import { explain } from './explain.ts';
import { rank } from './rank.ts';

/** The round that ships with the package; its units and figures are invented. */
const DEMO_ROUND = fileURLToPath(new URL('../../../fixtures/hai-duong-2025', import.meta.url));
const DEMO_UNIT = 'SN11';

/** `thangdiem demo`: ranks the shipped round, writes its workbook, explains one unit. */
export async function demo(session: Session, folder: string): Promise<ExitCode> {
  await saved(session, folder, () => mkdir(folder, { recursive: true }));
  const ranked = await rank(session, DEMO_ROUND, {
    out: join(folder, 'xep-hang-hai-duong-2025.xlsx'),
    basis: 'final',
  });
  if (ranked !== 0) return ranked;
  session.print('', '', session.say.demo.explaining(DEMO_UNIT), '');
  const explained = await explain(session, DEMO_ROUND, DEMO_UNIT, undefined);
  session.print('', session.say.demo.where(join(folder, 'xep-hang-hai-duong-2025.xlsx')));
  return explained;
}
