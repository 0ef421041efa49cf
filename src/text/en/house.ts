import type { HouseWords } from '../vi/house.ts';
import { plural } from './plural.ts';

/** By the system's codes. */
const folderReasonsEn: Readonly<Record<string, string>> = {
  EEXIST: 'a file is there',
  ENOTDIR: 'a file is there',
  EACCES: 'the computer does not allow writing there',
  EPERM: 'the computer does not allow writing there',
  EROFS: 'the drive can only be read',
};

/** What the commands of whoever runs the system say. */
export const houseEn: HouseWords = {
  commands: {
    serve: 'run the system on this machine',
    userAdd: 'add a person and print a one-time link to set the password',
    userLink: 'issue a new one-time link to set the password',
    userList: 'list people and their roles',
    userDisable: 'disable a person and end all sessions',
    userUnlock: 'lift a lock after too many failures; with a lost telephone also the second factor',
    unitImport:
      'import the register from Excel or CSV; with faults, prints them and imports nothing',
    roundList: 'list the rounds',
    roundExport: 'write a round as a folder that the other commands read',
    backup: 'back up all data and files',
    restore: 'restore a backup into an empty place',
    auditVerify: 'check that the log is whole',
    verifyBundle: 'recompute a published bundle, without network or database',
  },
  options: {
    data: 'data folder; default: du-lieu',
    port: 'port; default: 8080',
    host: 'address to listen on; default: 127.0.0.1 (this machine only)',
    noWorker: 'take no long work (another machine does); default: take it',
    name: 'full name; required',
    email: "e-mail for reminders and the province's own sign-in; default: none",
    role: 'role: administrator, manager, appraiser, unit-officer, unit-head, council-member, auditor; default: none yet',
    unit: 'unit, for an officer or head; default: none',
    blocks: 'blocks to appraise, separated by commas; default: not narrowed by block',
    groups: 'groups of criteria to appraise, separated by commas; default: not narrowed by group',
    secondFactor: 'remove the second factor so that it can be set up anew; default: leave it',
    dryRun: 'check only; default: import',
    report: 'write the faults to an Excel file; default: print them',
    url: 'address people open the system at, so that links open; default: THANGDIEM_URL, then the address of the last run',
  },
  arguments: {
    username: 'username (Latin letters, digits, dots, dashes)',
    file: 'Excel or CSV file',
    bundle: 'result bundle (.zip)',
    round: 'id of the round',
    target: 'folder to write to',
    backup: 'folder of the backup',
  },
  placeholders: {
    username: 'username',
    file: 'file',
    folder: 'folder',
    round: 'round',
    name: 'name',
    email: 'e-mail',
    code: 'code',
    port: 'port',
    host: 'address',
  },
  serving: (url) => `Thang Điểm is running at ${url}`,
  demoServing: 'DEMO: invented data and public passwords; not for real work.',
  stopHint: 'Press Ctrl+C to stop.',
  stopping: 'Stopping…',
  firstAdministrator: (url, hours) =>
    `There is no administrator yet. Open this link to set the password of the account “quantri” (once, within ${hours} hours):\n  ${url}`,
  firstAdministratorName: 'System administrator',
  link: (username, url, until) =>
    `Link to set the password of “${username}” (once, until ${until}):\n  ${url}`,
  linkBase: {
    'last-served': (url) =>
      `The link begins with the address of the last run (${url}). If people open the system at another one, issue it again with --url <address>, or set THANGDIEM_URL in the environment.`,
    default: (url) =>
      `It is not known where the system runs, so the link begins with ${url}. If that is not it (another --port, another machine), issue it again with --url <address>, or set THANGDIEM_URL in the environment.`,
  },
  urlUnusable: (url) =>
    `“${url}” is no address to use: it needs http:// or https://, a host, a port if any, and no path behind; as in --url http://127.0.0.1:9000.`,
  userHeader: ['Username', 'Name', 'Roles', 'State'],
  userStates: { active: 'active', disabled: 'disabled', secondFactor: 'second factor' },
  unknownUser: (username) => `There is nobody called “${username}”.`,
  disabled: (username) => `Disabled “${username}”.`,
  unlocked: (username) => `Unlocked “${username}”.`,
  secondFactorRemoved: (username) =>
    `Unlocked “${username}” and removed the second factor; it is set up anew after signing in.`,
  unitsImported: (added, changed, same) =>
    `Imported the register: ${added} added, ${changed} changed, ${same} unchanged.`,
  unitsSound: (count) =>
    `The file has no faults: ${plural(String(count), 'unit')}. Nothing was imported.`,
  roundHeader: ['Id', 'Title', 'Year', 'Step', 'Published'],
  noRounds: 'There are no rounds yet.',
  exported: (folder) => `Wrote the round to ${folder}`,
  backedUp: (folder, rows, files) =>
    `Backed up to ${folder}: ${plural(String(rows), 'row')}, ${plural(String(files), 'file')}.`,
  restored: (rows, files) =>
    `Restored ${plural(String(rows), 'row')}, ${plural(String(files), 'file')}; the log is whole. Everybody signs in again.`,
  backupFaults: {
    'not-a-backup': (what) =>
      `${what} is no complete backup. Choose the folder that holds manifest.json.`,
    'part-missing': (what) =>
      `The backup is no longer whole: the file ${what} is missing. Copy the whole folder of the backup again from where it is kept, or use another backup; nothing was restored.`,
    altered: (what) => `Part ${what} of the backup was changed. Use another backup.`,
    'other-version': (what) =>
      `The backup was made by version ${what}, which is not this one. Install that version, restore, then upgrade.`,
    'log-broken': (what) =>
      `The log is not whole from entry ${what}. Nothing can be backed up or restored; tell whoever answers for security at once.`,
    'file-missing': (what) =>
      `File ${what} is missing. Copy the folder “files” of the backup again.`,
    'file-altered': (what) =>
      `File ${what} was changed. Copy the folder “files” of the backup again.`,
  },
  notEmpty: (table) => `There is data already (${table}). Choose an empty data folder or database.`,
  auditSound: (entries, head) =>
    `The log is whole: ${plural(String(entries), 'entry', 'entries')}, last hash ${head}\nNote the hash elsewhere: later it proves that nothing was cut off.`,
  auditFaults: {
    altered: (seq) => `The log was altered at entry ${seq}.`,
    gap: (seq) => `The log lacks an entry, or has one too many, at ${seq}.`,
    cut: (seq) => `The log was cut off from entry ${seq}.`,
  },
  auditRemedy:
    'Stop using it, leave everything as it is, tell whoever answers for security; compare with the last backup.',
  bundleSound: (title, units, publication) =>
    `${title}, publication ${publication}: ${plural(String(units), 'unit')} recomputed in two independent ways, as published.`,
  bundleHash: (sha256) =>
    `Hash of the bundle: ${sha256}\nCompare it with the one the publishing body gives: a bundle forged as a whole recomputes too, but its hash differs.`,
  bundleOther: (made, here) =>
    `The bundle was made by version ${made}; recomputed by version ${here}.`,
  recomputing: 'Recomputing',
  inUse: (folder, pid) =>
    `The data folder ${folder} is used by process ${pid}. Stop the system before this command; if nothing runs any more, delete in-use.json in that folder.`,
  configuration: (names) =>
    `Environment variables missing or unreadable: ${names}. See docs/van-hanh.md.`,
  portTaken: (port) => `Port ${port} is taken by another program. Choose another by --port.`,
  unreachable: (server) =>
    `The database at ${server} cannot be reached. Check that the PostgreSQL server runs, and the address, database, user and password in DATABASE_URL.`,
  filesUnreachable:
    'The store of files cannot be reached. Check S3_ENDPOINT, S3_BUCKET and the access keys, and whether the store runs; then run the command again.',
  notMigrated: (reason) =>
    `The database could not be brought to this version (${reason}). If a newer version wrote the data, install that version; if not, send this message to the developers.`,
  noData: (folder) =>
    `There are no data of Thang Điểm in the folder ${folder}. Name the right data folder by --data; for a new system run “thangdiem serve” first; with a backup, “thangdiem restore”.`,
  noTables: (server) =>
    `The database at ${server} has no data of Thang Điểm yet. Check the name of the database in DATABASE_URL; for a new system run “thangdiem serve” first; with a backup, “thangdiem restore”.`,
  folderUnusable: (folder, code) =>
    `${folder} cannot be used as a folder: ${folderReasonsEn[code] ?? code}. Choose another folder.`,
};
