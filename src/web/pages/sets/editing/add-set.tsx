import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useLocation } from 'wouter';
import { addSet, SETS } from '../../../api/sets.ts';
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
  const { message } = App.useApp();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { read, isReading, text } = draft;
  const isReady = read.set !== undefined && !isReading && isChanged;
  const add = useMutation({
    mutationFn: () => addSet(text),
    async onSuccess({ hash }) {
      dropDraft(draftKey);
      message.success(say.added);
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
        <p id="cannot-add" className="quiet tight">
          {read.set === undefined ? say.cannotAdd : isChanged ? say.checking : say.unchanged}
        </p>
      )}
    </>
  );
}
