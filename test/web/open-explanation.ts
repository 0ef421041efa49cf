import { join } from 'node:path';
import { blocksOf, type Plain, plain } from '../../demo/load-round.ts';
import type { Demo } from '../../demo/open-demo.ts';
import type { IsoDate } from '../../src/criteria/dates.ts';
import { civilDate } from '../../src/round/index.ts';
import { extendDeadline, moveRound } from '../../src/service/manage-round.ts';
import { finishAppraisal } from '../../src/service/move-unit.ts';
import { listRounds, roundProgress } from '../../src/service/read-round.ts';
import { saveDecision } from '../../src/service/save-evidence.ts';
import type { Actor } from '../../src/service/service.ts';
import type { Written } from '../../src/storage/index.ts';

const MANAGER: Actor = { id: 'demo', name: 'demo', grants: [{ role: 'manager' }] };
const DAY_MS = 86_400_000;

/** Whom the demo left for appraisers to do; its people answer in the test. */
const UNIT = 'SN11';

/** Brings a round from the middle of its appraisal into the window for explanations, open today. */
export async function openExplanation({ house }: Demo, round: string): Promise<void> {
  const { service } = house;
  const day = (ahead: number) => civilDate(new Date(Date.now() + ahead * DAY_MS));
  const { appraisal } = await plain(join('fixtures', 'hai-duong-2025', 'evidence', `${UNIT}.yaml`));
  const { decisions } = appraisal as { decisions: Readonly<Record<string, Plain>> };
  const blocks = await blocksOf(service, round);
  const appraiser: Actor = { ...MANAGER, grants: [{ role: 'appraiser', blocks }] };
  for (const [criterion, value] of Object.entries(decisions)) {
    const decision = { round, unit: UNIT, criterion, value: value as Written, seen: 0 };
    await saveDecision(service, appraiser, decision);
  }
  const { units } = await roundProgress(service, MANAGER, round);
  for (const { unit, state } of units) {
    if (state !== 'submitted' && state !== 'returned') continue;
    await finishAppraisal(service, MANAGER, { round, unit: unit.code, acceptRest: true });
  }
  await moveRound(service, MANAGER, { round, action: 'open-explanation' });
  const stored = (await listRounds(service, MANAGER)).find((one) => one.round.id === round);
  const days = {
    appraisalUntil: day(-1) as IsoDate,
    explanationFrom: day(0) as IsoDate,
    explanationUntil: day(3) as IsoDate,
  };
  const seen = stored?.round.version ?? 0;
  await extendDeadline(service, MANAGER, { round, days, reason: 'Mở sớm', seen });
}
