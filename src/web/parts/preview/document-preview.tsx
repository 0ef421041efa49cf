import './preview.css';
import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { LineDown, Refusal } from '../../api/client.ts';
import { useText } from '../../text/use-text.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { Waiting } from '../waiting.tsx';
import { type DocumentAt, fileAddress } from './file-address.ts';
import { ImageView } from './image-view.tsx';

/** What draws PDF is large, and comes only to those who open one. */
const PdfView = lazy(() => import('./pdf-view.tsx'));

/** The file of a document in the page: PDF and pictures are shown, anything else can be saved. */
export function DocumentPreview({
  at,
  name,
  sha256,
  page,
}: {
  readonly at: DocumentAt;
  /** As it was handed in. */
  readonly name: string;
  readonly sha256: string;
  /** Where the unit says to look, first page when absent. */
  readonly page?: string | undefined;
}) {
  const say = useText().preview;
  const address = fileAddress(at);
  const file = useQuery({
    queryKey: ['files', sha256],
    queryFn: () => fetchFile(address),
    // What is in a file never changes; a large one does not stay in memory for long.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return (
    <section className="preview" aria-label={say.of(name)}>
      <p className="tight preview-head">
        <span className="preview-name">{name}</span>
        <Button size="small" icon={<DownloadOutlined aria-hidden />} href={address} download={name}>
          {say.download}
        </Button>
      </p>
      {file.isError && <ProblemNote error={file.error} onRetry={() => void file.refetch()} />}
      {file.isPending && <Waiting />}
      {file.data && <Shown file={file.data} name={name} page={page} />}
    </section>
  );
}

function Shown({ file, name, page }: { file: Blob; name: string; page: string | undefined }) {
  const say = useText().preview;
  if (PICTURES.includes(file.type)) return <ImageView file={file} name={name} />;
  if (file.type === 'application/pdf') {
    return (
      <Suspense fallback={<Waiting />}>
        <PdfView file={file} name={name} from={Number.parseInt(page ?? '', 10) || 1} />
      </Suspense>
    );
  }
  return <p className="quiet">{say.notShown}</p>;
}

/** What browsers draw; pictures of scanners such as TIFF are saved and opened elsewhere. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

async function fetchFile(address: string): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(address);
  } catch (cause) {
    throw new LineDown('line down', { cause });
  }
  if (answer.ok) return answer.blob();
  const problem = await answer.json().catch(() => undefined);
  if (problem?.code && problem.title) throw new Refusal(problem);
  throw new LineDown(`status ${answer.status}`);
}
