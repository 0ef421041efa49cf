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

/** Who may answer for the units: a head each, called as the unit is, one officer for all, nobody. */
export type People = 'heads' | 'one-officer' | 'nobody';
export const OFFICER = 'canbo';

/** Makes an open round of some units; everybody's password is `PASSWORD`. */
export async function makeSmallRound(
  where: Pick<Configuration, 'database' | 'files' | 'secret'>,
  units: number,
  people: People,
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
  const participants = codes.map((code) => ({ code }));
  await setParticipants(service, MANAGER, { round: ROUND, participants, seen: 1 });
  await moveRound(service, MANAGER, { round: ROUND, action: 'open-round' });
  const add = async (username: string) => {
    const { id } = await identity.createPerson({ username, name: username });
    const { url } = await identity.invite(id);
    await identity.acceptInvitation(url.split('#').at(-1) ?? '', PASSWORD);
    return id;
  };
  const officer = people === 'one-officer' ? await add(OFFICER) : undefined;
  for (const unit of people === 'nobody' ? [] : codes) {
    if (officer) await giveRole(service, SYSTEM, officer, { role: 'unit-officer', unit });
    else
      await giveRole(service, SYSTEM, await add(unit.toLowerCase()), { role: 'unit-head', unit });
  }
  await house.close();
  return codes;
}
