import { type ComponentType, lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { HomePage } from '../pages/home/home-page.tsx';
import { NoPage } from '../pages/no-page.tsx';
import type { Me } from '../session/use-me.ts';

/** What a page is given: the one signed in, and the parts of its address. */
export interface PageProps {
  readonly me: Me;
  readonly at: Readonly<Record<string, string>>;
}

type Page = ComponentType<PageProps>;

/** Each page is fetched when it is first opened: a unit's people never load the council's charts. */
const pages: readonly (readonly [path: string, page: Page])[] = [
  ['/dot/:round/tham-dinh', lazy(() => import('../pages/appraise/appraise-page.tsx'))],
  ['/dot/:round/don-vi/:unit/tu-cham', lazy(() => import('../pages/unit/unit-page.tsx'))],
  ['/bao-mat', lazy(() => import('../pages/security/security-page.tsx'))],
  ['/dot/:round/don-vi/:unit/ket-qua', lazy(() => import('../pages/result/result-page.tsx'))],
  ['/dot/:round/xep-hang', lazy(() => import('../pages/ranking/ranking-page.tsx'))],
  ['/dot/:round/xep-hang/bang', lazy(() => import('../pages/ranking/public-table-page.tsx'))],
];

export function Routes({ me }: { me: Me }) {
  // Nothing else is to be had before the second factor is set up.
  if (me.secondFactorNeeded)
    return (
      <Switch>
        <Route path="/bao-mat">{() => page('/bao-mat', me, {})}</Route>
        <Route>
          <Redirect to="/bao-mat" />
        </Route>
      </Switch>
    );
  return (
    <Switch>
      <Route path="/">
        <HomePage me={me} />
      </Route>
      {pages.map(([path]) => (
        <Route key={path} path={path}>
          {(at) => page(path, me, at as Record<string, string>)}
        </Route>
      ))}
      <Route>
        <NoPage />
      </Route>
    </Switch>
  );
}

function page(path: string, me: Me, at: Readonly<Record<string, string>>) {
  const Page = pages.find(([known]) => known === path)?.[1];
  return Page ? <Page me={me} at={at} /> : <NoPage />;
}
