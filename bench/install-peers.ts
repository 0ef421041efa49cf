import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_FOLDER } from './folders.ts';

/** Installs what the bench compares with, when it is not there yet. */
export function installPeers(say: (line: string) => void): void {
  if (existsSync(join(BENCH_FOLDER, 'node_modules/.package-lock.json'))) return;
  say('Installing what is compared with: npm ci --prefix bench');
  execFileSync('npm', ['ci', '--prefix', BENCH_FOLDER, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
