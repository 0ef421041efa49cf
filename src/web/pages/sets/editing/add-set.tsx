import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { Link, useLocation } from 'wouter';
import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import { addSet, SETS, type SetVersion, setsQuery } from '../../../api/sets.ts';
import { useNotice } from '../../../parts/notice.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useText } from '../../../text/use-text.tsx';
import { setHrefs } from '../addresses.ts';
import { dropDraft } from '../kept-draft.ts';
import { saveFile, YAML } from '../save-file.ts';
import type { Draft } from './use-draft.ts';

/** Adds the draft to the system once nothing is wrong with it, and leads to it. */
export function AddSet({
  draftKey,
  draft,
  isChanged,
}: {
  readonly draftKey: string;
  readonly draft: Draft;
  readonly isChanged: boolean;
}) {
  const say = useText().sets.edit;
  const notice = useNotice();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { read, isReading, text, elsewhere } = draft;
  const sets = useQuery(setsQuery()).data ?? [];
  const rival = rivalsOf(read.set, draftKey, sets);
  const isReady =
    read.set !== undefined &&
    !isReading &&
    isChanged &&
    !rival.sameVersion &&
    elsewhere === undefined;
  const add = useMutation({
    mutationFn: () => addSet(text),
    async onSuccess({ hash }) {
      dropDraft(draftKey);
      notice.success(say.added);
      await queries.invalidateQueries({ queryKey: SETS });
      go(setHrefs.read(hash));
    },
  });
  return (
    <>
      {add.isError && <ProblemNote error={add.error} />}
      <Popconfirm title={say.addAsk} onConfirm={() => add.mutate()} disabled={!isReady}>
        <Button
          type="primary"
          disabled={!isReady}
          loading={add.isPending}
          aria-describedby="cannot-add"
        >
          {say.add}
        </Button>
      </Popconfirm>
      <Button onClick={() => saveFile(`${read.set?.id ?? 'set'}.yaml`, text, YAML)}>
        {say.download}
      </Button>
      {!isReady && (
        <p id="cannot-add" className="reason tight">
          {read.set === undefined
            ? say.cannotAdd
            : !isChanged
              ? say.unchanged
              : elsewhere !== undefined
                ? say.elsewhere.title
                : rival.sameVersion
                  ? say.sameVersion(rival.sameVersion.version)
                  : say.checking}
        </p>
      )}
      {rival.newer && (
        <Alert
          type="warning"
          showIcon
          className="full"
          title={say.newer(rival.newer.version)}
          description={
            <Link className="door" href={setHrefs.compare(draftKey, rival.newer.hash)}>
              {say.compareNewer}
            </Link>
          }
        />
      )}
    </>
  );
}

/** Versions of the same set that stand in the way, or that came after the one the draft began from. */
function rivalsOf(
  set: CriteriaSet | undefined,
  base: string,
  sets: readonly SetVersion[],
): { readonly sameVersion?: SetVersion | undefined; readonly newer?: SetVersion | undefined } {
  const own = sets.filter(({ id }) => id === set?.id);
  const begun = own.find(({ hash }) => hash === base);
  return {
    sameVersion: own.find(({ version }) => version === set?.version),
    newer: begun && own.find(({ addedAt }) => Date.parse(addedAt) > Date.parse(begun.addedAt)),
  };
}
