import type { ThemeConfig } from 'antd';

/** Large enough to read, contrast of at least 4.5 to 1 for text, nothing that moves for its own sake. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b4f8a',
    colorInfo: '#0b4f8a',
    colorLink: '#0b4f8a',
    colorSuccess: '#1d6b2f',
    colorWarning: '#8a5200',
    colorError: '#b3261e',
    colorSuccessBg: '#e6f4ea',
    colorWarningBg: '#fff4e0',
    colorErrorBg: '#fdeceb',
    colorInfoBg: '#e8f1fa',
    colorTextSecondary: '#4a5560',
    colorTextTertiary: '#5a6570',
    colorTextPlaceholder: '#5f6b76',
    colorTextDescription: '#4a5560',
    colorTextDisabled: '#5f6b76',
    colorBorder: '#8b96a1',
    colorBgLayout: '#f3f5f7',
    fontFamily: "'Be Vietnam Pro', Arial, sans-serif",
    fontSize: 16,
    borderRadius: 4,
    controlHeight: 40,
    motion: false,
  },
};
