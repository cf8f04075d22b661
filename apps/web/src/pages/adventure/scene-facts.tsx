import type { AdventureNode } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import styles from './reading.module.css';

/** What entering a scene does to the table, in words. */
function useEffects(node: AdventureNode): readonly string[] {
  const { t, i18n } = useTranslation('reading');
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const effects: string[] = [];
  const { setFlags = [], removeFlags = [], setVariables = {}, itemRewards = [], experience = 0 } = node;
  if (node.isVictory === true) effects.push(t('victory'));
  if (node.isFailure === true) effects.push(t('failure'));
  if (setFlags.length > 0) effects.push(t('sets', { flags: listed.format(setFlags) }));
  if (removeFlags.length > 0) effects.push(t('removes', { flags: listed.format(removeFlags) }));
  for (const [name, value] of Object.entries(setVariables)) effects.push(t('variable', { name, value: String(value) }));
  for (const { name, quantity = 1, description } of itemRewards) {
    const item = t('item', { name, quantity });
    effects.push(description === undefined || description === '' ? item : `${item} (${description})`);
  }
  if (experience > 0) effects.push(t('experience', { count: experience }));
  return effects;
}

export function SceneFacts({ node }: { readonly node: AdventureNode }) {
  const { t } = useTranslation('reading');
  const effects = useEffects(node);
  const tags = node.tags ?? [];
  return (
    <>
      {effects.length > 0 && (
        <section className={styles.effects}>
          <h3>{t('effects')}</h3>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && <p className={styles.tags}>{t('tags', { tags: tags.join(' · ') })}</p>}
    </>
  );
}
