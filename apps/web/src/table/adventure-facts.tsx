import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../i18n/format.ts';
import type { AdventureCard } from '../shapes/adventure.ts';
import { type LeaderRow, Leaders } from '../ui/leaders.tsx';

interface AdventureFactsProps {
  readonly adventure: Pick<AdventureCard, 'recommendedPlayers' | 'estimatedDurationMinutes'>;
  readonly more?: readonly LeaderRow[];
}

export function AdventureFacts({ adventure, more }: AdventureFactsProps) {
  const { t, i18n } = useTranslation();
  const { min, max } = adventure.recommendedPlayers;
  const rows: readonly LeaderRow[] = [
    { id: 'players', label: t('library.players'), value: min === max ? min : t('library.playersRange', { min, max }) },
    {
      id: 'length',
      label: t('library.length'),
      value: formatMinutes(adventure.estimatedDurationMinutes, i18n.language),
    },
    ...(more ?? []),
  ];
  return <Leaders rows={rows} />;
}
