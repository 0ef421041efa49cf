import { verifyAudit } from '../../storage/index.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { type DataOption, inHouse } from '../house.ts';
import type { Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem audit verify`: recomputes the chain of the log. */
export function auditVerify(session: Session, options: DataOption): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  return inHouse(session, options, async ({ service }): Promise<ExitCode> => {
    const verdict = await service.store.read(verifyAudit);
    session.printJson(verdict);
    if (!verdict.fault) {
      session.print(say.auditSound(verdict.entries, verdict.head));
      return 0;
    }
    const { kind, seq } = verdict.fault;
    if (!session.options.json) {
      session.terminal.err(`${say.auditFaults[kind](seq)}\n${say.auditRemedy}\n`);
    }
    return 1;
  });
}
