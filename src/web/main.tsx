import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import './fonts.css';
import './parts/parts.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchPage } from './frame/routes.tsx';

fetchPage(window.location.pathname);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
