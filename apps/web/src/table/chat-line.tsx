import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format.ts';
import type { ChatMessage } from '../shapes/chat-message.ts';
import { Avatar } from '../ui/avatar.tsx';
import { classNames } from '../ui/class-names.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './chat-line.module.css';

function Remark(props: { readonly message: ChatMessage }) {
  const { t } = useTranslation();
  const { pending, refused } = props.message;
  if (refused !== undefined) {
    return <span className={styles.refused}>{t('table.refusedMessage', { reason: refused })}</span>;
  }
  return pending === true ? <span className={styles.pending}>{t('table.pendingMessage')}</span> : null;
}

function remarkOn(t: TFunction, { whisperTo, kind }: ChatMessage): string | undefined {
  if (whisperTo !== undefined) return t('table.whisperTo', { names: whisperTo });
  return kind === 'ooc' ? t('table.outOfCharacter') : undefined;
}

/** Who and when. Under a face that stands already the name is only said, not shown. */
function Head({ message }: { readonly message: ChatMessage }) {
  const { t, i18n } = useTranslation();
  const remark = remarkOn(t, message);
  const who = (
    <>
      <span className={styles.author}>
        {message.byGm === true && '★ '}
        {message.author}
      </span>
      {remark !== undefined && <em className={styles.remark}>{remark}</em>}
    </>
  );
  return (
    <p className={styles.head}>
      {message.follows === true ? <VisuallyHidden>{who}</VisuallyHidden> : who}
      {message.at !== '' && (
        <time className={styles.time} dateTime={message.at}>
          {formatTime(message.at, i18n.language)}
        </time>
      )}
    </p>
  );
}

export function ChatLine(props: { readonly message: ChatMessage }) {
  const { t } = useTranslation();
  const { message } = props;
  if (message.kind === 'system') {
    return <li className={styles.system}>{message.text}</li>;
  }
  if (message.kind === 'announcement') {
    return (
      <li className={styles.announcement}>
        <strong>{t('table.announcement')}</strong>
        <p>{message.text}</p>
      </li>
    );
  }
  return (
    <li
      className={classNames(
        styles.line,
        styles[message.kind],
        message.follows && styles.follows,
        message.pending && styles.isPending,
        message.whisperTo !== undefined && styles.whisper,
      )}
    >
      {message.follows !== true && <Avatar name={message.author} url={message.face} size="small" />}
      <div className={styles.said}>
        <Head message={message} />
        <p className={styles.text}>{message.text}</p>
        <Remark message={message} />
      </div>
    </li>
  );
}
