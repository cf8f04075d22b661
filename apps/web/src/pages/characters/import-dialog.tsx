import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFault } from '../../characters/character-file.ts';
import type { LeftPicture, WhyLeft } from '../../characters/import-pictures.ts';
import { type Imported, useImport } from '../../characters/use-character-files.ts';
import { ExplainedFaults } from '../../faults/explained-faults.tsx';
import { refusalText } from '../../shapes/refusal-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './character-library.module.css';

const faultKeys = {
  large: 'fileLarge',
  'not-json': 'fileNotJson',
  'not-ours': 'fileNotOurs',
  unreadable: 'fileUnreadable',
} as const satisfies Record<FileFault | 'unreadable', string>;

const whyKeys = {
  guest: 'leftGuest',
  unreadable: 'leftUnreadable',
  rate: 'leftRate',
  full: 'leftFull',
  failed: 'leftFailed',
} as const satisfies Record<WhyLeft, string>;

/** More faults than these help nobody; the first ones are put right first. */
const faultsShown = 5;

function Left(props: { readonly left: readonly LeftPicture[] }) {
  const { t } = useTranslation('characters');
  const reasons = [...new Set(props.left.map(({ why }) => why))];
  const namesOf = (reason: WhyLeft) => props.left.filter(({ why }) => why === reason).map(({ name }) => name);
  return reasons.map((why) => (
    <p key={why}>
      {t('pictureDropped', { names: namesOf(why).join(', ') })} {t(whyKeys[why])}
    </p>
  ));
}

function Result(props: { readonly result: Imported }) {
  const { t, i18n } = useTranslation(['characters', 'translation']);
  const { result } = props;
  switch (result.kind) {
    case 'taken':
      return (
        <Banner tone="good">
          <strong>{result.file}</strong>: {t('imported', { count: result.names.length })} {result.names.join(', ')}
          <Left left={result.withoutPicture} />
        </Banner>
      );
    case 'fault':
      return (
        <Banner tone="bad">
          <strong>{result.file}</strong>: {t(faultKeys[result.fault])}
        </Banner>
      );
    case 'refused':
      return (
        <Banner tone="bad">
          <strong>{result.file}</strong>: {t('fileRefused')}
          {result.faults.length === 0 && <p>{refusalText(i18n, i18n.getFixedT(null, 'translation'), result.code)}</p>}
          <ExplainedFaults faults={result.faults.slice(0, faultsShown)} />
        </Banner>
      );
  }
}

/** Files in, characters out; what came of each file is said. */
export function ImportDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('characters');
  const { busy, results, take, forget } = useImport();
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const close = () => {
    forget();
    props.onClose();
  };
  const takeAll = async (files: readonly File[]) => {
    await take(files);
    await queryClient.invalidateQueries({ queryKey: ['characters'] });
  };
  return (
    <Dialog title={t('importTitle')} description={t('importText')} open={props.open} onOpenChange={close}>
      <div className={styles.making}>
        <Button variant="primary" size="large" wide busy={busy} onClick={() => input.current?.click()}>
          {t('importChoose')}
        </Button>
        <VisuallyHidden>
          <input
            ref={input}
            type="file"
            multiple
            accept=".json,application/json"
            aria-label={t('importChoose')}
            tabIndex={-1}
            onChange={(event) => {
              void takeAll([...(event.target.files ?? [])]);
              // The same file may be chosen again after it was mended.
              event.target.value = '';
            }}
          />
        </VisuallyHidden>
        {results.map((result, index) => (
          <Result key={index} result={result} />
        ))}
      </div>
    </Dialog>
  );
}
