import { useTranslation } from 'react-i18next';
import { Tooltip } from '../ui/tooltip.tsx';
import { defaultMapKeys, type MapTool } from './key-map.ts';
import styles from './map-panel.module.css';
import { ToolIcon } from './tool-icons.tsx';
import { gmTools, type MapDesk, playerTools } from './use-map-desk.ts';

function Tool(props: { readonly tool: MapTool; readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const { tool, desk } = props;
  const key = defaultMapKeys[`tool-${tool}`][0] ?? '';
  const label = t('toolWithKey', { tool: t(`tool.${tool}`), key: key.toUpperCase() });
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={styles.tool}
        data-testid={`tool-${tool}`}
        aria-pressed={desk.tool === tool}
        aria-keyshortcuts={key}
        aria-label={t(`tool.${tool}`)}
        onClick={() => desk.setTool(tool)}
      >
        <ToolIcon tool={tool} />
        <span className={styles.toolKey} aria-hidden="true">
          {key.toUpperCase()}
        </span>
      </button>
    </Tooltip>
  );
}

export function MapToolbar({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      {(desk.isGm ? gmTools : playerTools).map((tool) => (
        <Tool key={tool} tool={tool} desk={desk} />
      ))}
    </div>
  );
}
