import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useLanguage } from '../text/use-text.tsx';

export default function SignInPage() {
  const { text, language, speak } = useLanguage();
  return (
    <main id="main" className="sign-in">
      <Panel>
        <div className="brand">
          <img src="/thang-diem.svg" alt="" width={44} height={44} />
          <div>
            <h1 className="tight">{text.shell.product}</h1>
            <p className="tight quiet">{text.shell.tagline}</p>
          </div>
        </div>
        <SignInForm />
      </Panel>
      <Button
        type="link"
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => void speak(language === 'vi' ? 'en' : 'vi')}
      >
        {text.shell.language}
      </Button>
    </main>
  );
}
