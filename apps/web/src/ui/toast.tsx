import { Toast } from 'radix-ui';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../look/ornaments/cross.tsx';
import { Button } from './button.tsx';
import styles from './toast.module.css';

export interface ToastText {
  readonly title: string;
  readonly tone?: 'plain' | 'bad';
}

interface ShownToast extends ToastText {
  readonly key: number;
}

const ToastContext = createContext<((toast: ToastText) => void) | null>(null);

/** A refusal needs longer to read than a confirmation. */
const plainMs = 5000;
const badMs = 9000;

export function ToastProvider(props: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const show = useCallback((toast: ToastText) => {
    setToasts((shown) => [...shown.slice(-2), { ...toast, key: (shown.at(-1)?.key ?? 0) + 1 }]);
  }, []);
  const close = (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key));
  return (
    <ToastContext value={show}>
      <Toast.Provider label={t('ui.notice')} swipeDirection="right">
        {props.children}
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.key}
            className={styles.toast}
            data-tone={toast.tone ?? 'plain'}
            duration={toast.tone === 'bad' ? badMs : plainMs}
            onOpenChange={(open) => open || close(toast.key)}
          >
            <Toast.Title className={styles.title}>{toast.title}</Toast.Title>
            <Toast.Close asChild>
              <Button variant="quiet" square aria-label={t('ui.close')}>
                <Cross />
              </Button>
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className={styles.viewport} />
      </Toast.Provider>
    </ToastContext>
  );
}

export function useToast(): (toast: ToastText) => void {
  const show = use(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}
