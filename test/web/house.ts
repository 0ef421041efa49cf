import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, openDemo } from '../../demo/open-demo.ts';

export { LAST_ROUND, PASSWORD, PUBLISHED_ROUND, THIS_ROUND } from '../../demo/open-demo.ts';

/**
 * The whole product on a port of its own, with the demo's rounds and people.
 *
 * @param published whether the published round is loaded too, for the screens that show results
 */
export async function openHouse({ published = false } = {}): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'thangdiem-web-'));
  const demo = await openDemo({
    folder,
    host: '127.0.0.1',
    port: 0,
    web: join('dist', 'web'),
    logLevel: 'error',
    published,
  });
  return {
    ...demo,
    async stop() {
      await demo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
