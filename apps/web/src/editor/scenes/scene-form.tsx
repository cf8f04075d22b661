import type { AdventureNode } from '@moothall/client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../../data/use-settled.ts';
import { PictureField } from '../../pictures/picture-field.tsx';
import { Card } from '../../ui/card.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ChangeDocument, EditorDocument } from '../document/editor-document.ts';
import { useFieldAt } from '../words/fault-context.tsx';
import { ChoiceList } from './choice-list.tsx';
import { EffectsForm } from './effects-form.tsx';
import { knownFlags, knownTags } from './known-words.ts';
import { SceneDeeds } from './scene-deeds.tsx';
import { type EditScene, useEditScene } from './scene-edit.ts';
import styles from './scene-form.module.css';

const types = ['story', 'decision', 'challenge', 'combat', 'check'] as const;
/** As long as faults wait before they are looked for. */
const restMs = 300;
const typeTexts = {
  story: 'library.nodeStory',
  decision: 'library.nodeDecision',
  challenge: 'library.nodeChallenge',
  combat: 'library.nodeCombat',
  check: 'library.nodeCheck',
} as const;

interface PartProps {
  readonly node: AdventureNode;
  readonly at: string;
  readonly edit: EditScene;
}

/** An optional text that is empty is not there. */
function written(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function Ending({ node, edit }: Omit<PartProps, 'at'>) {
  const { t } = useTranslation('editor');
  const value = node.isVictory === true ? 'victory' : node.isFailure === true ? 'failure' : 'none';
  const options = [
    { value: 'none', label: t('scene.endingNone') },
    { value: 'victory', label: t('scene.endingVictory') },
    { value: 'failure', label: t('scene.endingFailure') },
  ];
  const choose = (ending: string) =>
    edit('stepEnding', {
      isVictory: ending === 'victory' ? true : undefined,
      isFailure: ending === 'failure' ? true : undefined,
    });
  return (
    <SelectField
      label={t('scene.ending')}
      value={value}
      options={options}
      onChange={(event) => choose(event.target.value)}
    />
  );
}

function About({ node, at, edit, tags }: PartProps & { readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  const { t: e } = useTranslation('editor');
  const field = useFieldAt(at);
  const chooseType = (value: string) => {
    const type = types.find((known) => known === value);
    if (type !== undefined) edit('stepType', { type });
  };
  return (
    <>
      <TextField
        {...field('title')}
        label={e('scene.title')}
        value={node.title}
        maxLength={400}
        onChange={(event) => edit('stepTitle', { title: event.target.value })}
      />
      <div className={styles.pair}>
        <SelectField
          {...field('type')}
          label={e('scene.type')}
          value={node.type}
          options={types.map((type) => ({ value: type, label: t(typeTexts[type]) }))}
          onChange={(event) => chooseType(event.target.value)}
        />
        <Ending node={node} edit={edit} />
      </div>
      <TagField
        {...field('tags')}
        label={e('scene.tags')}
        hint={e('scene.tagsHint')}
        values={node.tags ?? []}
        suggestions={tags}
        onChange={(words) => edit('stepTags', { tags: words.length === 0 ? undefined : words })}
      />
    </>
  );
}

function Texts({ node, at, edit }: PartProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt(at);
  return (
    <>
      <MarkdownField
        {...field('content')}
        label={t('scene.content')}
        hint={t('scene.contentHint')}
        value={node.content}
        rows={8}
        onChange={(content) => edit('stepContent', { content })}
      />
      <MarkdownField
        {...field('readAloud')}
        label={t('scene.readAloud')}
        hint={t('scene.readAloudHint')}
        value={node.readAloud ?? ''}
        rows={4}
        onChange={(text) => edit('stepReadAloud', { readAloud: written(text) })}
      />
      <MarkdownField
        {...field('gmNotes')}
        className={styles.secret}
        label={t('scene.gmNotes')}
        hint={t('scene.gmNotesHint')}
        value={node.gmNotes ?? ''}
        rows={4}
        onChange={(text) => edit('stepGmNotes', { gmNotes: written(text) })}
      />
    </>
  );
}

function Picture({ node, at, edit }: PartProps) {
  const { t } = useTranslation('editor');
  const field = useFieldAt(at);
  const { pictureId, pictureForPlayers } = node;
  // Without a picture there is nothing players may see.
  const choose = (chosen: string | undefined) =>
    edit('stepPicture', { pictureId: chosen, ...(chosen === undefined ? { pictureForPlayers: undefined } : {}) });
  return (
    <>
      <PictureField {...field('pictureId')} label={t('scene.picture')} pictureId={pictureId} onChange={choose} />
      {pictureId !== undefined && (
        <SwitchField
          label={t('scene.pictureForPlayers')}
          hint={t('scene.pictureForPlayersHint')}
          checked={pictureForPlayers === true}
          onChange={(checked) => edit('stepPicture', { pictureForPlayers: checked ? true : undefined })}
        />
      )}
    </>
  );
}

interface SceneFormProps {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
  readonly node: AdventureNode;
  readonly index: number;
  readonly onSelect: (id: string | null) => void;
}

/** Everything about one scene. Key it by the scene's id. */
export function SceneForm({ document, change, node, index, onSelect }: SceneFormProps) {
  const { t } = useTranslation('editor');
  const edit = useEditScene(change, node.id);
  // Looking through thousands of scenes for words can wait until the hands rest.
  const nodes = useSettled(document.nodes, restMs);
  const tags = useMemo(() => knownTags(nodes), [nodes]);
  const flags = useMemo(() => knownFlags(nodes), [nodes]);
  const part = { node, at: `nodes.${index}`, edit };
  return (
    <div className={styles.form} data-testid="scene-form">
      <SceneDeeds document={document} change={change} node={node} onSelect={onSelect} />
      <Card title={t('scene.about')} className={styles.card}>
        <About {...part} tags={tags} />
      </Card>
      <Card title={t('scene.text')} className={styles.card}>
        <Texts {...part} />
        <Picture {...part} />
      </Card>
      <Card title={t('scene.ways')} className={styles.card}>
        <ChoiceList document={document} change={change} node={node} at={part.at} flags={flags} onSelect={onSelect} />
      </Card>
      <Card title={t('scene.effects')} className={styles.card}>
        <EffectsForm {...part} flags={flags} />
      </Card>
    </div>
  );
}
