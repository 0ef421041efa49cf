import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { whenSignedOut } from '../api/client.ts';
import { Waiting } from '../parts/waiting.tsx';
import { type Me, useMe } from '../session/use-me.ts';
import { useText } from '../text/use-text.tsx';
import { Header } from './header.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { Routes } from './routes.tsx';
import { SideMenu } from './side-menu.tsx';

// Whoever is signed in already needs none of these.
const SignInPage = lazy(() => import('../pages/sign-in-page.tsx'));
const FirstPasswordPage = lazy(() => import('../pages/first-password-page.tsx'));
const SessionEnded = lazy(() => import('./session-ended.tsx'));

/** What stands around every page; signing in when nobody is. */
export function Frame() {
  const me = useMe();
  const [at] = useLocation();
  const [worked, setWorked] = useState<Me>();
  const [ended, setEnded] = useState(false);
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  useEffect(() => {
    if (me?.signedIn) setWorked(me);
  }, [me]);
  if (at === '/moi') return <Alone page={<FirstPasswordPage />} />;
  if (!me) return <Waiting />;
  // Whoever has worked here keeps their page, and signs in over it.
  const shown = me.signedIn ? me : ended ? worked : undefined;
  if (!shown) return <Alone page={<SignInPage />} />;
  return (
    <>
      <Page me={shown} />
      {ended && (
        <Suspense fallback={null}>
          <SessionEnded username={shown.username ?? ''} onDone={() => setEnded(false)} />
        </Suspense>
      )}
    </>
  );
}

function Alone({ page }: { page: ReactElement }) {
  return <Suspense fallback={<Waiting />}>{page}</Suspense>;
}

function Page({ me }: { me: Me }) {
  const say = useText().shell;
  const [at] = useLocation();
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {say.skip}
      </a>
      <Header me={me} />
      <div className="below">
        <nav className="side" aria-label={say.menu}>
          <SideMenu me={me} />
        </nav>
        <main id="main" tabIndex={-1}>
          <PageBoundary key={at}>
            <Suspense fallback={<Waiting />}>
              <Routes me={me} />
            </Suspense>
          </PageBoundary>
        </main>
      </div>
    </div>
  );
}
