import { useQuery } from '@tanstack/react-query';
import { type AuditNames, readSubject } from '../../../text/audit-words.ts';
import { actorsQuery, type LoggedEntry } from '../../api/audit.ts';
import { useKnownSets } from '../../api/known-sets.ts';
import { namesQuery } from '../../api/names.ts';
import { registerQuery } from '../../api/register.ts';
import { roundsQuery } from '../../api/rounds.ts';
import { useAuditWords } from '../../text/use-audit-words.ts';

const SYSTEM = 'system';

/** What the ids of these entries stand for. */
export function useAuditNames(
  entries: readonly LoggedEntry[],
  subject: string | undefined,
): AuditNames {
  const { text } = useAuditWords();
  const { data: actors = [] } = useQuery(actorsQuery());
  const { data: register = [] } = useQuery(registerQuery());
  const { data: rounds = [] } = useQuery(roundsQuery());
  const { byHash } = useKnownSets();
  const subjects = [...entries.map((entry) => entry.subject), subject ?? ''];
  const done = new Map(actors.map(({ id, name }) => [id, name]));
  const ids = subjects.flatMap((one) => readSubject(one).person ?? []);
  // Whoever did something is known already; others were only done something to.
  const { data: others } = useQuery(namesQuery(ids.filter((id) => !done.has(id))));
  const units = new Map(register.map(({ code, name }) => [code, name]));
  const hashes = new Map(rounds.map(({ id, set }) => [id, set]));
  return {
    person: (id) => (id === SYSTEM ? text.system : (done.get(id) ?? others?.get(id) ?? id)),
    unit: (code) => units.get(code),
    set: (round) => byHash.get(hashes.get(round) ?? ''),
    sets: [...byHash.values()],
  };
}
