import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { roundFolder } from '../../service/round-folder.ts';
import { allRounds, publicationsOf, roundById } from '../../storage/index.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { serviceWordsIn } from '../../text/service-words.ts';
import { shortPath } from '../findings.ts';
import { type DataOption, inHouse } from '../house.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { type ExitCode, UsageError } from '../terminal.ts';

/** `thangdiem round list` */
export function roundList(session: Session, options: DataOption): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  const words = serviceWordsIn(session.options.lang);
  return inHouse(session, options, async ({ service }): Promise<ExitCode> => {
    const rounds = await service.store.read(async (db) => {
      const all = await allRounds(db);
      return Promise.all(
        all.map(async (round) => ({
          round,
          published: (await publicationsOf(db, round.id)).length,
        })),
      );
    });
    session.printJson(
      rounds.map(({ round: { id, title, year, state }, published }) => ({
        id,
        title,
        year,
        state,
        published,
      })),
    );
    const rows = rounds.map(({ round: { id, title, year, state }, published }) => [
      id,
      title,
      String(year),
      words.labels.round[state],
      String(published),
    ]);
    session.print(rows.length > 0 ? table(say.roundHeader, rows) : say.noRounds);
    return 0;
  });
}

/** `thangdiem round export`: a round of the store as files, for the commands that read folders. */
export function roundExport(
  session: Session,
  id: string,
  folder: string,
  options: DataOption,
): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  return inHouse(session, options, async ({ service }): Promise<ExitCode> => {
    const files = await service.store.read(async (db) => {
      const round = await roundById(db, id);
      if (!round) {
        const { what } = serviceWordsIn(session.options.lang).refusal('unknown.round', {
          round: id,
        });
        throw new UsageError(what);
      }
      const set = await service.sets.byHash(db, round.setHash);
      return roundFolder(db, round, set, 'handed-in');
    });
    for (const [path, text] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: 'wx' }).catch((error) => {
        throw new UsageError(session.say.cannotWrite(target, String(error.code ?? error)));
      });
    }
    session.printJson({ folder, files: files.size });
    session.print(say.exported(shortPath(folder)));
    return 0;
  });
}
