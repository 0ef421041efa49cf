import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/use-text.tsx';
import { Waiting } from '../waiting.tsx';

// Our own copy: nothing is fetched from another host.
GlobalWorkerOptions.workerSrc = workerAddress;

const ZOOMS = [1, 1.5, 2, 3] as const;

/** A PDF, a page at a time, as wide as there is room. Its words are there for those who hear the page. */
export default function PdfView({ file, name, from }: { file: Blob; name: string; from: number }) {
  const say = useText().preview;
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  const [number, setNumber] = useState(from);
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    let isGone = false;
    setFailed(false);
    const loading = file
      .arrayBuffer()
      .then((data) => getDocument({ data, enableXfa: false }).promise);
    loading.then(
      (opened) => {
        if (isGone) return;
        setPdf(opened);
        setNumber(Math.min(Math.max(from, 1), opened.numPages));
      },
      () => {
        if (!isGone) setFailed(true);
      },
    );
    return () => {
      isGone = true;
      setPdf(undefined);
      void loading.then((opened) => opened.destroy()).catch(() => undefined);
    };
  }, [file, from]);
  if (failed) return <p role="alert">{say.broken}</p>;
  if (!pdf) return <Waiting />;
  const turn = (by: number) => setNumber(Math.min(Math.max(number + by, 1), pdf.numPages));
  return (
    <>
      <div className="preview-bar">
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={say.earlier}
          disabled={number === 1}
          onClick={() => turn(-1)}
        />
        <span>{say.page(number, pdf.numPages)}</span>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={say.later}
          disabled={number === pdf.numPages}
          onClick={() => turn(1)}
        />
        <Button
          size="small"
          icon={<ZoomOutOutlined />}
          aria-label={say.smaller}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button
          size="small"
          icon={<ZoomInOutlined />}
          aria-label={say.larger}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      <PdfPage pdf={pdf} number={number} zoom={ZOOMS[zoom] ?? 1} label={say.pageOf(number, name)} />
    </>
  );
}

interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
  readonly label: string;
}

function PdfPage({ pdf, number, zoom, label }: PageProps) {
  const paper = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isGone = false;
    let stop: () => void = () => undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (isGone || !canvas.current || !paper.current) return;
      const plain = page.getViewport({ scale: 1 });
      const width = paper.current.clientWidth * zoom;
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      const viewport = page.getViewport({ scale: (width / plain.width) * sharp });
      canvas.current.width = Math.floor(viewport.width);
      canvas.current.height = Math.floor(viewport.height);
      canvas.current.style.width = `${Math.floor(width)}px`;
      const task = page.render({ canvas: canvas.current, viewport });
      stop = () => task.cancel();
      await task.promise;
      const { items } = await page.getTextContent();
      // Gaps between words are items of their own; only the ends of lines are not.
      const words = items.map((item) =>
        'str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '',
      );
      if (!isGone) setWords(words.join(''));
    };
    // A page that is turned while it is drawn is not drawn to its end.
    draw().catch(() => undefined);
    return () => {
      isGone = true;
      stop();
    };
  }, [pdf, number, zoom]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its window is scrolled by keys
    <section className="preview-paper" ref={paper} tabIndex={0} aria-label={label}>
      <canvas ref={canvas} aria-hidden />
      <p className="hidden">{words}</p>
    </section>
  );
}
