import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { queries } from './api/queries.ts';
import { Frame } from './frame/frame.tsx';
import { PageBoundary } from './frame/page-boundary.tsx';
import { keepPolicy } from './strict-policy.ts';
import { TextProvider, useLanguage } from './text/use-text.tsx';
import { theme } from './theme.ts';

/** Given by the server with each page, so that its own styles and no others are taken. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
keepPolicy(nonce);

export function App() {
  return (
    <TextProvider>
      <Themed />
    </TextProvider>
  );
}

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'en' ? enUS : viVN} theme={theme} csp={{ nonce }}>
      <AntApp>
        <QueryClientProvider client={queries}>
          <PageBoundary>
            <Frame />
          </PageBoundary>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
