// `npm start`: builds what is older than its sources, then opens the demo to a browser.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const BUILT = join('out', 'demo-build');
const STAMP = join(BUILT, 'built');
const require = createRequire(import.meta.url);

if (isOlder(join('dist', 'web', 'index.html'), ['src', 'vite.config.ts', 'package-lock.json'])) {
  tell('Đang dựng giao diện, khoảng một phút…');
  run('vite', 'bin/vite.js', ['build', '--logLevel', 'warn']);
}
if (isOlder(STAMP, ['src', 'demo', 'criteria', 'package-lock.json'])) {
  tell('Đang dựng máy chủ…');
  rmSync(BUILT, { recursive: true, force: true });
  run('typescript', 'bin/tsc', ['-p', 'tsconfig.demo.json']);
  for (const part of ['package.json', 'criteria']) {
    cpSync(part, join(BUILT, part), { recursive: true });
  }
  writeFileSync(STAMP, '');
}
tell('Đang nạp dữ liệu giả định…');
await import(new URL('../out/demo-build/demo/server.js', import.meta.url).href);

function isOlder(made, sources) {
  return !existsSync(made) || sources.some((source) => newest(source) > statSync(made).mtimeMs);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const times = readdirSync(path, { recursive: true }).map(
    (name) => statSync(join(path, String(name))).mtimeMs,
  );
  return Math.max(mtimeMs, ...times);
}

function run(name, bin, args) {
  const folder = dirname(require.resolve(`${name}/package.json`));
  execFileSync(process.execPath, [join(folder, bin), ...args], { stdio: 'inherit' });
}

function tell(text) {
  process.stdout.write(`${text}\n`);
}
