import { type ComponentType, lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { HomePage } from '../pages/home/home-page.tsx';
import { NoPage } from '../pages/no-page.tsx';
import type { Me } from '../session/use-me.ts';
import { withWidgets } from '../with-widgets.tsx';

/** What a page is given: the one signed in, and the parts of its address. */
export interface PageProps {
  readonly me: Me;
  readonly at: Readonly<Record<string, string>>;
}

type Page = ComponentType<PageProps>;

/** Each page is fetched when it is first opened: a unit's people never load the council's charts. */
const pages: readonly (readonly [path: string, page: Page])[] = [
  ['/dot/:round/tham-dinh', withWidgets(() => import('../pages/appraise/appraise-page.tsx'))],
  ['/dot/:round/don-vi/:unit/tu-cham', lazy(() => import('../pages/unit/unit-page.tsx'))],
  ['/nhat-ky', withWidgets(() => import('../pages/audit/audit-page.tsx'))],
  ['/bao-mat', withWidgets(() => import('../pages/security/security-page.tsx'))],
  ['/dot/:round/quan-ly/:part?', withWidgets(() => import('../pages/manage/manage-page.tsx'))],
  ['/dot', withWidgets(() => import('../pages/rounds/rounds-page.tsx'))],
  ['/dot/moi', withWidgets(() => import('../pages/rounds/new-round-page.tsx'))],
  ['/dot/:round/lap', withWidgets(() => import('../pages/rounds/edit-round-page.tsx'))],
  [
    '/dot/:round/don-vi-tham-gia',
    withWidgets(() => import('../pages/rounds/participants-page.tsx')),
  ],
  ['/don-vi', withWidgets(() => import('../pages/units/units-page.tsx'))],
  ['/nguoi-dung', withWidgets(() => import('../pages/people/people-page.tsx'))],
  ['/bo-tieu-chi', withWidgets(() => import('../pages/sets/sets-page.tsx'))],
  ['/bo-tieu-chi/nhap-phu-luc', withWidgets(() => import('../pages/sets/annex-page.tsx'))],
  ['/bo-tieu-chi/:set', withWidgets(() => import('../pages/sets/read-set-page.tsx'))],
  ['/bo-tieu-chi/:draft/soan', withWidgets(() => import('../pages/sets/edit-set-page.tsx'))],
  [
    '/bo-tieu-chi/:before/so-voi/:after',
    withWidgets(() => import('../pages/sets/compare-page.tsx')),
  ],
  [
    '/dot/:round/don-vi/:unit/ket-qua',
    withWidgets(() => import('../pages/result/result-page.tsx')),
  ],
  ['/dot/:round/xep-hang', withWidgets(() => import('../pages/ranking/ranking-page.tsx'))],
  [
    '/dot/:round/xep-hang/bang',
    withWidgets(() => import('../pages/ranking/public-table-page.tsx')),
  ],
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
