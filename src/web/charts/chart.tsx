import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { handOver } from '../parts/hand-over.ts';
import { useText } from '../text/use-text.tsx';
import { draw, lettersReady, pictureOf } from './draw.ts';
import type { Plot } from './plot.ts';

interface ChartProps {
  readonly plot: Plot;
  /** Name of the picture, without its ending. */
  readonly file: string;
}

/** A chart as wide as its place, and a button to take it along as a picture. */
export default function Chart({ plot, file }: ChartProps) {
  const say = useText().ranking;
  const place = useRef<HTMLDivElement>(null);
  const { title } = plot.head;
  useEffect(() => {
    const into = place.current;
    if (!into) return;
    let chart: ECharts | undefined;
    let width = 0;
    let gone = false;
    const refit = () => {
      if (gone || into.clientWidth === 0 || into.clientWidth === width) return;
      width = into.clientWidth;
      chart = draw(into, plot, chart);
    };
    const watch = new ResizeObserver(refit);
    void lettersReady().then(() => {
      if (!gone) watch.observe(into);
    });
    return () => {
      gone = true;
      watch.disconnect();
      chart?.dispose();
    };
  }, [plot]);
  const take = async () => {
    const address = URL.createObjectURL(await pictureOf(plot));
    handOver(address, `${file}.png`);
    URL.revokeObjectURL(address);
  };
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={say.chartLabel(title)} />
      <Button
        className="no-print"
        icon={<DownloadOutlined />}
        aria-label={say.pngOf(title)}
        onClick={() => void take()}
      >
        {say.png}
      </Button>
    </figure>
  );
}
