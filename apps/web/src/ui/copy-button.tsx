import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './button.tsx';

interface CopyButtonProps extends ButtonLook {
  readonly text: string;
  readonly label: string;
}

/** Where the browser has no clipboard (plain http in a home network), the text is shown in a prompt to copy by hand. */
export function CopyButton({ text, label, ...look }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      window.prompt(label, text);
    }
  };
  return (
    <Button {...look} onClick={copy} onBlur={() => setCopied(false)} onPointerLeave={() => setCopied(false)}>
      <span aria-live="polite">{copied ? t('ui.copied') : label}</span>
    </Button>
  );
}
