import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const DEMO = 'http://127.0.0.1:8080';

/** The pages of `src/web`, built into `dist/web`, from where `thangdiem serve` hands them out. */
export default defineConfig({
  root: 'src/web',
  // What is handed out is compressed once, here, and not at each request.
  plugins: [react(), compression({ algorithms: ['brotliCompress', 'gzip'] })],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // Which files a page needs is read by the bench, which weighs them.
    manifest: true,
  },
  server: {
    // While pages are written: `npm start` beside, whose rule on other sites is kept.
    proxy: { '^/api/(v1|auth)/': { target: DEMO, changeOrigin: true, headers: { origin: DEMO } } },
  },
});
