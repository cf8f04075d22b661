import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/select-field.tsx';

interface MapChooserProps {
  readonly maps: readonly { readonly id: string; readonly name: string }[];
  readonly currentId: string | null;
  readonly onShow: (mapId: string | null) => void;
}

/** Which of the adventure's maps lies on the table. */
export function MapChooser({ maps, currentId, onShow }: MapChooserProps) {
  const { t } = useTranslation();
  if (maps.length === 0) return null;
  return (
    <SelectField
      label={t('table.showMap')}
      data-testid="map-chooser"
      value={currentId ?? ''}
      options={[{ value: '', label: t('table.noMap') }, ...maps.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onShow(event.target.value === '' ? null : event.target.value)}
    />
  );
}
