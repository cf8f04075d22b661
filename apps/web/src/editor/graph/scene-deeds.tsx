import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConnectForm } from './connect-form.tsx';
import type { Link, Scene } from './scene-graph.ts';
import { FlagMark } from './scene-marks.tsx';
import styles from './scene-panel.module.css';
import type { GraphDesk } from './use-graph-desk.ts';

interface SceneDeedsProps {
  readonly desk: GraphDesk;
  readonly scene: Scene;
}

function Flags({ link }: { readonly link: Link }) {
  const { t } = useTranslation('graph');
  const flags = [
    ...link.requiredFlags.map((flag) => t('needs', { flag })),
    ...link.forbiddenFlags.map((flag) => t('forbids', { flag })),
  ];
  if (flags.length === 0) return null;
  return (
    <span className={styles.flags}>
      <FlagMark />
      {flags.join(', ')}
    </span>
  );
}

function LinkRow({ desk, link }: { readonly desk: GraphDesk; readonly link: Link }) {
  const { t } = useTranslation('graph');
  return (
    <li className={classNames(styles.link, desk.link?.id === link.id && styles.chosen)}>
      <span className={styles.linkText}>
        <em>{link.text}</em>
        {link.isBroken ? (
          <strong>{t('leadsNowhere', { id: link.toId })}</strong>
        ) : (
          <button type="button" className={styles.target} onClick={() => desk.select(link.toId)}>
            → {desk.titleOf(link.toId)}
          </button>
        )}
        <Flags link={link} />
      </span>
      <Button
        data-testid={`remove-link-${link.id}`}
        aria-label={t('removeNamed', { text: link.text })}
        onClick={() => desk.disconnect(link)}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

/** Everything the graph can do to one scene, with buttons; in the panel beside it and in the list. */
export function SceneDeeds({ desk, scene }: SceneDeedsProps) {
  const { t } = useTranslation('graph');
  return (
    <>
      {scene.links.length === 0 ? (
        <p className={styles.none}>{t('noChoices')}</p>
      ) : (
        <ul className={styles.links} aria-label={t('choicesOf', { title: scene.title })}>
          {scene.links.map((link) => (
            <LinkRow key={link.id} desk={desk} link={link} />
          ))}
        </ul>
      )}
      <ConnectForm desk={desk} scene={scene} />
      {!scene.isStart && (
        <Button data-testid={`make-start-${scene.id}`} onClick={() => desk.start(scene.id)}>
          {t('makeStart')}
        </Button>
      )}
    </>
  );
}
