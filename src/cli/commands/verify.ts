import { verifyBundle } from '../../app/verify-bundle.ts';
import { houseWordsIn } from '../../text/house-words.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { findingJson } from '../findings.ts';
import { progressBar } from '../progress.ts';
import type { Session } from '../session.ts';
import type { ExitCode } from '../terminal.ts';

/** `thangdiem verify bundle`: recomputes a published result from nothing but its file. */
export async function verify(session: Session, file: string): Promise<ExitCode> {
  const say = houseWordsIn(session.options.lang);
  const progress = await progressBar(session, say.recomputing);
  const {
    manifest,
    sha256 = '',
    units,
    findings,
  } = await verifyBundle(file, progress.update).finally(progress.stop);
  session.printJson({
    units,
    sha256,
    ...(manifest && {
      round: manifest.round,
      publication: manifest.publication,
      set: manifest.set,
    }),
    findings: findings.map((finding) => findingJson(finding, session.words)),
  });
  if (session.tell(findings) || !manifest) return 1;
  if (manifest.engineVersion !== ENGINE_VERSION) {
    session.print(say.bundleOther(manifest.engineVersion, ENGINE_VERSION));
  }
  session.print(say.bundleSound(manifest.title, units, manifest.publication));
  session.print(say.bundleHash(sha256));
  return 0;
}
