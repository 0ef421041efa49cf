import { join } from 'node:path';
import { loadDemo, PASSWORD, startDemo } from './open-demo.ts';

/** Fills the demo in `out/` anew, serves it, and runs until it is told to stop. */
const options = {
  folder: join('out', 'demo-server'),
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 8080),
  web: join('dist', 'web'),
  logLevel: process.env.LOG_LEVEL ?? 'warn',
};
await loadDemo(options);
const demo = await startDemo(options);
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`Thang Điểm đang chạy thử. Mở trong trình duyệt: ${demo.url}`);
say(
  'BẢN CHẠY THỬ: mọi đơn vị, tài liệu, điểm đều là dữ liệu giả định; mật khẩu công khai; không dùng cho việc thật.',
);
say(`Mật khẩu chung: ${PASSWORD}`);
for (const { username, name } of demo.people) say(`  ${username.padEnd(10)} ${name}`);
say(`Giao diện lập trình: ${demo.url}/api/docs`);
say('Nhấn Ctrl+C để dừng.');
await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await demo.stop();
