import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';

interface FileChoiceProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files chosen or dropped, several at a time, each of which can be left out again. */
export function FileChoice({ files, onFiles }: FileChoiceProps) {
  const { forms: say } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const add = (chosen: FileList | null) => {
    const added = [...(chosen ?? [])];
    const names = new Set(added.map(({ name }) => name));
    onFiles([...files.filter(({ name }) => !names.has(name)), ...added]);
  };
  return (
    <section
      className="field"
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <p id={id} className="label tight">
        {say.files}
      </p>
      <div className={over ? 'buttons drop over' : 'buttons drop'}>
        <Button onClick={() => input.current?.click()}>{say.choose}</Button>
        <span>{say.orDrop}</span>
      </div>
      {/* The browser's own button speaks the browser's language: ours stands in its place. */}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.zip"
        onChange={({ target }) => {
          add(target.files);
          target.value = '';
        }}
      />
      {files.length === 0 ? (
        <p className="quiet tight">{say.noFiles}</p>
      ) : (
        <ul className="files">
          {files.map(({ name }) => (
            <li key={name}>
              {name}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={`${say.leaveOut} ${name}`}
                onClick={() => onFiles(files.filter((file) => file.name !== name))}
              >
                {say.leaveOut}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
