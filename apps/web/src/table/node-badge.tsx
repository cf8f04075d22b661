import { useTranslation } from 'react-i18next';
import { Book } from '../look/ornaments/book.tsx';
import { D20 } from '../look/ornaments/d20.tsx';
import { Fork } from '../look/ornaments/fork.tsx';
import { Mountain } from '../look/ornaments/mountain.tsx';
import { Skull } from '../look/ornaments/skull.tsx';
import type { NodeType } from '../shapes/adventure.ts';
import { Chip } from '../ui/chip.tsx';

const kinds = {
  story: { label: 'library.nodeStory', Picture: Book },
  decision: { label: 'library.nodeDecision', Picture: Fork },
  challenge: { label: 'library.nodeChallenge', Picture: Mountain },
  combat: { label: 'library.nodeCombat', Picture: Skull },
  check: { label: 'library.nodeCheck', Picture: D20 },
} as const;

export function NodePicture(props: { readonly type: NodeType; readonly className?: string | undefined }) {
  const { Picture } = kinds[props.type];
  return <Picture className={props.className} />;
}

export function NodeBadge(props: { readonly type: NodeType }) {
  const { t } = useTranslation();
  const { label, Picture } = kinds[props.type];
  return (
    <Chip>
      <Picture />
      {t(label)}
    </Chip>
  );
}
