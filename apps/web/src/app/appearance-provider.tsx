import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type Appearance, applyAppearance, readAppearance, writeAppearance } from './appearance.ts';

interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly change: (part: Partial<Appearance>) => void;
}

const AppearanceContext = createContext<AppearanceChoice | null>(null);

export function AppearanceProvider(props: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => readAppearance(window.localStorage));
  const change = useCallback((part: Partial<Appearance>) => {
    setAppearance((current) => {
      const next = { ...current, ...part };
      writeAppearance(window.localStorage, next);
      return next;
    });
  }, []);

  useLayoutEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const contrast = window.matchMedia('(prefers-contrast: more)');
    const apply = () =>
      applyAppearance(document.documentElement, appearance, { dark: dark.matches, moreContrast: contrast.matches });
    apply();
    dark.addEventListener('change', apply);
    contrast.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
      contrast.removeEventListener('change', apply);
    };
  }, [appearance]);

  const choice = useMemo(() => ({ appearance, change }), [appearance, change]);
  return <AppearanceContext value={choice}>{props.children}</AppearanceContext>;
}

export function useAppearance(): AppearanceChoice {
  const choice = use(AppearanceContext);
  if (choice === null) throw new Error('useAppearance needs an AppearanceProvider above it');
  return choice;
}
