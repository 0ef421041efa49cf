import { runCli } from '../src/cli/run-cli.ts';

/** Runs one command line in a process of its own: how long it took, and the most memory it held. */
const argv = process.argv.slice(2);
let errors = '';
const from = performance.now();
const code = await runCli(argv, {
  out: () => undefined,
  err: (text) => {
    errors += text;
  },
  interactive: false,
  columns: 100,
  today: new Date(),
});
const ms = performance.now() - from;
if (code !== 0) throw new Error(`exit code ${code}: ${errors}`);
process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1024 }));
