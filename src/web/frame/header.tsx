import { MenuOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { api } from '../api/client.ts';
import { ME, type Me } from '../session/use-me.ts';
import { useLanguage } from '../text/use-text.tsx';
import { SideMenu } from './side-menu.tsx';

/** Name of the product, who is signed in, and on a telephone the menu. */
export function Header({ me }: { me: Me }) {
  const { text, language, speak } = useLanguage();
  const say = text.shell;
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [open, setOpen] = useState(false);
  const leave = async () => {
    await api.POST('/auth/sign-out', { body: {} });
    queries.clear();
    await queries.invalidateQueries({ queryKey: ME });
    goTo('/');
  };
  return (
    <header className="top">
      <Button
        className="only-narrow"
        type="text"
        icon={<MenuOutlined />}
        aria-label={say.openMenu}
        onClick={() => setOpen(true)}
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
        onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
      >
        {say.language}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'security', label: say.security, onClick: () => goTo('/bao-mat') },
            { key: 'leave', label: say.signOut, onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          <span className="only-wide">{me.name}</span>
          <span className="hidden only-narrow">{say.account}</span>
        </Button>
      </Dropdown>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        title={say.menu}
        size={300}
      >
        <SideMenu me={me} onGone={() => setOpen(false)} />
      </Drawer>
    </header>
  );
}
