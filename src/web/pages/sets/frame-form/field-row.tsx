import { Button, Popconfirm } from 'antd';
import { useMemo } from 'react';
import type { Path } from '../../../../criteria/located.ts';
import { withValue } from '../../../../criteria/spliced-yaml.ts';
import { wordsIn } from '../../../../text/index.ts';
import { useLanguage, useText } from '../../../text/use-text.tsx';
import type { Draft } from '../editing/use-draft.ts';
import { textAt, writtenSet } from '../written-set.ts';
import { FrameInput } from './frame-input.tsx';
import type { FrameRow } from './frame-sections.ts';

/** Texts that belong together, each written into the set where it stands there. */
export function FieldRow({
  row: { legend, fields, removable },
  draft,
}: {
  row: FrameRow;
  draft: Draft;
}) {
  const say = useText().sets.frame;
  const { language } = useLanguage();
  const written = useMemo(() => writtenSet(draft.text), [draft.text]);
  const faultAt = (path: Path): string | undefined => {
    const key = path.map(String).join('.');
    const found = draft.read.findings.find(({ at }) => at.path === key);
    return found && wordsIn(language).finding(found).what;
  };
  const write = (path: Path, value: string, isOptional = false) =>
    draft.setText(withValue(draft.text, path, isOptional && value === '' ? undefined : value));
  return (
    <fieldset className="frame-row">
      {legend && <legend>{legend}</legend>}
      {fields.map(({ path, ...field }) => (
        <FrameInput
          key={path.join('/')}
          field={{ path, ...field }}
          value={textAt(written, path) ?? ''}
          fault={faultAt(path)}
          onWrite={(value) => write(path, value, field.optional)}
        />
      ))}
      {removable && (
        <div className="full">
          <Popconfirm
            title={say.removeAsk}
            onConfirm={() => draft.setText(withValue(draft.text, removable, undefined))}
          >
            <Button>{say.remove}</Button>
          </Popconfirm>
        </div>
      )}
    </fieldset>
  );
}
