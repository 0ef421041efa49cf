import type { OpenAPIHono } from '@hono/zod-openapi';
import { type PageWords, pageWordsIn } from '../../text/page-words.ts';
import type { Env } from '../context.ts';
import { FIRST_PASSWORD_SCRIPT } from './first-password-script.ts';

/** The two pages that must be there before anything else: where one is, and a first password. */
export function pageRoutes(app: OpenAPIHono<Env>): void {
  app.get('/', (context) => {
    const words = pageWordsIn(context.get('language'));
    const docs = `<p><a href="/api/docs?lang=${words.language}">${words.home.docs}</a></p>`;
    return context.html(page(words, words.home.title, `<p>${words.home.text}</p>${docs}`));
  });
  app.get('/moi', (context) => {
    const words = pageWordsIn(context.get('language'));
    const { title, intro, first, again, set, differ, done } = words.password;
    const form =
      `<p>${intro}</p><p id="who"></p><form id="form" data-differ="${differ}" data-done="${done}">` +
      `<label>${first}<input id="first" type="password" autocomplete="new-password" required minlength="12"></label>` +
      `<label>${again}<input id="again" type="password" autocomplete="new-password" required minlength="12"></label>` +
      `<button>${set}</button></form><p id="told" role="status"></p>` +
      '<script type="module" src="/moi/script.js"></script>';
    return context.html(page(words, title, form));
  });
  app.get('/moi/script.js', (context) =>
    context.body(FIRST_PASSWORD_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) => context.body(STYLE, 200, { 'content-type': 'text/css' }));
}

function page({ language, product }: PageWords, title: string, body: string): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} · ${product}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css"></head>' +
    `<body><main><h1>${title}</h1>${body}</main></body></html>`
  );
}

const STYLE = `body { font: 1.125rem/1.6 Arial, sans-serif; color: #1a1a1a; background: #f4f6f8; margin: 0 }
main { max-width: 34rem; margin: 3rem auto; padding: 1.5rem 2rem; background: #fff; border-radius: .5rem }
h1 { font-size: 1.5rem; margin-top: 0 }
label { display: block; margin: 1rem 0 }
input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .6rem; border: 1px solid #667 }
button { font: inherit; padding: .6rem 1.5rem; color: #fff; background: #0b5394; border: 0; border-radius: .25rem; cursor: pointer }
:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px }
[role='status'] { font-weight: bold }`;
