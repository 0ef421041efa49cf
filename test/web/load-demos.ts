import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DemoOptions, loadDemo } from '../../demo/open-demo.ts';

/** Loads the demo once a run, with the published round and without: it takes longer than most tests. */
export default async function loadDemos(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'thangdiem-demos-'));
  const demos = { plain: join(folder, 'plain'), published: join(folder, 'published') };
  const options = (path: string): DemoOptions => ({
    folder: path,
    host: '127.0.0.1',
    port: 0,
    web: join('dist', 'web'),
    logLevel: 'error',
  });
  await Promise.all([
    loadDemo(options(demos.plain), { published: false }),
    loadDemo(options(demos.published)),
  ]);
  project.provide('demos', demos);
  return () => rm(folder, { recursive: true, force: true });
}
