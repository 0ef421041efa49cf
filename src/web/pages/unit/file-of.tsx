import { Button } from 'antd';
import { useRef, useState } from 'react';
import { attachFile, fileAddress } from '../../api/documents.ts';
import { useText } from '../../text/use-text.tsx';
import type { UnitWork } from './use-unit-work.ts';

interface FileOfProps {
  readonly work: UnitWork;
  readonly document: string;
  readonly disabled: boolean;
  /** Codes of other units that gave the same file. */
  onAttached(sharedWith: readonly string[]): void;
  onFault(error: unknown): void;
}

/** The file of a document: opened, or attached where there is none yet. */
export function FileOf({ work, document, disabled, onAttached, onFault }: FileOfProps) {
  const say = useText().unit;
  const picker = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const file = work.evidence.files.find((one) => one.document === document);
  const attach = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      setShare(0);
      const { alsoGivenBy } = await attachFile(work.at, document, chosen, setShare);
      onAttached([...new Set(alsoGivenBy.map(({ unit }) => unit))]);
    } catch (error) {
      onFault(error);
    } finally {
      setShare(undefined);
    }
  };
  if (file) {
    return (
      <a href={`/api${fileAddress(work.at, document)}`} target="_blank" rel="noreferrer">
        {say.openFile}: {file.name}
      </a>
    );
  }
  return (
    <>
      <span className="quiet">{say.noFile}</span>
      {!disabled && (
        <>
          <Button
            size="small"
            loading={share !== undefined}
            onClick={() => picker.current?.click()}
          >
            {share === undefined ? say.attachFile : say.document.uploading(Math.round(share * 100))}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={say.attachFile}
            onChange={(event) => void attach(event.target.files?.[0])}
          />
        </>
      )}
    </>
  );
}
