import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { withValue } from '../../../../criteria/spliced-yaml.ts';
import { useText } from '../../../text/use-text.tsx';
import type { Draft } from '../editing/use-draft.ts';
import { writtenSet } from '../written-set.ts';
import { FieldRow } from './field-row.tsx';
import { type FrameSection, frameSections } from './frame-sections.ts';
import { OpenQuestions } from './open-questions.tsx';

/** What a decision says around its criteria, filled in without touching the text by hand. */
export function FrameForm({ draft }: { draft: Draft }) {
  const say = useText().sets.frame;
  const { text } = draft;
  const written = useMemo(() => writtenSet(text), [text]);
  if (written === undefined || typeof written === 'string')
    return <Alert type="warning" showIcon title={say.unreadable} />;
  return (
    <>
      <OpenQuestions draft={draft} written={written} />
      {frameSections(written, say).map((section) => (
        <Section key={section.id} section={section} draft={draft} />
      ))}
    </>
  );
}

function Section({ section, draft }: { section: FrameSection; draft: Draft }) {
  const say = useText().sets.frame;
  const { id, rows, addition } = section;
  return (
    <section aria-labelledby={`frame-${id}`} className="frame-section">
      <h2 id={`frame-${id}`}>{say.sections[id]}</h2>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place in the text
        <FieldRow key={index} row={row} draft={draft} />
      ))}
      {addition && (
        <Button onClick={() => draft.setText(withValue(draft.text, addition.path, addition.value))}>
          {say.addGrade}
        </Button>
      )}
    </section>
  );
}
