import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../src/criteria/dates.ts';
import type { Configuration } from '../src/server/configuration.ts';
import { openHouse } from '../src/server/open-house.ts';
import { signInIdentity } from '../src/server/sign-in-identity.ts';
import { giveRole } from '../src/service/keep-grants.ts';
import { putRegister } from '../src/service/keep-register.ts';
import { addSet } from '../src/service/keep-sets.ts';
import { createRound, moveRound, setParticipants } from '../src/service/manage-round.ts';
import { type Actor, SYSTEM } from '../src/service/service.ts';
import { ROOT_FOLDER } from './folders.ts';

export const ROUND = 'do-tai';
export const USER = 'do-tai';
export const PASSWORD = 'Đo tải giờ chót 2026';
const MANAGER: Actor = { id: SYSTEM, name: SYSTEM, grants: [{ role: 'manager' }] };

/** An open round of some units, all of which one person may answer for: signing in is not measured. */
export async function makeRound(
  where: Pick<Configuration, 'database' | 'files' | 'secret'>,
  units: number,
): Promise<readonly string[]> {
  const house = await openHouse(where);
  const { service, database } = house;
  const set = readFileSync(join(ROOT_FOLDER, 'criteria/hai-duong/629-2022/set.yaml'), 'utf8');
  const { hash: setHash } = await addSet(service, MANAGER, set);
  const codes = Array.from(
    { length: units },
    (_, index) => `SN${String(index + 1).padStart(3, '0')}`,
  );
  const unit = { kind: 'so-nganh', attributes: { 'duoc-xep-hang-cchc': 'có' }, predecessors: [] };
  await putRegister(
    service,
    MANAGER,
    codes.map((code) => ({ code, name: `Sở ${code}`, ...unit })),
  );
  await createRound(service, MANAGER, {
    id: ROUND,
    title: 'Đo tải',
    notice: 'dữ liệu giả định',
    year: 2026,
    setHash,
    days: { selfAssessmentUntil: '2099-12-10' as IsoDate, late: 'refused' },
    judges: { appraisal: 'Tổ', council: 'Hội đồng' },
    milestones: [],
  });
  await setParticipants(
    service,
    MANAGER,
    ROUND,
    codes.map((code) => ({ code })),
  );
  await moveRound(service, MANAGER, { round: ROUND, action: 'open-round' });
  const identity = signInIdentity({
    database,
    store: service.store,
    secret: where.secret,
    baseUrl: 'http://127.0.0.1',
    now: service.now,
    onLog: () => undefined,
  });
  const { id } = await identity.createPerson({ username: USER, name: 'Đo tải' });
  const { url } = await identity.invite(id);
  await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
  for (const code of codes)
    await giveRole(service, SYSTEM, id, { role: 'unit-officer', unit: code });
  await house.close();
  return codes;
}
