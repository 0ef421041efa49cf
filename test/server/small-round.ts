import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../src/criteria/dates.ts';
import type { Configuration } from '../../src/server/configuration.ts';
import { openHouse } from '../../src/server/open-house.ts';
import { signInIdentity } from '../../src/server/sign-in-identity.ts';
import { giveRole } from '../../src/service/keep-grants.ts';
import { putRegister } from '../../src/service/keep-register.ts';
import { addSet } from '../../src/service/keep-sets.ts';
import { createRound, moveRound, setParticipants } from '../../src/service/manage-round.ts';
import { type Actor, SYSTEM } from '../../src/service/service.ts';

export const ROUND = 'dot-thu';
export const PASSWORD = 'Cầu Rồng phun lửa 9';
const MANAGER: Actor = { id: SYSTEM, name: SYSTEM, grants: [{ role: 'manager' }] };

/** Makes an open round of some units, each with a head called as the unit is, in small letters. */
export async function makeSmallRound(
  where: Pick<Configuration, 'database' | 'files' | 'secret'>,
  units: number,
  heads = units,
): Promise<readonly string[]> {
  const house = await openHouse(where);
  const { service, database } = house;
  const identity = signInIdentity({
    database,
    store: service.store,
    secret: where.secret,
    baseUrl: 'http://127.0.0.1',
    now: service.now,
    onLog: () => undefined,
  });
  const text = readFileSync('criteria/hai-duong/629-2022/set.yaml', 'utf8');
  const { hash: setHash } = await addSet(service, MANAGER, text);
  const codes = Array.from(
    { length: units },
    (_, index) => `SN${String(index + 1).padStart(3, '0')}`,
  );
  const attributes = { 'duoc-xep-hang-cchc': 'có' };
  await putRegister(
    service,
    MANAGER,
    codes.map((code) => ({
      code,
      name: `Sở ${code}`,
      kind: 'so-nganh',
      attributes,
      predecessors: [],
    })),
  );
  await createRound(service, MANAGER, {
    id: ROUND,
    title: 'Đợt thử',
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
  for (const code of codes.slice(0, heads)) {
    const { id } = await identity.createPerson({ username: code.toLowerCase(), name: code });
    const { url } = await identity.invite(id);
    await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
    await giveRole(service, SYSTEM, id, { role: 'unit-head', unit: code });
  }
  await house.close();
  return codes;
}
