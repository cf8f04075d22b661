import { useTranslation } from 'react-i18next';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';

/** Sets fields of the adventure itself; the first of them names the step. */
export function useEditDetails(change: ChangeDocument): (fields: Partial<EditorDocument>) => void {
  const { t } = useTranslation('editor');
  return (fields) => {
    const [name] = Object.keys(fields) as (keyof EditorDocument)[];
    const label = name === undefined ? t('details') : t(`field.${name}`);
    change(label, (document) => ({ ...document, ...fields }), { mergeKey: `details ${name}` });
  };
}
