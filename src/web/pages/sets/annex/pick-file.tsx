import { Button } from 'antd';
import { useRef } from 'react';
import { useText } from '../../../text/use-text.tsx';

interface PickFileProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  /** Name of the file that was chosen; shown until another one is. */
  readonly chosen?: string | undefined;
  readonly disabled?: boolean;
  onPick(file: File): void;
}

/** A file field in the reader's language: the browser's own speaks that of the browser. */
export function PickFile({ id, label, accept, chosen, disabled = false, onPick }: PickFileProps) {
  const say = useText().sets.annex;
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <span id={`${id}-label`} className="file-label">
        {label}
      </span>
      <Button
        id={`${id}-button`}
        aria-labelledby={`${id}-label ${id}-button`}
        disabled={disabled}
        onClick={() => field.current?.click()}
      >
        {say.chooseFile}
      </Button>{' '}
      <span className={chosen === undefined ? 'quiet' : undefined}>{chosen ?? say.noFile}</span>
      <input
        ref={field}
        id={id}
        type="file"
        hidden
        accept={accept}
        disabled={disabled}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onPick(file);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
