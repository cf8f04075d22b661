import { useTranslation } from 'react-i18next';
import styles from './keys.module.css';

const isMac = () => /mac/i.test(navigator.userAgent);

const named = {
  space: 'keys.name.space',
  escape: 'keys.name.escape',
  shift: 'keys.name.shift',
  arrowup: 'keys.name.up',
  arrowdown: 'keys.name.down',
  arrowleft: 'keys.name.left',
  arrowright: 'keys.name.right',
} as const;

/** `shift+mod+z` as it stands on the keyboard in front of the reader. */
export function KeyNames(props: { readonly keys: readonly string[] }) {
  const { t } = useTranslation('play');
  const nameOf = (part: string) => {
    if (part === 'mod') return isMac() ? '⌘' : t('keys.name.control');
    if (part === 'alt') return isMac() ? '⌥' : 'Alt';
    return Object.hasOwn(named, part) ? t(named[part as keyof typeof named]) : part.toLocaleUpperCase();
  };
  return (
    <>
      {props.keys.map((key, place) => (
        <span key={key}>
          {place > 0 && ` ${t('keys.or')} `}
          {/* A plus sign is a key of its own. */}
          {(key.length === 1 ? [key] : key.split('+')).map((part) => (
            <kbd key={part} className={styles.key}>
              {nameOf(part)}
            </kbd>
          ))}
        </span>
      ))}
    </>
  );
}
