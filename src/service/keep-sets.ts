import type { LoadedSet } from '../criteria/load.ts';
import { readYaml } from '../criteria/located-yaml.ts';
import {
  addSetVersion,
  appendAudit,
  type SetVersion,
  setVersion,
  setVersions,
} from '../storage/index.ts';
import { soundSet } from './check-set.ts';
import { allow } from './in-round.ts';
import { Refused } from './refused.ts';
import type { Actor, Service } from './service.ts';

/**
 * Takes a version of a set in, if nothing is wrong with it. The same text twice is one version; two
 * texts under one name of version are refused, for nobody could tell afterwards which one counted.
 */
export function addSet(service: Service, actor: Actor, text: string): Promise<LoadedSet> {
  return service.store.write(async (db) => {
    allow(actor, 'add-set');
    const set = soundSet(text);
    const at = service.now();
    const { hash, id, version, title } = set;
    const named = (await setVersions(db)).filter((one) => one.id === id && one.version === version);
    if (named.some((one) => one.hash !== hash)) {
      throw new Refused('set.version-taken', { set: title, version });
    }
    const isNew = await addSetVersion(db, {
      hash,
      id,
      version,
      title,
      text,
      addedAt: at,
      addedBy: actor.id,
    });
    if (isNew) {
      await appendAudit(db, {
        actor: actor.id,
        at,
        action: 'add-set',
        subject: `set/${id}/${hash}`,
        change: { after: { id, version, title, hash } },
      });
    }
    return set;
  });
}

/** Sets are no secret: whoever is scored by one may read it. */
export function listSets(service: Service): Promise<readonly Omit<SetVersion, 'text'>[]> {
  return service.store.read((db) => setVersions(db));
}

/** The values of a set's text, every scalar as it is written: all that reading the set needs. */
export async function readSetValues(service: Service, hash: string): Promise<unknown> {
  const { id, text } = await readSet(service, hash);
  const yaml = readYaml(text, `${id}/set.yaml`);
  if ('findings' in yaml) throw new Refused('faults', { what: id }, { findings: yaml.findings });
  return yaml.value.value;
}

export function readSet(service: Service, hash: string): Promise<SetVersion> {
  return service.store.read(async (db) => {
    const set = await setVersion(db, hash);
    if (!set) throw new Refused('unknown.set', { set: hash });
    return set;
  });
}

/** Whether this very version was added already. */
export function hasSet(service: Service, hash: string): Promise<boolean> {
  return service.store.read(async (db) => (await setVersion(db, hash)) !== undefined);
}
