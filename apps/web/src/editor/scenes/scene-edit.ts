import { useTranslation } from 'react-i18next';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { changeNode, type NodeFields } from '../document/nodes.ts';

export type SceneStep =
  | 'stepType'
  | 'stepTitle'
  | 'stepContent'
  | 'stepReadAloud'
  | 'stepGmNotes'
  | 'stepTags'
  | 'stepPicture'
  | 'stepEnding'
  | 'stepEffects'
  | 'stepExperience'
  | 'stepRewards'
  | 'stepVariables';

/** Sets fields of one scene; what is typed in a row into the same field is one step of undo. */
export type EditScene = (step: SceneStep, fields: NodeFields) => void;

export function useEditScene(change: ChangeDocument, nodeId: string): EditScene {
  const { t } = useTranslation('editor');
  return (step, fields) =>
    change(t(`scene.${step}`), (document: EditorDocument) => changeNode(document, nodeId, fields), {
      mergeKey: `${nodeId} ${Object.keys(fields).join()}`,
    });
}
