import { signInAtStore } from '../../service/sweep-files.ts';
import {
  BackupFault,
  type BackupManifest,
  backUp,
  NotEmpty,
  restore,
} from '../../storage/index.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { shortPath } from '../findings.ts';
import { type DataOption, inHouse } from '../house.ts';
import type { Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem backup` */
export function backup(session: Session, target: string, options: DataOption): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  return inHouse(session, options, ({ database, service }) =>
    tellingFaults(session, async () => {
      const work = { now: service.now(), engineVersion: ENGINE_VERSION };
      const { folder, manifest } = await backUp(database, service.files, target, work);
      session.printJson({ folder, ...manifest });
      session.print(say.backedUp(shortPath(folder), rowsIn(manifest), manifest.files));
    }),
  );
}

/** `thangdiem restore` */
export function restoreFrom(
  session: Session,
  folder: string,
  options: DataOption,
): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  return inHouse(
    session,
    options,
    ({ database, service }) =>
      tellingFaults(session, async () => {
        // Before any file: from now on no other installation removes one from the same store.
        await signInAtStore(service);
        const manifest = await restore(database, service.files, folder);
        session.printJson(manifest);
        session.print(say.restored(rowsIn(manifest), manifest.files));
      }),
    'may-begin',
  );
}

async function tellingFaults(session: Session, work: () => Promise<void>): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  try {
    await work();
    return 0;
  } catch (error) {
    let text: string;
    if (error instanceof BackupFault) text = say.backupFaults[error.kind](error.what);
    else if (error instanceof NotEmpty) text = say.notEmpty(error.table);
    else throw error;
    session.printJson({ fault: error.message });
    session.terminal.err(`${text}\n`);
    return 1;
  }
}

function rowsIn({ database }: BackupManifest): number {
  return Object.values(database.rows).reduce((sum, rows) => sum + rows, 0);
}
