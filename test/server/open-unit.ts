import { haiDuong, type Running, withRoles } from './running.ts';

export const UNIT = '/rounds/dot/units/SN01';

/** A server with an open round of one unit, whose head is `an`. */
export async function withRound(server: Running): Promise<Running> {
  await withRoles(server, { quanly: { role: 'manager' } });
  const manager = server.as('quanly');
  await manager.put('/units', [
    {
      code: 'SN01',
      name: 'Sở A',
      kind: 'so-nganh',
      attributes: { 'duoc-xep-hang-cchc': 'có' },
    },
  ]);
  const { hash } = (await manager.post('/sets', { text: haiDuong.set })).body;
  await manager.post('/rounds', {
    id: 'dot',
    title: 'Đợt',
    year: 2025,
    set: hash,
    days: { selfAssessmentUntil: '2025-12-10', late: 'refused' },
    judges: { appraisal: 'Tổ', council: 'Hội đồng' },
  });
  await manager.put('/rounds/dot/units', { units: [{ code: 'SN01' }], seen: 1 });
  await manager.post('/rounds/dot/moves', { action: 'open-round' });
  await withRoles(server, { an: { role: 'unit-head', unit: 'SN01' } });
  for (const id of ['mot', 'hai']) {
    const value = { kind: 'ke-hoach', number: '1', date: '01/02/2025', issuer: 'Sở', subject: 'A' };
    await server.as('an').put(`${UNIT}/documents/${id}`, { value, seen: 0 });
  }
  return server;
}

/** Gives a document of the unit a file. */
export const attach = (server: Running, document: string, bytes: Uint8Array) =>
  server.as('an').upload('put', `${UNIT}/documents/${document}/file?name=a.txt`, bytes);
