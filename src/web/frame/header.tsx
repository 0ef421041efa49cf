import { useId, useState } from 'react';
import { Link } from 'wouter';
import { api, Refusal, taken } from '../api/client.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useNotice } from '../parts/notice.tsx';
import type { Me } from '../session/use-me.ts';
import { useLanguage } from '../text/use-text.tsx';
import { hrefs } from './places.ts';
import { SideMenu } from './side-menu.tsx';

/** Name of the product, who is signed in, and on a telephone the menu. */
export function Header({ me }: { me: Me }) {
  const { text, language, speak } = useLanguage();
  const say = text.shell;
  const notice = useNotice();
  const menu = useId();
  const [open, setOpen] = useState(false);
  const leave = async () => {
    try {
      await taken(api.POST('/auth/sign-out', { body: {} }));
    } catch (error) {
      // Refused, nobody may be signed in any more: the page that comes tells.
      if (!(error instanceof Refusal)) return notice.info(say.signOutFailed);
    }
    // Everything this page knew goes with it.
    window.location.assign('/');
  };
  return (
    <header className="top">
      <Button
        className="only-narrow"
        type="text"
        icon="menu"
        aria-label={open ? say.closeMenu : say.openMenu}
        aria-expanded={open}
        aria-controls={menu}
        onClick={() => setOpen(!open)}
      />
      <Link href="/" className="product">
        <img src="/thang-diem.svg" alt="" width={28} height={28} />
        <strong>{say.product}</strong>
        <span className="only-wide">{say.tagline}</span>
      </Link>
      <span className="grow" />
      <Button
        type="text"
        lang={language === 'vi' ? 'en' : 'vi'}
        title={say.languageHint}
        onClick={() => void speak(language === 'vi' ? 'en' : 'vi')}
      >
        {say.language}
      </Button>
      <Link href={hrefs.security} className="account" title={say.security}>
        <Icon name="person" /> <span className="only-wide">{me.name}</span>
        <span className="hidden">{say.security}</span>
      </Link>
      <Button type="text" icon="leave" title={say.signOut} onClick={() => void leave()}>
        <span className="only-wide">{say.signOut}</span>
        <span className="hidden only-narrow">{say.signOut}</span>
      </Button>
      {open && (
        <nav id={menu} className="menu-below only-narrow" aria-label={say.menu}>
          <SideMenu me={me} onGone={() => setOpen(false)} />
        </nav>
      )}
    </header>
  );
}
