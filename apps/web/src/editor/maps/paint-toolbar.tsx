import { useTranslation } from 'react-i18next';
import { Tooltip } from '../../ui/tooltip.tsx';
import styles from './map-board.module.css';
import { PaintIcon } from './paint-icons.tsx';
import { toolKeys } from './paint-keys.ts';
import { type PaintDesk, type PaintTool, paintSizes, paintTools } from './use-paint-desk.ts';

function Tool({ desk, tool }: { readonly desk: PaintDesk; readonly tool: PaintTool }) {
  const { t } = useTranslation('paint');
  const name = t(`tool.${tool}`);
  const key = toolKeys[tool].toUpperCase();
  return (
    <Tooltip text={t('withKey', { name, key })}>
      <button
        type="button"
        className={styles.tool}
        data-testid={`paint-${tool}`}
        aria-pressed={desk.tool === tool}
        aria-keyshortcuts={toolKeys[tool]}
        onClick={() => desk.setTool(tool)}
      >
        <PaintIcon tool={tool} />
        <span>{name}</span>
      </button>
    </Tooltip>
  );
}

/** Tools and, for those that have one, the size of the brush. */
export function PaintToolbar({ desk }: { readonly desk: PaintDesk }) {
  const { t } = useTranslation('paint');
  const hasSize = desk.tool === 'brush' || desk.tool === 'erase';
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      {paintTools.map((tool) => (
        <Tool key={tool} desk={desk} tool={tool} />
      ))}
      <fieldset className={styles.sizes} aria-label={t('size')} disabled={!hasSize}>
        {paintSizes.map((size) => (
          <button
            key={size}
            type="button"
            className={styles.size}
            data-testid={`paint-size-${size}`}
            aria-pressed={desk.size === size}
            aria-label={t('sizeNamed', { size })}
            onClick={() => desk.setSize(size)}
          >
            {size}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
