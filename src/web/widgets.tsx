import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import { policyNonce } from './strict-policy.ts';
import { useLanguage } from './text/use-text.tsx';
import { theme } from './theme.ts';

/** Around what is made of Ant Design: its look, its language, and styles the policy takes. */
export function Widgets({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : viVN}
      theme={theme}
      csp={{ nonce: policyNonce() }}
    >
      {children}
    </ConfigProvider>
  );
}
