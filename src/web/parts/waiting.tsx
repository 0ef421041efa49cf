import { Spin } from 'antd';
import { useText } from '../text/use-text.tsx';

export function Waiting() {
  const say = useText().shell;
  return (
    <div className="waiting" role="status" aria-label={say.loading}>
      <Spin size="large" />
    </div>
  );
}
