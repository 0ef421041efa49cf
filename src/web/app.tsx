import { QueryClientProvider } from '@tanstack/react-query';
import { queries } from './api/queries.ts';
import { Frame } from './frame/frame.tsx';
import { PageBoundary } from './frame/page-boundary.tsx';
import { NoticeProvider } from './parts/notice.tsx';
import { keepPolicy } from './strict-policy.ts';
import { TextProvider } from './text/use-text.tsx';

keepPolicy();

export function App() {
  return (
    <TextProvider onSpoken={() => void queries.invalidateQueries()}>
      <NoticeProvider>
        <QueryClientProvider client={queries}>
          <PageBoundary>
            <Frame />
          </PageBoundary>
        </QueryClientProvider>
      </NoticeProvider>
    </TextProvider>
  );
}
