import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Demo, startDemo } from '../../demo/open-demo.ts';

export { LAST_ROUND, PASSWORD, PUBLISHED_ROUND, THIS_ROUND } from '../../demo/open-demo.ts';

/** After so long the pages read again what they know, once somebody comes back to them. */
export const FRESH_MS = 15_500;

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of loaded demos, which each test file copies. */
    readonly demos: { readonly plain: string; readonly published: string };
  }
}

/**
 * The whole product on a port of its own, with the demo's rounds and people.
 *
 * @param published whether the published round is there too, for the screens that show results
 */
export async function openHouse({ published = false } = {}): Promise<Demo> {
  const demos = inject('demos');
  const folder = await mkdtemp(join(tmpdir(), 'thangdiem-web-'));
  await cp(published ? demos.published : demos.plain, folder, { recursive: true });
  const demo = await startDemo({
    folder,
    host: '127.0.0.1',
    port: 0,
    web: join('dist', 'web'),
    logLevel: 'error',
  });
  return {
    ...demo,
    async stop() {
      await demo.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
