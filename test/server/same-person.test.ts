import { afterAll, beforeAll, expect, it } from 'vitest';
import { haiDuong, type Running, running, withRoles } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await running('PGlite');
  await withRoles(server, { quanly: { role: 'manager' } });
});
afterAll(() => server.stop());

/** Adds a set from a page that was drawn for somebody. */
function addFrom(drawnFor: string | undefined): Promise<Response> {
  return server.request('/api/v1/sets', {
    method: 'POST',
    headers: {
      'x-test-person': 'quanly',
      'content-type': 'application/json',
      ...(drawnFor !== undefined && { 'x-thangdiem-person': drawnFor }),
    },
    body: JSON.stringify({ text: haiDuong.set }),
  });
}

it('saves nothing from a page drawn for another than who is signed in, and says whom', async () => {
  const refused = await addFrom('canbo');
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    code: 'other-person',
    title: expect.stringContaining('quanly'),
  });
  expect((await server.as('quanly').get('/sets')).body).toEqual([]);
});

it.each([
  ['the same person', 'quanly'],
  ['a program that says nothing', undefined],
])('takes what comes from %s', async (_who, drawnFor) => {
  expect((await addFrom(drawnFor)).status).toBeLessThan(300);
});

it('lets such a page read: it may find out who is signed in', async () => {
  const read = await server.request('/api/v1/me', {
    headers: { 'x-test-person': 'quanly', 'x-thangdiem-person': 'canbo' },
  });
  expect(await read.json()).toMatchObject({ username: 'quanly' });
});
