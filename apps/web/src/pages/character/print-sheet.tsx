import { useTranslation } from 'react-i18next';
import type { CharacterFields } from '../../characters/merge-character.ts';
import { type Entry, type EntryValue, entriesOf, entryTitle } from '../../characters/sheet-entries.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './print-sheet.module.css';

function PrintedValue(props: { readonly value: EntryValue }) {
  const { t, i18n } = useTranslation('characters');
  const { value } = props;
  switch (value.kind) {
    case 'text':
      return <Markdown text={value.text} />;
    case 'number':
      return <p>{formatNumber(value.number, i18n.language)}</p>;
    case 'mark':
      return <p>{value.on ? `☒ ${t('yes')}` : `☐ ${t('no')}`}</p>;
    case 'list':
      return <p className={styles.lines}>{value.lines}</p>;
    case 'section':
      return (
        <div className={styles.section}>
          {value.entries.map((entry) => (
            <PrintedEntry key={entry.id} entry={entry} />
          ))}
        </div>
      );
    case 'other':
      return <p className={styles.lines}>{JSON.stringify(value.value)}</p>;
  }
}

function PrintedEntry(props: { readonly entry: Entry }) {
  const { name, value } = props.entry;
  return (
    <div className={styles.entry} data-kind={value.kind}>
      <p className={styles.title}>{entryTitle(name)}</p>
      <PrintedValue value={value} />
    </div>
  );
}

/** The sheet on paper: no buttons, no boxes to type in. Shown by the printer only. */
export function PrintSheet(props: { readonly fields: CharacterFields }) {
  const { t, i18n } = useTranslation(['characters', 'translation']);
  const { fields } = props;
  const numbers = [
    [t('hitPoints'), `${fields.hitPointsCurrent} / ${fields.hitPointsMax}`],
    [t('armorClass'), String(fields.armorClass)],
    [t('experience'), formatNumber(fields.experience, i18n.language)],
  ] as const;
  return (
    <article className={styles.paper} data-testid="print-sheet">
      <header className={styles.head}>
        <Avatar name={fields.name} url={fields.avatarUrl} size="portrait" />
        <div>
          <p className={styles.name}>{fields.name}</p>
          <p className={styles.kicker}>
            {t('translation:library.levelClass', { class: fields.class, level: fields.level })}
          </p>
        </div>
        <dl className={styles.numbers}>
          {numbers.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      <div className={styles.entries}>
        {entriesOf(fields.sheet).map((entry) => (
          <PrintedEntry key={entry.name} entry={entry} />
        ))}
      </div>
    </article>
  );
}
